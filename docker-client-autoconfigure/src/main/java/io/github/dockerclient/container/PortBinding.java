package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * A port of the host at which a container's port is published. Part of {@link HostConfig}
 * and {@link NetworkSettings}.
 *
 * @param hostIp the address of the host; {@code null} or empty is all addresses
 * @param hostPort the port of the host as text; a request may contain a range, and
 * {@code null}, empty or {@code 0} lets the engine choose
 */
public record PortBinding(@Nullable String hostIp, @Nullable String hostPort) {

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static PortBindingBuilder builder() {
		return PortBindingBuilder.builder();
	}

}
