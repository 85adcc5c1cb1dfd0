package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.DockerClientBuilder;

/**
 * Callback to customize the {@link DockerClientBuilder} of auto-configured clients. Beans
 * of this type are called in order, after the properties have been applied.
 */
@FunctionalInterface
public interface DockerClientCustomizer {

	/**
	 * Customize the builder of the client.
	 * @param builder the builder
	 */
	void customize(DockerClientBuilder<?> builder);

	/**
	 * Customize the builder of the client for an engine of {@code docker.daemons}. By
	 * default it is customized like that of the default engine.
	 * @param daemon the name of the engine
	 * @param builder the builder
	 */
	default void customize(String daemon, DockerClientBuilder<?> builder) {
		customize(builder);
	}

}
