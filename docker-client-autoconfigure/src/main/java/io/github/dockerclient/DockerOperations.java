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
 * A Docker engine: the operations grouped by Docker's objects. Every call waits for the
 * engine's answer. Safe for use by any number of threads, virtual ones too. Interrupting
 * a thread that waits cancels the call and throws a
 * {@link java.util.concurrent.CancellationException}. Without Spring Boot:
 * {@code DockerOperations.builder().build()}.
 *
 * @see ReactiveDockerOperations
 */
public interface DockerOperations extends AutoCloseable {

	/**
	 * Return what one does with containers.
	 * @return the operations
	 */
	ContainerOperations containers();

	/**
	 * Return what one runs in containers that run.
	 * @return the operations
	 */
	ExecOperations exec();

	/**
	 * Return what one does with images.
	 * @return the operations
	 */
	ImageOperations images();

	/**
	 * Return what builds images.
	 * @return the operations
	 */
	BuildOperations build();

	/**
	 * Return what one does with networks.
	 * @return the operations
	 */
	NetworkOperations networks();

	/**
	 * Return what one does with volumes.
	 * @return the operations
	 */
	VolumeOperations volumes();

	/**
	 * Return what one does with plugins.
	 * @return the operations
	 */
	PluginOperations plugins();

	/**
	 * Return what one asks of registries, through the engine.
	 * @return the operations
	 */
	RegistryOperations registry();

	/**
	 * Return what one does with the swarm.
	 * @return the operations
	 */
	SwarmOperations swarm();

	/**
	 * Return what one does with the nodes of a swarm.
	 * @return the operations
	 */
	NodeOperations nodes();

	/**
	 * Return what one does with the services of a swarm.
	 * @return the operations
	 */
	ServiceOperations services();

	/**
	 * Return what one does with the tasks of a swarm.
	 * @return the operations
	 */
	TaskOperations tasks();

	/**
	 * Return what one does with the secrets of a swarm.
	 * @return the operations
	 */
	SecretOperations secrets();

	/**
	 * Return what one does with the configs of a swarm.
	 * @return the operations
	 */
	ConfigOperations configs();

	/**
	 * Return what one asks of the engine itself.
	 * @return the operations
	 */
	SystemOperations system();

	/**
	 * Return the Engine API as HTTP: for an endpoint, a parameter or a property that the
	 * typed operations do not have.
	 * @return the way to the engine
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
