package io.github.dockerclient.container;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Operations on containers ({@code docker ps}, {@code docker create} and others),
 * reactively. Nothing is sent before the result is subscribed to. Every operation may
 * fail with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveContainerOperations {

	/**
	 * As {@link #list(ContainerListOptions)}, with the default options.
	 * @return the running containers
	 */
	default Flux<ContainerSummary> list() {
		return list(new ContainerListOptions());
	}

	/**
	 * As {@link #list(ContainerListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the containers
	 */
	default Flux<ContainerSummary> list(Consumer<ContainerListOptions> options) {
		return list(new ContainerListOptions().apply(options));
	}

	/**
	 * List containers, the newest first: {@code GET /containers/json}, since API 1.41. By
	 * default only running containers are listed.
	 * @param options which containers to list
	 * @return the containers
	 */
	Flux<ContainerSummary> list(ContainerListOptions options);

	/**
	 * As {@link #create(ContainerCreateOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return its id, and the engine's warnings
	 */
	default Mono<ContainerCreateResponse> create(Consumer<ContainerCreateOptions> options) {
		return create(new ContainerCreateOptions().apply(options));
	}

	/**
	 * Create a container: {@code POST /containers/create}, since API 1.41. This method
	 * neither pulls the image nor starts the container.
	 * @param options the container
	 * @return its id, and the engine's warnings
	 */
	Mono<ContainerCreateResponse> create(ContainerCreateOptions options);

	/**
	 * As {@link #inspect(String, ContainerInspectOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return its configuration and state
	 */
	default Mono<ContainerInspectResponse> inspect(String id) {
		return inspect(id, new ContainerInspectOptions());
	}

	/**
	 * As {@link #inspect(String, ContainerInspectOptions)}, with options that are set
	 * here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return its configuration and state
	 */
	default Mono<ContainerInspectResponse> inspect(String id, Consumer<ContainerInspectOptions> options) {
		return inspect(id, new ContainerInspectOptions().apply(options));
	}

	/**
	 * Return the details of a container: {@code GET /containers/{id}/json}, since API
	 * 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to return
	 * @return its configuration and state
	 */
	Mono<ContainerInspectResponse> inspect(String id, ContainerInspectOptions options);

	/**
	 * Return whether there is a container, running or not: {@code GET
	 * /containers/{id}/json}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return whether it exists
	 */
	Mono<Boolean> exists(String id);

	/**
	 * As {@link #start(String, ContainerStartOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return completes when the command was started
	 */
	default Mono<Void> start(String id) {
		return start(id, new ContainerStartOptions());
	}

	/**
	 * As {@link #start(String, ContainerStartOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return completes when the command was started
	 */
	default Mono<Void> start(String id, Consumer<ContainerStartOptions> options) {
		return start(id, new ContainerStartOptions().apply(options));
	}

	/**
	 * Start a container: {@code POST /containers/{id}/start}, since API 1.41. Has no
	 * effect on a container that runs already.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to start the container
	 * @return completes when the command was started
	 */
	Mono<Void> start(String id, ContainerStartOptions options);

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return completes when the container has stopped, however long that takes
	 */
	default Mono<Void> stop(String id) {
		return stop(id, new ContainerStopOptions());
	}

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return completes when the container has stopped
	 */
	default Mono<Void> stop(String id, Consumer<ContainerStopOptions> options) {
		return stop(id, new ContainerStopOptions().apply(options));
	}

	/**
	 * Stop a container: {@code POST /containers/{id}/stop}, since API 1.41. Has no effect
	 * on a container that does not run.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop the container; their timeout extends the response
	 * timeout
	 * @return completes when the container has stopped
	 */
	Mono<Void> stop(String id, ContainerStopOptions options);

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with a limit for the time of the
	 * whole operation. The engine may stop the container later.
	 * @param id the container's id or name
	 * @param options how to stop the container
	 * @param timeout the limit, which must be positive
	 * @return completes when the container has stopped; fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout
	 */
	Mono<Void> stop(String id, ContainerStopOptions options, Duration timeout);

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return completes when the container was started again, however long that takes
	 */
	default Mono<Void> restart(String id) {
		return restart(id, new ContainerStopOptions());
	}

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return completes when the container was started again
	 */
	default Mono<Void> restart(String id, Consumer<ContainerStopOptions> options) {
		return restart(id, new ContainerStopOptions().apply(options));
	}

	/**
	 * Stop a container and start it again: {@code POST /containers/{id}/restart}, since
	 * API 1.41. A container that does not run is started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop the container; their timeout extends the response
	 * timeout
	 * @return completes when the container was started again
	 */
	Mono<Void> restart(String id, ContainerStopOptions options);

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with a limit for the time of the
	 * whole operation. The engine may restart the container later.
	 * @param id the container's id or name
	 * @param options how to stop the container
	 * @param timeout the limit, which must be positive
	 * @return completes when the container was started again; fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout
	 */
	Mono<Void> restart(String id, ContainerStopOptions options, Duration timeout);

	/**
	 * Kill a running container: {@code POST /containers/{id}/kill}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return completes when the container is dead
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
	 * As {@link #wait(String, WaitCondition)}, until the container does not run.
	 * @param id the container's id or name
	 * @return its exit code, when it has stopped; 0 at once if it was never started
	 */
	default Mono<ContainerWaitResponse> wait(String id) {
		return wait(id, WaitCondition.NOT_RUNNING);
	}

	/**
	 * Wait for a container: {@code POST /containers/{id}/wait}, since API 1.41. There is
	 * no limit of time.
	 * @param id the container's id, the beginning of it, or its name
	 * @param condition what to wait for
	 * @return its exit code, when the condition holds
	 */
	Mono<ContainerWaitResponse> wait(String id, WaitCondition condition);

	/**
	 * As {@link #wait(String, WaitCondition)}, with a limit of time.
	 * @param id the container's id or name
	 * @param condition what to wait for
	 * @param timeout the limit, after which this fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}
	 * @return its exit code, when the condition holds
	 */
	Mono<ContainerWaitResponse> wait(String id, WaitCondition condition, Duration timeout);

	/**
	 * As {@link #logs(String, ContainerLogsOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the frames that were written so far
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, new ContainerLogsOptions());
	}

	/**
	 * As {@link #logs(String, ContainerLogsOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the frames; cancelling closes the connection
	 */
	default Flux<Frame> logs(String id, Consumer<ContainerLogsOptions> options) {
		return logs(id, new ContainerLogsOptions().apply(options));
	}

	/**
	 * Read the output of a container: {@code GET /containers/{id}/logs}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to read
	 * @return the frames in the order in which they were written; cancelling closes the
	 * connection
	 */
	Flux<Frame> logs(String id, ContainerLogsOptions options);

	/**
	 * As {@link #logLines(String, ContainerLogsOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the lines that were written so far
	 */
	default Flux<Line> logLines(String id) {
		return logLines(id, new ContainerLogsOptions());
	}

	/**
	 * As {@link #logLines(String, ContainerLogsOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the lines; cancelling closes the connection
	 */
	default Flux<Line> logLines(String id, Consumer<ContainerLogsOptions> options) {
		return logLines(id, new ContainerLogsOptions().apply(options));
	}

	/**
	 * As {@link #logs(String, ContainerLogsOptions)}, but line by line, as
	 * {@link Line#of} does.
	 * @param id the container's id or name
	 * @param options what to read
	 * @return the lines; cancelling closes the connection
	 */
	Flux<Line> logLines(String id, ContainerLogsOptions options);

	/**
	 * As {@link #attach(String, ContainerAttachOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the session with the output of the container
	 */
	default Mono<ReactiveAttachment> attach(String id) {
		return attach(id, new ContainerAttachOptions());
	}

	/**
	 * As {@link #attach(String, ContainerAttachOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the session with the container
	 */
	default Mono<ReactiveAttachment> attach(String id, Consumer<ContainerAttachOptions> options) {
		return attach(id, new ContainerAttachOptions().apply(options));
	}

	/**
	 * Connect to a container's streams: {@code POST /containers/{id}/attach}, since API
	 * 1.41. A container that was not started yet is waited for.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the streams to connect to
	 * @return the session with the container, which the caller closes unless the output
	 * is read to its end
	 */
	Mono<ReactiveAttachment> attach(String id, ContainerAttachOptions options);

	/**
	 * As {@link #attachWebSocket(String, ContainerAttachOptions)}, with options that are
	 * set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the session with the container
	 */
	default Mono<ReactiveAttachment> attachWebSocket(String id, Consumer<ContainerAttachOptions> options) {
		return attachWebSocket(id, new ContainerAttachOptions().apply(options));
	}

	/**
	 * Connect to a container's streams by a websocket: {@code GET
	 * /containers/{id}/attach/ws}, since API 1.41. This does not distinguish standard
	 * output from standard error: prefer {@code attach} unless something on the way
	 * passes only websockets.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the streams to connect to; before API 1.42, all three are connected
	 * @return the session with the container, which the caller closes unless the output
	 * is read to its end
	 */
	Mono<ReactiveAttachment> attachWebSocket(String id, ContainerAttachOptions options);

	/**
	 * As {@link #remove(String, ContainerRemoveOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return completes when the container is removed
	 */
	default Mono<Void> remove(String id) {
		return remove(id, new ContainerRemoveOptions());
	}

	/**
	 * As {@link #remove(String, ContainerRemoveOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return completes when the container is removed
	 */
	default Mono<Void> remove(String id, Consumer<ContainerRemoveOptions> options) {
		return remove(id, new ContainerRemoveOptions().apply(options));
	}

	/**
	 * Remove a container: {@code DELETE /containers/{id}}, since API 1.41. By default it
	 * must not run.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to remove, and whether by force
	 * @return completes when the container is removed
	 */
	Mono<Void> remove(String id, ContainerRemoveOptions options);

	/**
	 * Return the type, size and mode of a path in a container: {@code HEAD
	 * /containers/{id}/archive}, since API 1.41. A symbolic link is not followed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container
	 * @return the details of the path
	 */
	Mono<ContainerPathStat> stat(String id, String path);

	/**
	 * As {@link #copyTo(String, String, Path, ContainerCopyToOptions)}, with the default
	 * options.
	 * @param id the container's id or name
	 * @param path an existing directory, or the new path
	 * @param local the local file or directory
	 * @return completes when everything is copied
	 */
	default Mono<Void> copyTo(String id, String path, Path local) {
		return copyTo(id, path, local, new ContainerCopyToOptions());
	}

	/**
	 * As {@link #copyTo(String, String, Path, ContainerCopyToOptions)}, with options that
	 * are set here.
	 * @param id the container's id or name
	 * @param path an existing directory, or the new path
	 * @param local the local file or directory
	 * @param options sets the options
	 * @return completes when everything is copied
	 */
	default Mono<Void> copyTo(String id, String path, Path local, Consumer<ContainerCopyToOptions> options) {
		return copyTo(id, path, local, new ContainerCopyToOptions().apply(options));
	}

	/**
	 * Copy a local file or directory into a container, running or not, as
	 * {@code docker cp} does: {@code PUT /containers/{id}/archive}, since API 1.41. By
	 * default the copy belongs to root.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory, into which the copy goes under its own name; or
	 * the new path, whose parent must exist. A symbolic link is followed
	 * @param local the file or directory; if it ends with {@code /.}, only the content of
	 * the directory is copied. Java's paths have no slash at their end
	 * @param options how to copy
	 * @return completes when everything is copied; fails with an
	 * {@link java.io.UncheckedIOException} if the local path cannot be read
	 */
	Mono<Void> copyTo(String id, String path, Path local, ContainerCopyToOptions options);

	/**
	 * As {@link #copyTo(String, String, byte[], ContainerCopyToOptions)}, with the
	 * default options.
	 * @param id the container's id or name
	 * @param path the file's path
	 * @param content the content of the file
	 * @return completes when the file is written
	 */
	default Mono<Void> copyTo(String id, String path, byte[] content) {
		return copyTo(id, path, content, new ContainerCopyToOptions());
	}

	/**
	 * As {@link #copyTo(String, String, byte[], ContainerCopyToOptions)}, with options
	 * that are set here.
	 * @param id the container's id or name
	 * @param path the file's path
	 * @param content the content of the file
	 * @param options sets the options
	 * @return completes when the file is written
	 */
	default Mono<Void> copyTo(String id, String path, byte[] content, Consumer<ContainerCopyToOptions> options) {
		return copyTo(id, path, content, new ContainerCopyToOptions().apply(options));
	}

	/**
	 * Write a file of a container, running or not: {@code PUT /containers/{id}/archive},
	 * since API 1.41. The file belongs to root, and every user may read it.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path, whose parent must exist. A symbolic link is followed
	 * @param content the content of the file
	 * @param options how to copy
	 * @return completes when the file is written
	 */
	Mono<Void> copyTo(String id, String path, byte[] content, ContainerCopyToOptions options);

	/**
	 * As {@link #copyTo(String, String, ByteSource, ContainerCopyToOptions)}, with the
	 * default options.
	 * @param id the container's id or name
	 * @param path an existing directory
	 * @param archive the archive
	 * @return completes when everything is unpacked
	 */
	default Mono<Void> copyTo(String id, String path, ByteSource archive) {
		return copyTo(id, path, archive, new ContainerCopyToOptions());
	}

	/**
	 * As {@link #copyTo(String, String, ByteSource, ContainerCopyToOptions)}, with
	 * options that are set here.
	 * @param id the container's id or name
	 * @param path an existing directory
	 * @param archive the archive
	 * @param options sets the options
	 * @return completes when everything is unpacked
	 */
	default Mono<Void> copyTo(String id, String path, ByteSource archive, Consumer<ContainerCopyToOptions> options) {
		return copyTo(id, path, archive, new ContainerCopyToOptions().apply(options));
	}

	/**
	 * Unpack an archive in a container, running or not: {@code PUT
	 * /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory
	 * @param archive the archive, such as a
	 * {@link io.github.dockerclient.stream.TarArchive}; may be compressed
	 * @param options how to copy
	 * @return completes when everything is unpacked; fails with an
	 * {@link java.io.UncheckedIOException} if the archive cannot be read
	 */
	Mono<Void> copyTo(String id, String path, ByteSource archive, ContainerCopyToOptions options);

	/**
	 * As {@link #copyFrom(String, String, Path, ContainerCopyFromOptions)}, with the
	 * default options.
	 * @param id the container's id or name
	 * @param path the path in the container
	 * @param local an existing directory, or the new path
	 * @return completes when everything is copied
	 */
	default Mono<Void> copyFrom(String id, String path, Path local) {
		return copyFrom(id, path, local, new ContainerCopyFromOptions());
	}

	/**
	 * As {@link #copyFrom(String, String, Path, ContainerCopyFromOptions)}, with options
	 * that are set here.
	 * @param id the container's id or name
	 * @param path the path in the container
	 * @param local an existing directory, or the new path
	 * @param options sets the options
	 * @return completes when everything is copied
	 */
	default Mono<Void> copyFrom(String id, String path, Path local, Consumer<ContainerCopyFromOptions> options) {
		return copyFrom(id, path, local, new ContainerCopyFromOptions().apply(options));
	}

	/**
	 * Copy a file or directory of a container, running or not, to a local path, as
	 * {@code docker cp} does: {@code GET /containers/{id}/archive}, since API 1.41. The
	 * copy belongs to the user of this process, and keeps its mode with the set-user-ID
	 * and set-group-ID bits.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; if it ends with {@code /.}, only the content
	 * of the directory is copied. By default a symbolic link is copied as such
	 * @param local an existing directory, into which the copy goes under its own name; or
	 * the new path, whose parent must exist by default. A symbolic link is followed. With
	 * {@code /.} at its end it must be an existing directory
	 * @param options how to copy
	 * @return completes when everything is copied; fails as
	 * {@link io.github.dockerclient.stream.TarArchive#unpack} does
	 */
	Mono<Void> copyFrom(String id, String path, Path local, ContainerCopyFromOptions options);

	/**
	 * Read a file or directory of a container, running or not, as a tar archive:
	 * {@code GET /containers/{id}/archive}, since API 1.41. The names in the archive
	 * begin with the last name of the path. Fails with a
	 * {@link io.github.dockerclient.error.DockerStreamException} if the archive is
	 * incomplete.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; if it ends with {@code /.}, the archive has
	 * only the content of the directory
	 * @return the archive, in buffers that the subscriber releases; cancelling closes the
	 * connection
	 */
	Flux<DataBuffer> copyFrom(String id, String path);

	/**
	 * As {@link #copyFrom(String, String)}, with a limit for the time of the whole
	 * operation.
	 * @param id the container's id or name
	 * @param path the path in the container
	 * @param timeout the limit, which must be positive
	 * @return the archive, in buffers that the subscriber releases; fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout
	 */
	Flux<DataBuffer> copyFrom(String id, String path, Duration timeout);

	/**
	 * Read the content of a file of a container, running or not: {@code GET
	 * /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path; a symbolic link is followed
	 * @return the content; fails if it has more than 16 MiB
	 */
	Mono<byte[]> read(String id, String path);

	/**
	 * As {@link #read(String, String)}, with a limit for the time of the whole operation.
	 * @param id the container's id or name
	 * @param path the file's path
	 * @param timeout the limit, which must be positive
	 * @return the content; fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout
	 */
	Mono<byte[]> read(String id, String path, Duration timeout);

	/**
	 * Read the file system of a container as a tar archive: {@code GET
	 * /containers/{id}/export}, since API 1.41. The archive does not contain volumes.
	 * Fails with a {@link io.github.dockerclient.error.DockerStreamException} if the
	 * archive is incomplete.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the archive, in buffers that the subscriber releases; cancelling closes the
	 * connection
	 */
	Flux<DataBuffer> export(String id);

	/**
	 * As {@link #export(String)}, with a limit for the time of the whole operation.
	 * @param id the container's id or name
	 * @param timeout the limit, which must be positive
	 * @return the archive, in buffers that the subscriber releases; fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout
	 */
	Flux<DataBuffer> export(String id, Duration timeout);

	/**
	 * Write the file system of a container to a tar file: {@code GET
	 * /containers/{id}/export}, since API 1.41. The archive does not contain volumes.
	 * Fails with a {@link io.github.dockerclient.error.DockerStreamException} if the
	 * archive is incomplete.
	 * @param id the container's id, the beginning of it, or its name
	 * @param file the file, in an existing directory; it is created or replaced when the
	 * archive is complete
	 * @return completes when the file is written; fails with an
	 * {@link java.io.UncheckedIOException} if it cannot be written
	 */
	Mono<Void> export(String id, Path file);

	/**
	 * As {@link #export(String, Path)}, with a limit for the time of the whole operation.
	 * After the timeout the file is as before.
	 * @param id the container's id or name
	 * @param file the file, in an existing directory
	 * @param timeout the limit, which must be positive
	 * @return completes when the file is written; fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout
	 */
	Mono<Void> export(String id, Path file, Duration timeout);

	/**
	 * As {@link #top(String, String)}, with the engine's default arguments.
	 * @param id the container's id or name
	 * @return the processes with the columns of {@code ps -ef}
	 */
	Mono<ContainerTopResponse> top(String id);

	/**
	 * List the processes of a running container: {@code GET /containers/{id}/top}, since
	 * API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param psArgs the arguments for {@code ps} on the engine's machine, such as {@code
	 * aux}; not on Windows
	 * @return the processes with the requested columns
	 */
	Mono<ContainerTopResponse> top(String id, String psArgs);

	/**
	 * List the changes in the file system of a container: {@code GET
	 * /containers/{id}/changes}, since API 1.41. Changes in volumes are not listed.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the changes
	 */
	Flux<FilesystemChange> diff(String id);

	/**
	 * Measure the resource usage of a container, about once a second: {@code GET
	 * /containers/{id}/stats}, since API 1.41. The measurements of a container that does
	 * not run are empty.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurements until the container is removed, of which the first has no
	 * CPU usage in percent; cancelling closes the connection
	 */
	Flux<ContainerStatsResponse> stats(String id);

	/**
	 * Measure the resource usage of a container once: {@code GET /containers/{id}/stats},
	 * since API 1.41. This takes a second or two, as the engine measures twice to compute
	 * the CPU usage.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurement, with the CPU usage before it
	 */
	Mono<ContainerStatsResponse> statsOnce(String id);

	/**
	 * Measure the resource usage of a container without its CPU usage in percent:
	 * {@code GET /containers/{id}/stats}, since API 1.41. This is quick, as the engine
	 * measures only once.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurement
	 */
	Mono<ContainerStatsResponse> statsOneShot(String id);

	/**
	 * Resize the terminal of a running container: {@code POST /containers/{id}/resize},
	 * since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param height the number of rows
	 * @param width the number of columns
	 * @return completes when the size is set
	 */
	Mono<Void> resize(String id, int height, int width);

	/**
	 * As {@link #update(String, ContainerUpdateRequest)}, with limits that are set here.
	 * @param id the container's id or name
	 * @param options sets the limits
	 * @return the engine's warnings
	 */
	default Mono<ContainerUpdateResponse> update(String id, Consumer<ContainerUpdateRequestBuilder> options) {
		ContainerUpdateRequestBuilder builder = ContainerUpdateRequest.builder();
		options.accept(builder);
		return update(id, builder.build());
	}

	/**
	 * Update the limits of a container, running or not: {@code POST
	 * /containers/{id}/update}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the new limits
	 * @return the engine's warnings
	 */
	Mono<ContainerUpdateResponse> update(String id, ContainerUpdateRequest options);

	/**
	 * Rename a container: {@code POST /containers/{id}/rename}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param name the new name: two or more letters, digits, {@code _}, {@code .} or
	 * {@code -}
	 * @return completes when the container is renamed
	 */
	Mono<Void> rename(String id, String name);

	/**
	 * Pause the processes of a running container: {@code POST /containers/{id}/pause},
	 * since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return completes when they are paused
	 */
	Mono<Void> pause(String id);

	/**
	 * Resume the processes of a paused container: {@code POST /containers/{id}/unpause},
	 * since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return completes when they are resumed
	 */
	Mono<Void> unpause(String id);

	/**
	 * As {@link #prune(ContainerPruneOptions)}, with the default options.
	 * @return the removed containers
	 */
	default Mono<ContainerPruneResponse> prune() {
		return prune(new ContainerPruneOptions());
	}

	/**
	 * As {@link #prune(ContainerPruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the removed containers
	 */
	default Mono<ContainerPruneResponse> prune(Consumer<ContainerPruneOptions> options) {
		return prune(new ContainerPruneOptions().apply(options));
	}

	/**
	 * Remove containers that do not run: {@code POST /containers/prune}, since API 1.41.
	 * Without a filter, all of them are removed.
	 * @param options which containers to remove
	 * @return the removed containers, however long that takes
	 */
	Mono<ContainerPruneResponse> prune(ContainerPruneOptions options);

	/**
	 * As {@link #commit(String, ContainerCommitOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the id of the new image
	 */
	default Mono<IDResponse> commit(String id) {
		return commit(id, new ContainerCommitOptions());
	}

	/**
	 * As {@link #commit(String, ContainerCommitOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the id of the new image
	 */
	default Mono<IDResponse> commit(String id, Consumer<ContainerCommitOptions> options) {
		return commit(id, new ContainerCommitOptions().apply(options));
	}

	/**
	 * Create an image from a container's file system: {@code POST /commit}, since API
	 * 1.41. The image does not contain volumes. The container is paused during the commit
	 * by default.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the name and configuration of the image
	 * @return the id of the new image, however long that takes
	 */
	Mono<IDResponse> commit(String id, ContainerCommitOptions options);

	/**
	 * As {@link #listCheckpoints(String, String)}, in the engine's own directory.
	 * @param id the container's id or name
	 * @return the checkpoints
	 */
	Flux<Checkpoint> listCheckpoints(String id);

	/**
	 * List the checkpoints of a container in a directory: {@code GET
	 * /containers/{id}/checkpoints}, since API 1.41. Only experimental engines have
	 * checkpoints.
	 * @param id the container's id, the beginning of it, or its name
	 * @param directory the directory on the engine's machine
	 * @return the checkpoints
	 */
	Flux<Checkpoint> listCheckpoints(String id, String directory);

	/**
	 * As {@link #createCheckpoint(String, CheckpointCreateRequest)}, with options that
	 * are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return completes when the state is saved
	 */
	default Mono<Void> createCheckpoint(String id, Consumer<CheckpointCreateRequestBuilder> options) {
		CheckpointCreateRequestBuilder builder = CheckpointCreateRequest.builder();
		options.accept(builder);
		return createCheckpoint(id, builder.build());
	}

	/**
	 * Save the state of a running container's processes: {@code POST
	 * /containers/{id}/checkpoints}, since API 1.41. {@link #start} can start the
	 * container from it. Only experimental engines with CRIU have checkpoints.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the name and directory of the checkpoint
	 * @return completes when the state is saved, however long that takes
	 */
	Mono<Void> createCheckpoint(String id, CheckpointCreateRequest options);

	/**
	 * As {@link #createCheckpoint(String, CheckpointCreateRequest)}, with a limit for the
	 * time of the whole operation.
	 * @param id the container's id or name
	 * @param options the name and directory of the checkpoint
	 * @param timeout the limit, which must be positive
	 * @return completes when the state is saved; fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout
	 */
	Mono<Void> createCheckpoint(String id, CheckpointCreateRequest options, Duration timeout);

	/**
	 * As {@link #removeCheckpoint(String, String, String)}, in the engine's own
	 * directory.
	 * @param id the container's id or name
	 * @param checkpoint the name of the checkpoint
	 * @return completes when the checkpoint is removed
	 */
	Mono<Void> removeCheckpoint(String id, String checkpoint);

	/**
	 * Remove a checkpoint from a directory: {@code DELETE
	 * /containers/{id}/checkpoints/{checkpoint}}, since API 1.41. Only experimental
	 * engines have checkpoints.
	 * @param id the container's id, the beginning of it, or its name
	 * @param checkpoint the name of the checkpoint
	 * @param directory the directory on the engine's machine
	 * @return completes when the checkpoint is removed
	 */
	Mono<Void> removeCheckpoint(String id, String checkpoint, String directory);

	/**
	 * Wait until a container is healthy, without a limit of time. Fails with a
	 * {@link io.github.dockerclient.error.ContainerNotReadyException} if the container
	 * has no health check, becomes unhealthy, or does not run.
	 * @param id the container's id, the beginning of it, or its name
	 * @return completes when the container is healthy
	 */
	Mono<Void> awaitHealthy(String id);

	/**
	 * As {@link #awaitHealthy(String)}, with a limit of time.
	 * @param id the container's id or name
	 * @param timeout the limit, after which this fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}
	 * @return completes when the container is healthy
	 */
	Mono<Void> awaitHealthy(String id, Duration timeout);

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
	Mono<InetSocketAddress> awaitPort(String id, int port, Duration timeout);

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
	Mono<Line> awaitLogLine(String id, Pattern pattern, Duration timeout);

	/**
	 * As {@link #run(ContainerCreateOptions)}, with an image and a command.
	 * @param image the name of the image
	 * @param command the command with its arguments; none for the image's own
	 * @return exit code and output
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
	 * As {@link #run(ContainerCreateOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return exit code and output
	 */
	default Mono<ContainerRunResult> run(Consumer<ContainerCreateOptions> options) {
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
	Mono<ContainerRunResult> run(ContainerCreateOptions options);

	/**
	 * As {@link #run(ContainerCreateOptions, Duration)}, with options that are set here.
	 * @param options sets the options
	 * @param timeout the limit, which must be positive
	 * @return exit code and output
	 */
	default Mono<ContainerRunResult> run(Consumer<ContainerCreateOptions> options, Duration timeout) {
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
	Mono<ContainerRunResult> run(ContainerCreateOptions options, Duration timeout);

	/**
	 * As {@link #runDetached(ContainerCreateOptions)}, with an image and a command.
	 * @param image the name of the image
	 * @param command the command with its arguments; none for the image's own
	 * @return the id of the container
	 */
	default Mono<String> runDetached(String image, String... command) {
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
	default Mono<String> runDetached(Consumer<ContainerCreateOptions> options) {
		return runDetached(new ContainerCreateOptions().apply(options));
	}

	/**
	 * Start a new container, as {@code docker run --detach} does. The image is pulled if
	 * it is missing. If the container cannot be started, or the call is cancelled before
	 * its end, the container is removed with its anonymous volumes.
	 * @param options the container
	 * @return the id of the container, when its command was started
	 */
	Mono<String> runDetached(ContainerCreateOptions options);

	/**
	 * As {@link #runDetached(ContainerCreateOptions, ReadyCondition, Duration)}, with
	 * options that are set here.
	 * @param options sets the options
	 * @param ready what to wait for
	 * @param timeout the limit, which must be positive
	 * @return the id of the container
	 */
	default Mono<String> runDetached(Consumer<ContainerCreateOptions> options, ReadyCondition ready, Duration timeout) {
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
	Mono<String> runDetached(ContainerCreateOptions options, ReadyCondition ready, Duration timeout);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param images pulls the images that {@link #run} needs
	 * @return the operations
	 */
	@Internal
	static ReactiveContainerOperations using(ReactiveDockerHttp http, ReactiveImageOperations images) {
		return using(http, images, CallDefaults.NONE);
	}

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param images pulls the images that {@link #run} needs
	 * @param defaults defaults for calls that do not set them
	 * @return the operations
	 */
	@Internal
	static ReactiveContainerOperations using(ReactiveDockerHttp http, ReactiveImageOperations images,
			CallDefaults defaults) {
		return new DefaultReactiveContainerOperations(http, images, defaults);
	}

}
