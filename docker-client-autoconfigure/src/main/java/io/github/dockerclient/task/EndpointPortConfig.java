package io.github.dockerclient.task;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.container.PortType;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A published port of a service.
 *
 * @param name a name for the port
 * @param protocol the protocol; {@code null} is TCP
 * @param targetPort the port in the containers
 * @param publishedPort the port of the nodes; {@code null} lets the swarm choose one
 * @param publishMode at which nodes it is published; {@code null} is
 * {@link PublishMode#INGRESS}
 */
@RecordBuilder
public record EndpointPortConfig(@Nullable String name, @Nullable PortType protocol, @Nullable Long targetPort,
		@Nullable Long publishedPort, @Nullable PublishMode publishMode) {

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static EndpointPortConfigBuilder builder() {
		return EndpointPortConfigBuilder.builder();
	}

	/**
	 * At which nodes a port is published.
	 *
	 * @param value the name on the wire
	 */
	public record PublishMode(@JsonValue String value) {

		/** At all nodes, which pass connections on to the tasks wherever they run. */
		public static final PublishMode INGRESS = new PublishMode("ingress");

		/** At the nodes where tasks run, each for its own tasks alone. */
		public static final PublishMode HOST = new PublishMode("host");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
