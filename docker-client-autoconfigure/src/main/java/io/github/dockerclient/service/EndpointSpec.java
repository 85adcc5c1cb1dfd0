package io.github.dockerclient.service;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.task.EndpointPortConfig;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The specification of how a service is reached.
 *
 * @param mode how the name of the service is resolved; {@code null} is
 * {@link ResolutionMode#VIP}
 * @param ports the ports to publish
 */
public record EndpointSpec(@Nullable ResolutionMode mode, List<EndpointPortConfig> ports) {

	/**
	 * Create a specification.
	 */
	public EndpointSpec {
		ports = Copies.of(ports);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static EndpointSpecBuilder builder() {
		return EndpointSpecBuilder.builder();
	}

	/**
	 * How the name of a service is resolved in its networks.
	 *
	 * @param value the name that the API uses
	 */
	public record ResolutionMode(@JsonValue String value) {

		/** To one virtual address that stands for all tasks. */
		public static final ResolutionMode VIP = new ResolutionMode("vip");

		/** To the addresses of the tasks, in rotation (DNS round robin). */
		public static final ResolutionMode DNSRR = new ResolutionMode("dnsrr");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
