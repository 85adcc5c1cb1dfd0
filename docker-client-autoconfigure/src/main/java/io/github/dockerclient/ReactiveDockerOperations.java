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

import org.springframework.util.Assert;

/**
 * Reactive operations on a Docker engine, grouped by Docker's objects. Instances are safe
 * for use by any number of threads. Results are delivered on the client's event loop,
 * which must not be blocked. Without Spring Boot, create an instance with
 * {@code ReactiveDockerOperations.builder().build()}.
 *
 * @see DockerOperations
 */
public interface ReactiveDockerOperations extends AutoCloseable {

	/**
	 * Return the operations on containers, such as {@code docker ps} and
	 * {@code docker create}.
	 * @return the operations
	 */
	ReactiveContainerOperations containers();

	/**
	 * Return the operations that run commands in running containers, such as
	 * {@code docker exec}.
	 * @return the operations
	 */
	ReactiveExecOperations exec();

	/**
	 * Return the operations on images, such as {@code docker pull}.
	 * @return the operations
	 */
	ReactiveImageOperations images();

	/**
	 * Return the operations that build images, such as {@code docker build}.
	 * @return the operations
	 */
	ReactiveBuildOperations build();

	/**
	 * Return the operations on networks.
	 * @return the operations
	 */
	ReactiveNetworkOperations networks();

	/**
	 * Return the operations on volumes.
	 * @return the operations
	 */
	ReactiveVolumeOperations volumes();

	/**
	 * Return the operations on plugins of the engine.
	 * @return the operations
	 */
	ReactivePluginOperations plugins();

	/**
	 * Return the operations on image registries. The engine sends the requests to the
	 * registry.
	 * @return the operations
	 */
	ReactiveRegistryOperations registry();

	/**
	 * Return the operations on the swarm, such as {@code docker swarm init}.
	 * @return the operations
	 */
	ReactiveSwarmOperations swarm();

	/**
	 * Return the operations on the nodes of a swarm.
	 * @return the operations
	 */
	ReactiveNodeOperations nodes();

	/**
	 * Return the operations on the services of a swarm.
	 * @return the operations
	 */
	ReactiveServiceOperations services();

	/**
	 * Return the operations on the tasks of a swarm.
	 * @return the operations
	 */
	ReactiveTaskOperations tasks();

	/**
	 * Return the operations on the secrets of a swarm.
	 * @return the operations
	 */
	ReactiveSecretOperations secrets();

	/**
	 * Return the operations on the configs of a swarm.
	 * @return the operations
	 */
	ReactiveConfigOperations configs();

	/**
	 * Return the operations on the engine itself, such as {@code docker info}.
	 * @return the operations
	 */
	ReactiveSystemOperations system();

	/**
	 * Return direct HTTP access to the Engine API, for endpoints, parameters and
	 * properties that the typed operations do not cover.
	 * @return the HTTP access, which {@link #close()} closes
	 */
	ReactiveDockerHttp http();

	/**
	 * Close this client. All calls and streams in progress, and all later ones, fail
	 * immediately with a
	 * {@link io.github.dockerclient.error.DockerClientClosedException}. This method waits
	 * up to five seconds for the connections, event loops and ssh processes to end. On a
	 * thread that must not block, such as that of an event loop, it does not wait, and
	 * they end soon afterwards. It may be called from any thread and any number of times.
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

	/**
	 * Create a reactive client that uses a blocking one.
	 * @param blocking the blocking client, which is closed with the reactive one
	 * @return the reactive client that the blocking one uses, if it was created by
	 * {@link DockerOperations}; for any other implementation, a client whose calls run
	 * the blocking ones on threads of
	 * {@link reactor.core.scheduler.Schedulers#boundedElastic()} when they are subscribed
	 * to
	 */
	static ReactiveDockerOperations using(DockerOperations blocking) {
		Assert.notNull(blocking, "'blocking' must not be null");
		return (blocking instanceof BlockingDockerOperations own) ? own.reactive()
				: ReactiveTwin.of(ReactiveDockerOperations.class, blocking);
	}

}
