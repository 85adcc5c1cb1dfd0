package io.github.dockerclient.container;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ByteSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

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
	 * Tell what a file or directory of a container is: {@code HEAD
	 * /containers/{id}/archive}, since API 1.41. A symbolic link is not followed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container
	 * @return what it is
	 */
	Mono<ContainerPathStat> stat(String id, String path);

	/**
	 * Copy a local file or directory into a container, running or not, as
	 * {@code docker cp} does: {@code PUT /containers/{id}/archive}, since API 1.41. It
	 * belongs to root.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory, into which it is copied under its own name; or
	 * its new path, whose parent must exist. A symbolic link is followed
	 * @param local the file or directory; of a directory that ends with {@code /.}, what
	 * is in it
	 * @return completes when everything is there; fails with an
	 * {@link java.io.UncheckedIOException} if it cannot be read
	 */
	default Mono<Void> copyTo(String id, String path, Path local) {
		return copyTo(id, path, local, (options) -> {
		});
	}

	/**
	 * Copy a local file or directory into a container, running or not, as
	 * {@code docker cp} does: {@code PUT /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory, into which it is copied under its own name; or
	 * its new path, whose parent must exist. A symbolic link is followed
	 * @param local the file or directory; of a directory that ends with {@code /.}, what
	 * is in it
	 * @param options how to copy
	 * @return completes when everything is there; fails with an
	 * {@link java.io.UncheckedIOException} if it cannot be read
	 */
	default Mono<Void> copyTo(String id, String path, Path local, Consumer<ContainerCopyToOptions.Builder> options) {
		return copyTo(id, path, local, ContainerCopyToOptions.of(options));
	}

	/**
	 * Copy a local file or directory into a container, running or not, as
	 * {@code docker cp} does: {@code PUT /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory, into which it is copied under its own name; or
	 * its new path, whose parent must exist. A symbolic link is followed
	 * @param local the file or directory; of a directory that ends with {@code /.}, what
	 * is in it
	 * @param options how to copy
	 * @return completes when everything is there; fails with an
	 * {@link java.io.UncheckedIOException} if it cannot be read
	 */
	Mono<Void> copyTo(String id, String path, Path local, ContainerCopyToOptions options);

	/**
	 * Write a file of a container, running or not: {@code PUT /containers/{id}/archive},
	 * since API 1.41. It belongs to root, and everybody may read it.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path; its parent must exist. A symbolic link is followed
	 * @param content what shall be in the file
	 * @return completes when it is there
	 */
	Mono<Void> copyTo(String id, String path, byte[] content);

	/**
	 * Unpack an archive in a container, running or not: {@code PUT
	 * /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory
	 * @param archive the archive, such as a
	 * {@link io.github.dockerclient.stream.TarArchive}; may be compressed
	 * @return completes when everything is there; fails with an
	 * {@link java.io.UncheckedIOException} if the archive cannot be read
	 */
	default Mono<Void> copyTo(String id, String path, ByteSource archive) {
		return copyTo(id, path, archive, (options) -> {
		});
	}

	/**
	 * Unpack an archive in a container, running or not: {@code PUT
	 * /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory
	 * @param archive the archive, such as a
	 * {@link io.github.dockerclient.stream.TarArchive}; may be compressed
	 * @param options how to copy
	 * @return completes when everything is there; fails with an
	 * {@link java.io.UncheckedIOException} if the archive cannot be read
	 */
	default Mono<Void> copyTo(String id, String path, ByteSource archive,
			Consumer<ContainerCopyToOptions.Builder> options) {
		return copyTo(id, path, archive, ContainerCopyToOptions.of(options));
	}

	/**
	 * Unpack an archive in a container, running or not: {@code PUT
	 * /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory
	 * @param archive the archive, such as a
	 * {@link io.github.dockerclient.stream.TarArchive}; may be compressed
	 * @param options how to copy
	 * @return completes when everything is there; fails with an
	 * {@link java.io.UncheckedIOException} if the archive cannot be read
	 */
	Mono<Void> copyTo(String id, String path, ByteSource archive, ContainerCopyToOptions options);

	/**
	 * Copy a file or directory of a container, running or not, to a local path, as
	 * {@code docker cp} does: {@code GET /containers/{id}/archive}, since API 1.41. It
	 * belongs to the user that runs this.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; of a directory that ends with {@code /.},
	 * what is in it. A symbolic link is copied as such
	 * @param local an existing directory, into which it is copied under its own name; or
	 * its new path
	 * @return completes when everything is there; fails as
	 * {@link io.github.dockerclient.stream.TarArchive#unpack} does
	 */
	Mono<Void> copyFrom(String id, String path, Path local);

	/**
	 * Read a file or directory of a container, running or not, as a tar archive:
	 * {@code GET /containers/{id}/archive}, since API 1.41. The names in it begin with
	 * the last name of the path. An archive that the engine breaks off ends with a
	 * {@link io.github.dockerclient.error.DockerStreamException}.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; of a directory that ends with {@code /.},
	 * what is in it
	 * @return the archive, in buffers that the subscriber releases; cancelling closes the
	 * connection
	 */
	Flux<DataBuffer> copyFrom(String id, String path);

	/**
	 * Read what is in a file of a container, running or not: {@code GET
	 * /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path; a symbolic link is followed
	 * @return what is in it; at most 16 MiB, more is an error
	 */
	Mono<byte[]> read(String id, String path);

	/**
	 * Read the whole file system of a container as a tar archive: {@code GET
	 * /containers/{id}/export}, since API 1.41. An archive that the engine breaks off
	 * ends with a {@link io.github.dockerclient.error.DockerStreamException}.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the archive without what is in volumes, in buffers that the subscriber
	 * releases; cancelling closes the connection
	 */
	Flux<DataBuffer> export(String id);

	/**
	 * Write the whole file system of a container to a tar file: {@code GET
	 * /containers/{id}/export}, since API 1.41. An archive that the engine breaks off
	 * ends with a {@link io.github.dockerclient.error.DockerStreamException}.
	 * @param id the container's id, the beginning of it, or its name
	 * @param file the file, which is replaced
	 * @return completes when everything but what is in volumes is in the file; fails with
	 * an {@link java.io.UncheckedIOException} if it cannot be written
	 */
	Mono<Void> export(String id, Path file);

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
