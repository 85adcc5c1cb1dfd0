package io.github.dockerclient.container;

import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The traffic of a network interface of a container. Part of
 * {@link ContainerStatsResponse}.
 *
 * @param rxBytes the number of bytes received
 * @param rxPackets the number of packets received
 * @param rxErrors the number of errors while receiving (Linux)
 * @param rxDropped the number of received packets that were dropped
 * @param txBytes the number of bytes sent
 * @param txPackets the number of packets sent
 * @param txErrors the number of errors while sending (Linux)
 * @param txDropped the number of packets that were dropped instead of sent
 * @param endpointId the id of the container's endpoint in the network (Windows)
 * @param instanceId the id of the interface (Windows)
 */
public record ContainerNetworkStats(@WireName("rx_bytes") @Unsigned @Nullable Long rxBytes,
		@WireName("rx_packets") @Unsigned @Nullable Long rxPackets,
		@WireName("rx_errors") @Unsigned @Nullable Long rxErrors,
		@WireName("rx_dropped") @Unsigned @Nullable Long rxDropped,
		@WireName("tx_bytes") @Unsigned @Nullable Long txBytes,
		@WireName("tx_packets") @Unsigned @Nullable Long txPackets,
		@WireName("tx_errors") @Unsigned @Nullable Long txErrors,
		@WireName("tx_dropped") @Unsigned @Nullable Long txDropped,
		@WireName("endpoint_id") @Nullable String endpointId, @WireName("instance_id") @Nullable String instanceId) {

}
