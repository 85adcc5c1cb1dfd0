package io.github.dockerclient;

import java.util.function.Function;

import io.github.dockerclient.build.ReactiveBuildOperations;
import io.github.dockerclient.config.ReactiveConfigOperations;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.exec.ReactiveExecOperations;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.network.ReactiveNetworkOperations;
import io.github.dockerclient.node.ReactiveNodeOperations;
import io.github.dockerclient.plugin.ReactivePluginOperations;
import io.github.dockerclient.registry.ReactiveRegistryOperations;
import io.github.dockerclient.secret.ReactiveSecretOperations;
import io.github.dockerclient.service.ReactiveServiceOperations;
import io.github.dockerclient.swarm.ReactiveSwarmOperations;
import io.github.dockerclient.system.ReactiveSystemOperations;
import io.github.dockerclient.task.ReactiveTaskOperations;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.volume.ReactiveVolumeOperations;

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
	 * Return what one runs in containers that run.
	 * @return the operations
	 */
	ReactiveExecOperations exec();

	/**
	 * Return what one does with images.
	 * @return the operations
	 */
	ReactiveImageOperations images();

	/**
	 * Return what builds images.
	 * @return the operations
	 */
	ReactiveBuildOperations build();

	/**
	 * Return what one does with networks.
	 * @return the operations
	 */
	ReactiveNetworkOperations networks();

	/**
	 * Return what one does with volumes.
	 * @return the operations
	 */
	ReactiveVolumeOperations volumes();

	/**
	 * Return what one does with plugins.
	 * @return the operations
	 */
	ReactivePluginOperations plugins();

	/**
	 * Return what one asks of registries, through the engine.
	 * @return the operations
	 */
	ReactiveRegistryOperations registry();

	/**
	 * Return what one does with the swarm.
	 * @return the operations
	 */
	ReactiveSwarmOperations swarm();

	/**
	 * Return what one does with the nodes of a swarm.
	 * @return the operations
	 */
	ReactiveNodeOperations nodes();

	/**
	 * Return what one does with the services of a swarm.
	 * @return the operations
	 */
	ReactiveServiceOperations services();

	/**
	 * Return what one does with the tasks of a swarm.
	 * @return the operations
	 */
	ReactiveTaskOperations tasks();

	/**
	 * Return what one does with the secrets of a swarm.
	 * @return the operations
	 */
	ReactiveSecretOperations secrets();

	/**
	 * Return what one does with the configs of a swarm.
	 * @return the operations
	 */
	ReactiveConfigOperations configs();

	/**
	 * Return what one asks of the engine itself.
	 * @return the operations
	 */
	ReactiveSystemOperations system();

	/**
	 * Return the Engine API as HTTP: for an endpoint, a parameter or a property that the
	 * typed operations do not have.
	 * @return the way to the engine; to be closed with these operations
	 */
	ReactiveDockerHttp http();

	/**
	 * Close this client. Every call and stream that is under way, and every later one,
	 * fails at once with a
	 * {@link io.github.dockerclient.error.DockerClientClosedException}. Waits, for five
	 * seconds at most, until connections, event loops and ssh have ended; on a thread
	 * that must not block, such as an event loop's, they end soon afterwards. May be
	 * called from any thread, and any number of times.
	 */
	@Override
	void close();

	/**
	 * Create a builder of clients.
	 * @return a builder whose client uses the engine at the default address
	 */
	static DockerClientBuilder<ReactiveDockerOperations> builder() {
		return new DockerClientBuilder<>(Function.identity());
	}

}
