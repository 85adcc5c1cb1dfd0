package io.github.dockerclient.container;

import java.util.function.Consumer;

import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Containers, reactively. Nothing happens before the result is subscribed to. Every
 * method may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveContainerOperations {

	/**
	 * List running containers, the newest first: {@code GET /containers/json}, since API
	 * 1.41.
	 * @return the containers
	 */
	default Flux<ContainerSummary> list() {
		return list((options) -> {
		});
	}

	/**
	 * List containers, the newest first: {@code GET /containers/json}, since API 1.41.
	 * @param options which to list
	 * @return the containers
	 */
	default Flux<ContainerSummary> list(Consumer<ContainerListOptions.Builder> options) {
		return list(ContainerListOptions.of(options));
	}

	/**
	 * List containers, the newest first: {@code GET /containers/json}, since API 1.41.
	 * @param options which to list
	 * @return the containers
	 */
	Flux<ContainerSummary> list(ContainerListOptions options);

	/**
	 * Create a container: {@code POST /containers/create}, since API 1.41. It is not
	 * started, and its image is not pulled.
	 * @param options what it shall be
	 * @return its id, and the engine's warnings
	 */
	default Mono<ContainerCreateResponse> create(Consumer<ContainerCreateOptions.Builder> options) {
		return create(ContainerCreateOptions.of(options));
	}

	/**
	 * Create a container: {@code POST /containers/create}, since API 1.41. It is not
	 * started, and its image is not pulled.
	 * @param options what it shall be
	 * @return its id, and the engine's warnings
	 */
	Mono<ContainerCreateResponse> create(ContainerCreateOptions options);

	/**
	 * Tell all about a container: {@code GET /containers/{id}/json}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return its configuration and state
	 */
	default Mono<ContainerInspectResponse> inspect(String id) {
		return inspect(id, (options) -> {
		});
	}

	/**
	 * Tell all about a container: {@code GET /containers/{id}/json}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to tell
	 * @return its configuration and state
	 */
	default Mono<ContainerInspectResponse> inspect(String id, Consumer<ContainerInspectOptions.Builder> options) {
		return inspect(id, ContainerInspectOptions.of(options));
	}

	/**
	 * Tell all about a container: {@code GET /containers/{id}/json}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to tell
	 * @return its configuration and state
	 */
	Mono<ContainerInspectResponse> inspect(String id, ContainerInspectOptions options);

	/**
	 * Start a container: {@code POST /containers/{id}/start}, since API 1.41. One that
	 * runs already is left alone.
	 * @param id the container's id, the beginning of it, or its name
	 * @return completes when its command was started
	 */
	default Mono<Void> start(String id) {
		return start(id, (options) -> {
		});
	}

	/**
	 * Start a container: {@code POST /containers/{id}/start}, since API 1.41. One that
	 * runs already is left alone.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to start
	 * @return completes when its command was started
	 */
	default Mono<Void> start(String id, Consumer<ContainerStartOptions.Builder> options) {
		return start(id, ContainerStartOptions.of(options));
	}

	/**
	 * Start a container: {@code POST /containers/{id}/start}, since API 1.41. One that
	 * runs already is left alone.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to start
	 * @return completes when its command was started
	 */
	Mono<Void> start(String id, ContainerStartOptions options);

	/**
	 * Stop a container: {@code POST /containers/{id}/stop}, since API 1.41. One that does
	 * not run is left alone.
	 * @param id the container's id, the beginning of it, or its name
	 * @return completes when it has stopped, however long that takes
	 */
	default Mono<Void> stop(String id) {
		return stop(id, (options) -> {
		});
	}

	/**
	 * Stop a container: {@code POST /containers/{id}/stop}, since API 1.41. One that does
	 * not run is left alone.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop; with a timeout, the answer may take so much longer
	 * @return completes when it has stopped
	 */
	default Mono<Void> stop(String id, Consumer<ContainerStopOptions.Builder> options) {
		return stop(id, ContainerStopOptions.of(options));
	}

	/**
	 * Stop a container: {@code POST /containers/{id}/stop}, since API 1.41. One that does
	 * not run is left alone.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop; with a timeout, the answer may take so much longer
	 * @return completes when it has stopped
	 */
	Mono<Void> stop(String id, ContainerStopOptions options);

	/**
	 * Stop a container and start it again: {@code POST /containers/{id}/restart}, since
	 * API 1.41. One that does not run is started.
	 * @param id the container's id, the beginning of it, or its name
	 * @return completes when it was started again, however long that takes
	 */
	default Mono<Void> restart(String id) {
		return restart(id, (options) -> {
		});
	}

	/**
	 * Stop a container and start it again: {@code POST /containers/{id}/restart}, since
	 * API 1.41. One that does not run is started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop; with a timeout, the answer may take so much longer
	 * @return completes when it was started again
	 */
	default Mono<Void> restart(String id, Consumer<ContainerStopOptions.Builder> options) {
		return restart(id, ContainerStopOptions.of(options));
	}

	/**
	 * Stop a container and start it again: {@code POST /containers/{id}/restart}, since
	 * API 1.41. One that does not run is started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop; with a timeout, the answer may take so much longer
	 * @return completes when it was started again
	 */
	Mono<Void> restart(String id, ContainerStopOptions options);

	/**
	 * Kill a running container: {@code POST /containers/{id}/kill}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return completes when it is dead
	 */
	Mono<Void> kill(String id);

	/**
	 * Send a signal to a running container: {@code POST /containers/{id}/kill}, since API
	 * 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param signal the signal's name or number, such as {@code SIGHUP}
	 * @return completes when the signal was sent; after {@code SIGKILL}, when the
	 * container is dead
	 */
	Mono<Void> kill(String id, String signal);

	/**
	 * Wait until a container does not run: {@code POST /containers/{id}/wait}, since API
	 * 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return its exit code, when it has stopped; 0 at once if it was never started
	 */
	default Mono<ContainerWaitResponse> wait(String id) {
		return wait(id, WaitCondition.NOT_RUNNING);
	}

	/**
	 * Wait for a container: {@code POST /containers/{id}/wait}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param condition what to wait for, without a limit of time
	 * @return its exit code, when the condition holds
	 */
	Mono<ContainerWaitResponse> wait(String id, WaitCondition condition);

	/**
	 * Read what a container has written so far: {@code GET /containers/{id}/logs}, since
	 * API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the frames in the order in which they were written; cancelling closes the
	 * connection
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, (options) -> {
		});
	}

	/**
	 * Read what a container writes: {@code GET /containers/{id}/logs}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to read
	 * @return the frames in the order in which they were written; cancelling closes the
	 * connection
	 */
	default Flux<Frame> logs(String id, Consumer<ContainerLogsOptions.Builder> options) {
		return logs(id, ContainerLogsOptions.of(options));
	}

	/**
	 * Read what a container writes: {@code GET /containers/{id}/logs}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to read
	 * @return the frames in the order in which they were written; cancelling closes the
	 * connection
	 */
	Flux<Frame> logs(String id, ContainerLogsOptions options);

	/**
	 * Remove a container that does not run: {@code DELETE /containers/{id}}, since API
	 * 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return completes when it is gone
	 */
	default Mono<Void> remove(String id) {
		return remove(id, (options) -> {
		});
	}

	/**
	 * Remove a container: {@code DELETE /containers/{id}}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to remove, and whether by force
	 * @return completes when it is gone
	 */
	default Mono<Void> remove(String id, Consumer<ContainerRemoveOptions.Builder> options) {
		return remove(id, ContainerRemoveOptions.of(options));
	}

	/**
	 * Remove a container: {@code DELETE /containers/{id}}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to remove, and whether by force
	 * @return completes when it is gone
	 */
	Mono<Void> remove(String id, ContainerRemoveOptions options);

	/**
	 * Run a command in a new container to its end. The image is pulled if the engine does
	 * not have it; the container is removed with its anonymous volumes, whatever happens.
	 * @param image the name of the image
	 * @param command the command with its arguments; without one, the image's own
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	default Mono<ContainerRunResult> run(String image, String... command) {
		return run((options) -> {
			options.image(image);
			if (command.length > 0) {
				options.command(command);
			}
		});
	}

	/**
	 * Run a new container to its end. The image is pulled if the engine does not have it;
	 * the container is removed with its anonymous volumes, whatever happens.
	 * @param options what the container shall be; {@code autoRemove} must not be set
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	default Mono<ContainerRunResult> run(Consumer<ContainerCreateOptions.Builder> options) {
		return run(ContainerCreateOptions.of(options));
	}

	/**
	 * Run a new container to its end. The image is pulled if the engine does not have it;
	 * the container is removed with its anonymous volumes, whatever happens.
	 * @param options what the container shall be; {@code autoRemove} must not be set
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	Mono<ContainerRunResult> run(ContainerCreateOptions options);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param images pulls the images that {@link #run} needs
	 * @return the operations
	 */
	static ReactiveContainerOperations using(ReactiveDockerHttp http, ReactiveImageOperations images) {
		return new DefaultReactiveContainerOperations(http, images);
	}

}
