// Derived from ReactiveContainerRunOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.container;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.github.dockerclient.stream.Line;

/**
 * Operations that run containers and wait for them ({@code docker run},
 * {@code docker wait}), a part of {@link ContainerOperations}.
 */
public interface ContainerRunOperations {

	/**
	 * As {@link #wait(String, WaitCondition)}, until the container does not run.
	 * @param id the container's id or name
	 * @return its exit code, when it has stopped; 0 at once if it was never started
	 */
	default ContainerWaitResponse wait(String id) {
		return wait(id, WaitCondition.NOT_RUNNING);
	}

	/**
	 * Wait for a container: {@code POST /containers/{id}/wait}, since API 1.41. There is
	 * no limit of time.
	 * @param id the container's id, the beginning of it, or its name
	 * @param condition what to wait for
	 * @return its exit code, when the condition holds
	 */
	ContainerWaitResponse wait(String id, WaitCondition condition);

	/**
	 * As {@link #wait(String, WaitCondition)}, with a limit of time.
	 * @param id the container's id or name
	 * @param condition what to wait for
	 * @param timeout the limit, after which this fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}
	 * @return its exit code, when the condition holds
	 */
	ContainerWaitResponse wait(String id, WaitCondition condition, Duration timeout);

	/**
	 * Wait until a container is healthy, without a limit of time. Fails with a
	 * {@link io.github.dockerclient.error.ContainerNotReadyException} if the container
	 * has no health check, becomes unhealthy, or does not run. Returns when the container
	 * is healthy.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void awaitHealthy(String id);

	/**
	 * As {@link #awaitHealthy(String)}, with a limit of time.
	 * @param id the container's id or name
	 * @param timeout the limit, after which this fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}
	 */
	void awaitHealthy(String id, Duration timeout);

	/**
	 * Wait until a published TCP port of a container accepts connections. A connection
	 * that is closed at once without a byte does not count: the engine answers so for a
	 * port on which no process of the container listens. Fails with a
	 * {@link io.github.dockerclient.error.ContainerNotReadyException} if the port is not
	 * published, or the container does not run.
	 * @param id the container's id, the beginning of it, or its name
	 * @param port the port in the container
	 * @param timeout how long to wait at most, after which this fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}
	 * @return the address at which the port was reached: the one at which it is published
	 * or, if that is every address, the host of the engine
	 */
	InetSocketAddress awaitPort(String id, int port, Duration timeout);

	/**
	 * Wait until a container has written a line that matches a pattern. Lines that it
	 * wrote before this call count too. Fails with a
	 * {@link io.github.dockerclient.error.ContainerNotReadyException} if the container
	 * ends without such a line.
	 * @param id the container's id, the beginning of it, or its name
	 * @param pattern matches the line or a part of it
	 * @param timeout how long to wait at most, after which this fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}
	 * @return the first line that matches
	 */
	Line awaitLogLine(String id, Pattern pattern, Duration timeout);

	/**
	 * As {@link #run(ContainerCreateOptions)}, with an image and a command.
	 * @param image the name of the image
	 * @param command the command with its arguments; none for the image's own
	 * @return exit code and output
	 */
	default ContainerRunResult run(String image, String... command) {
		return run((options) -> {
			options.image(image);
			if (command.length > 0) {
				options.command(command);
			}
		});
	}

	/**
	 * As {@link #run(ContainerCreateOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return exit code and output
	 */
	default ContainerRunResult run(Consumer<ContainerCreateOptions> options) {
		return run(new ContainerCreateOptions().apply(options));
	}

	/**
	 * Run a new container to its end. The image is pulled if it is missing. In any case
	 * the container is removed afterwards, with its anonymous volumes. The result
	 * contains all output, whatever the log driver keeps. If the output or the exit code
	 * is lost, this fails with a
	 * {@link io.github.dockerclient.error.TruncatedOutputException} that contains the
	 * output so far.
	 * @param options the container, which the engine must not restart
	 * @return exit code and output; fails if there are more than 16 MiB of output
	 */
	ContainerRunResult run(ContainerCreateOptions options);

	/**
	 * As {@link #run(ContainerCreateOptions, Duration)}, with options that are set here.
	 * @param options sets the options
	 * @param timeout the limit, which must be positive
	 * @return exit code and output
	 */
	default ContainerRunResult run(Consumer<ContainerCreateOptions> options, Duration timeout) {
		return run(new ContainerCreateOptions().apply(options), timeout);
	}

	/**
	 * As {@link #run(ContainerCreateOptions)}, with a limit for the time of the whole
	 * operation. After the timeout the container is removed, and then this fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}.
	 * @param options the container, which the engine must not restart
	 * @param timeout the limit, which must be positive
	 * @return exit code and output; fails if there are more than 16 MiB of output
	 */
	ContainerRunResult run(ContainerCreateOptions options, Duration timeout);

	/**
	 * As {@link #runDetached(ContainerCreateOptions)}, with an image and a command.
	 * @param image the name of the image
	 * @param command the command with its arguments; none for the image's own
	 * @return the id of the container
	 */
	default String runDetached(String image, String... command) {
		return runDetached((options) -> {
			options.image(image);
			if (command.length > 0) {
				options.command(command);
			}
		});
	}

	/**
	 * As {@link #runDetached(ContainerCreateOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the id of the container
	 */
	default String runDetached(Consumer<ContainerCreateOptions> options) {
		return runDetached(new ContainerCreateOptions().apply(options));
	}

	/**
	 * Start a new container, as {@code docker run --detach} does. The image is pulled if
	 * it is missing. If the container cannot be started, or the call is cancelled before
	 * its end, the container is removed with its anonymous volumes.
	 * @param options the container
	 * @return the id of the container, when its command was started
	 */
	String runDetached(ContainerCreateOptions options);

	/**
	 * As {@link #runDetached(ContainerCreateOptions, ReadyCondition, Duration)}, with
	 * options that are set here.
	 * @param options sets the options
	 * @param ready what to wait for
	 * @param timeout the limit, which must be positive
	 * @return the id of the container
	 */
	default String runDetached(Consumer<ContainerCreateOptions> options, ReadyCondition ready, Duration timeout) {
		return runDetached(new ContainerCreateOptions().apply(options), ready, timeout);
	}

	/**
	 * As {@link #runDetached(ContainerCreateOptions)}, and wait until the container is
	 * ready. If it does not become ready within the timeout, it is removed with its
	 * anonymous volumes, and this fails with a
	 * {@link io.github.dockerclient.error.ContainerNotReadyException} or
	 * {@link io.github.dockerclient.error.DockerTimeoutException}.
	 * @param options the container
	 * @param ready what to wait for, such as {@link ReadyCondition#healthy()} or
	 * {@link ReadyCondition#logLine(String)}
	 * @param timeout the limit for the time of the whole operation, including the pull;
	 * must be positive
	 * @return the id of the container, when it is ready
	 */
	String runDetached(ContainerCreateOptions options, ReadyCondition ready, Duration timeout);

}
