package io.github.dockerclient;

import io.github.dockerclient.build.BuildOperations;
import io.github.dockerclient.config.ConfigOperations;
import io.github.dockerclient.container.ContainerOperations;
import io.github.dockerclient.exec.ExecOperations;
import io.github.dockerclient.image.ImageOperations;
import io.github.dockerclient.network.NetworkOperations;
import io.github.dockerclient.node.NodeOperations;
import io.github.dockerclient.plugin.PluginOperations;
import io.github.dockerclient.registry.RegistryOperations;
import io.github.dockerclient.secret.SecretOperations;
import io.github.dockerclient.service.ServiceOperations;
import io.github.dockerclient.swarm.SwarmOperations;
import io.github.dockerclient.system.SystemOperations;
import io.github.dockerclient.task.TaskOperations;
import io.github.dockerclient.transport.DockerHttp;
import io.github.dockerclient.volume.VolumeOperations;

/**
 * Operations on a Docker engine, grouped by Docker's objects. Every call waits for the
 * engine's answer. Instances are safe for use by any number of threads, including virtual
 * threads. Interrupting a waiting thread cancels its call, which then throws a
 * {@link java.util.concurrent.CancellationException}. Without Spring Boot, create an
 * instance with {@code DockerOperations.builder().build()}.
 *
 * @see ReactiveDockerOperations
 */
public interface DockerOperations extends AutoCloseable {

	/**
	 * Return the operations on containers, such as {@code docker ps} and
	 * {@code docker create}.
	 * @return the operations
	 */
	ContainerOperations containers();

	/**
	 * Return the operations that run commands in running containers, such as
	 * {@code docker exec}.
	 * @return the operations
	 */
	ExecOperations exec();

	/**
	 * Return the operations on images, such as {@code docker pull}.
	 * @return the operations
	 */
	ImageOperations images();

	/**
	 * Return the operations that build images, such as {@code docker build}.
	 * @return the operations
	 */
	BuildOperations build();

	/**
	 * Return the operations on networks.
	 * @return the operations
	 */
	NetworkOperations networks();

	/**
	 * Return the operations on volumes.
	 * @return the operations
	 */
	VolumeOperations volumes();

	/**
	 * Return the operations on plugins of the engine.
	 * @return the operations
	 */
	PluginOperations plugins();

	/**
	 * Return the operations on image registries. The engine sends the requests to the
	 * registry.
	 * @return the operations
	 */
	RegistryOperations registry();

	/**
	 * Return the operations on the swarm, such as {@code docker swarm init}.
	 * @return the operations
	 */
	SwarmOperations swarm();

	/**
	 * Return the operations on the nodes of a swarm.
	 * @return the operations
	 */
	NodeOperations nodes();

	/**
	 * Return the operations on the services of a swarm.
	 * @return the operations
	 */
	ServiceOperations services();

	/**
	 * Return the operations on the tasks of a swarm.
	 * @return the operations
	 */
	TaskOperations tasks();

	/**
	 * Return the operations on the secrets of a swarm.
	 * @return the operations
	 */
	SecretOperations secrets();

	/**
	 * Return the operations on the configs of a swarm.
	 * @return the operations
	 */
	ConfigOperations configs();

	/**
	 * Return the operations on the engine itself, such as {@code docker info}.
	 * @return the operations
	 */
	SystemOperations system();

	/**
	 * Return direct HTTP access to the Engine API, for endpoints, parameters and
	 * properties that the typed operations do not cover.
	 * @return the HTTP access
	 */
	DockerHttp http();

	/**
	 * Close this client, and the {@link ReactiveDockerOperations} that it uses. Every
	 * call and stream in progress, and every later one, fails at once with a
	 * {@link io.github.dockerclient.error.DockerClientClosedException}. Waits, for five
	 * seconds at most, until connections, event loops and ssh have ended. May be called
	 * from any thread, and any number of times.
	 */
	@Override
	void close();

	/**
	 * Create a builder of clients.
	 * @return a builder whose client uses the engine at the default address
	 */
	static DockerClientBuilder<DockerOperations> builder() {
		return new DockerClientBuilder<>(DockerOperations::using);
	}

	/**
	 * Create a blocking client that uses a reactive one.
	 * @param reactive the reactive client, which is closed with the blocking one
	 * @return the blocking client
	 */
	static DockerOperations using(ReactiveDockerOperations reactive) {
		return new BlockingDockerOperations(reactive);
	}

}
