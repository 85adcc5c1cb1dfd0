package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.DockerClientBuilder;

/**
 * Changes how the Docker client is built. Beans of this type are called in their order,
 * after the properties have been applied.
 */
@FunctionalInterface
public interface DockerClientCustomizer {

	/**
	 * Change the builder.
	 * @param builder builds the client
	 */
	void customize(DockerClientBuilder<?> builder);

	/**
	 * Change the builder of the client for one of {@code docker.daemons}. Unless it is
	 * overridden, it is changed like the other.
	 * @param daemon the name of the engine
	 * @param builder builds the client
	 */
	default void customize(String daemon, DockerClientBuilder<?> builder) {
		customize(builder);
	}

}
