package io.github.dockerclient.container;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A port of a container in the list of containers. A port that is published at several
 * addresses is listed once for each address.
 *
 * @param ip the address of the host at which the port is published; {@code null} or empty
 * if it is not published
 * @param privatePort the port in the container
 * @param publicPort the port of the host; {@code null} if it is not published
 * @param type the protocol
 */
public record PortSummary(@WireName("IP") @Nullable String ip, @Nullable Integer privatePort,
		@Nullable Integer publicPort, @Nullable PortType type) {

}
