package io.github.dockerclient.task;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.container.PortType;
import org.jspecify.annotations.Nullable;

/**
 * A published port of a service.
 *
 * @param name the name of the port
 * @param protocol the protocol; {@code null} is TCP
 * @param targetPort the port of the containers
 * @param publishedPort the port of the nodes; {@code null} lets the swarm choose one
 * @param publishMode the nodes on which the port is published; {@code null} is
 * {@link PublishMode#INGRESS}
 */
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
	 * The nodes on which a port is published.
	 *
	 * @param value the name that the API uses
	 */
	public record PublishMode(@JsonValue String value) {

		/**
		 * The port is published on all nodes, which forward connections to the tasks on
		 * any node.
		 */
		public static final PublishMode INGRESS = new PublishMode("ingress");

		/**
		 * The port is published on the nodes that run tasks, and each node forwards only
		 * to its own tasks.
		 */
		public static final PublishMode HOST = new PublishMode("host");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
