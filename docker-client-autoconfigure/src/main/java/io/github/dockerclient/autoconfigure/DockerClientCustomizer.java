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
	void customize(DockerClientBuilder builder);

}
