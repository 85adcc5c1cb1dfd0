package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * What went over one network interface of a container. Part of
 * {@link ContainerStatsResponse}.
 *
 * @param rxBytes the bytes received
 * @param rxPackets the packets received
 * @param rxErrors the errors while receiving (Linux)
 * @param rxDropped the packets received and dropped
 * @param txBytes the bytes sent
 * @param txPackets the packets sent
 * @param txErrors the errors while sending (Linux)
 * @param txDropped the packets dropped instead of sent
 * @param endpointId the id of the connection to the network (Windows)
 * @param instanceId the id of the interface (Windows)
 */
public record ContainerNetworkStats(@JsonProperty("rx_bytes") @Unsigned @Nullable Long rxBytes,
		@JsonProperty("rx_packets") @Unsigned @Nullable Long rxPackets,
		@JsonProperty("rx_errors") @Unsigned @Nullable Long rxErrors,
		@JsonProperty("rx_dropped") @Unsigned @Nullable Long rxDropped,
		@JsonProperty("tx_bytes") @Unsigned @Nullable Long txBytes,
		@JsonProperty("tx_packets") @Unsigned @Nullable Long txPackets,
		@JsonProperty("tx_errors") @Unsigned @Nullable Long txErrors,
		@JsonProperty("tx_dropped") @Unsigned @Nullable Long txDropped,
		@JsonProperty("endpoint_id") @Nullable String endpointId,
		@JsonProperty("instance_id") @Nullable String instanceId) {

}
