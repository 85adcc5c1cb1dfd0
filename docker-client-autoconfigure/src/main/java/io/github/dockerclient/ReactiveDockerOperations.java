package io.github.dockerclient;

import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.system.ReactiveSystemOperations;

/**
 * A Docker engine, reactively: the operations grouped by Docker's objects. Safe for use
 * by any number of threads. Results are delivered on the client's event loop, which must
 * not be blocked. Without Spring Boot:
 * {@code ReactiveDockerOperations.builder().build()}.
 *
 * @see DockerOperations
 */
public interface ReactiveDockerOperations extends AutoCloseable {

	/**
	 * Return what one does with containers.
	 * @return the operations
	 */
	ReactiveContainerOperations containers();

	/**
	 * Return what one does with images.
	 * @return the operations
	 */
	ReactiveImageOperations images();

	/**
	 * Return what one asks of the engine itself.
	 * @return the operations
	 */
	ReactiveSystemOperations system();

	/**
	 * Close all connections, and wait until that is done. Streams that are open end with
	 * an error.
	 */
	@Override
	void close();

	/**
	 * Start to build a client.
	 * @return a builder for a client of the engine at the default address
	 */
	static DockerClientBuilder builder() {
		return new DockerClientBuilder();
	}

}
