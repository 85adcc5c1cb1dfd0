// Derived from ReactiveContainerOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.container;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.IDResponse;

/**
 * Operations on containers ({@code docker ps}, {@code docker create} and others). Each
 * call waits for the engine's answer. Every operation may fail with a
 * {@link io.github.dockerclient.error.DockerException}. A stream must be closed, and
 * throws its failure when it is read. Safe on virtual threads; on the threads of an event
 * loop, use {@link ReactiveContainerOperations} instead.
 */
public interface ContainerOperations {

	/**
	 * As {@link #list(ContainerListOptions)}, with the default options.
	 * @return the running containers
	 */
	default List<ContainerSummary> list() {
		return list(new ContainerListOptions());
	}

	/**
	 * As {@link #list(ContainerListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the containers
	 */
	default List<ContainerSummary> list(Consumer<ContainerListOptions> options) {
		return list(new ContainerListOptions().apply(options));
	}

	/**
	 * List containers, the newest first: {@code GET /containers/json}, since API 1.41. By
	 * default only running containers are listed.
	 * @param options which containers to list
	 * @return the containers
	 */
	List<ContainerSummary> list(ContainerListOptions options);

	/**
	 * As {@link #create(ContainerCreateOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return its id, and the engine's warnings
	 */
	default ContainerCreateResponse create(Consumer<ContainerCreateOptions> options) {
		return create(new ContainerCreateOptions().apply(options));
	}

	/**
	 * Create a container: {@code POST /containers/create}, since API 1.41. This method
	 * neither pulls the image nor starts the container.
	 * @param options the container
	 * @return its id, and the engine's warnings
	 */
	ContainerCreateResponse create(ContainerCreateOptions options);

	/**
	 * As {@link #inspect(String, ContainerInspectOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return its configuration and state
	 */
	default ContainerInspectResponse inspect(String id) {
		return inspect(id, new ContainerInspectOptions());
	}

	/**
	 * As {@link #inspect(String, ContainerInspectOptions)}, with options that are set
	 * here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return its configuration and state
	 */
	default ContainerInspectResponse inspect(String id, Consumer<ContainerInspectOptions> options) {
		return inspect(id, new ContainerInspectOptions().apply(options));
	}

	/**
	 * Return the details of a container: {@code GET /containers/{id}/json}, since API
	 * 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to return
	 * @return its configuration and state
	 */
	ContainerInspectResponse inspect(String id, ContainerInspectOptions options);

	/**
	 * Return whether there is a container, running or not: {@code GET
	 * /containers/{id}/json}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return whether it exists
	 */
	Boolean exists(String id);

	/**
	 * As {@link #start(String, ContainerStartOptions)}, with the default options.
	 * @param id the container's id or name
	 */
	default void start(String id) {
		start(id, new ContainerStartOptions());
	}

	/**
	 * As {@link #start(String, ContainerStartOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void start(String id, Consumer<ContainerStartOptions> options) {
		start(id, new ContainerStartOptions().apply(options));
	}

	/**
	 * Start a container: {@code POST /containers/{id}/start}, since API 1.41. Has no
	 * effect on a container that runs already. Returns when the command was started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to start the container
	 */
	void start(String id, ContainerStartOptions options);

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with the default options.
	 * @param id the container's id or name
	 */
	default void stop(String id) {
		stop(id, new ContainerStopOptions());
	}

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void stop(String id, Consumer<ContainerStopOptions> options) {
		stop(id, new ContainerStopOptions().apply(options));
	}

	/**
	 * Stop a container: {@code POST /containers/{id}/stop}, since API 1.41. Has no effect
	 * on a container that does not run. Returns when the container has stopped.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop the container; their timeout extends the response
	 * timeout
	 */
	void stop(String id, ContainerStopOptions options);

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with a limit for the time of the
	 * whole operation. The engine may stop the container later.
	 * @param id the container's id or name
	 * @param options how to stop the container
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException after the timeout
	 */
	void stop(String id, ContainerStopOptions options, Duration timeout);

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with the default options.
	 * @param id the container's id or name
	 */
	default void restart(String id) {
		restart(id, new ContainerStopOptions());
	}

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void restart(String id, Consumer<ContainerStopOptions> options) {
		restart(id, new ContainerStopOptions().apply(options));
	}

	/**
	 * Stop a container and start it again: {@code POST /containers/{id}/restart}, since
	 * API 1.41. A container that does not run is started. Returns when the container was
	 * started again.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop the container; their timeout extends the response
	 * timeout
	 */
	void restart(String id, ContainerStopOptions options);

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with a limit for the time of the
	 * whole operation. The engine may restart the container later.
	 * @param id the container's id or name
	 * @param options how to stop the container
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException after the timeout
	 */
	void restart(String id, ContainerStopOptions options, Duration timeout);

	/**
	 * Kill a running container: {@code POST /containers/{id}/kill}, since API 1.41.
	 * Returns when the container is dead.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void kill(String id);

	/**
	 * Send a signal to a running container: {@code POST /containers/{id}/kill}, since API
	 * 1.41. Returns when the signal was sent; after {@code SIGKILL}, when the container
	 * is dead.
	 * @param id the container's id, the beginning of it, or its name
	 * @param signal the signal's name or number, such as {@code SIGHUP}
	 */
	void kill(String id, String signal);

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
	 * As {@link #logs(String, ContainerLogsOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the frames that were written so far; the caller closes the stream
	 */
	default Stream<Frame> logs(String id) {
		return logs(id, new ContainerLogsOptions());
	}

	/**
	 * As {@link #logs(String, ContainerLogsOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the frames; the caller closes the stream, which closes the connection
	 */
	default Stream<Frame> logs(String id, Consumer<ContainerLogsOptions> options) {
		return logs(id, new ContainerLogsOptions().apply(options));
	}

	/**
	 * Read the output of a container: {@code GET /containers/{id}/logs}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to read
	 * @return the frames in the order in which they were written; the caller closes the
	 * stream, which closes the connection
	 */
	Stream<Frame> logs(String id, ContainerLogsOptions options);

	/**
	 * As {@link #logLines(String, ContainerLogsOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the lines that were written so far; the caller closes the stream
	 */
	default Stream<Line> logLines(String id) {
		return logLines(id, new ContainerLogsOptions());
	}

	/**
	 * As {@link #logLines(String, ContainerLogsOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the lines; the caller closes the stream, which closes the connection
	 */
	default Stream<Line> logLines(String id, Consumer<ContainerLogsOptions> options) {
		return logLines(id, new ContainerLogsOptions().apply(options));
	}

	/**
	 * As {@link #logs(String, ContainerLogsOptions)}, but line by line, as
	 * {@link Line#of} does.
	 * @param id the container's id or name
	 * @param options what to read
	 * @return the lines; the caller closes the stream, which closes the connection
	 */
	Stream<Line> logLines(String id, ContainerLogsOptions options);

	/**
	 * As {@link #attach(String, ContainerAttachOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the session with the output of the container
	 */
	default Attachment attach(String id) {
		return attach(id, new ContainerAttachOptions());
	}

	/**
	 * As {@link #attach(String, ContainerAttachOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the session with the container
	 */
	default Attachment attach(String id, Consumer<ContainerAttachOptions> options) {
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
	Attachment attach(String id, ContainerAttachOptions options);

	/**
	 * As {@link #attachWebSocket(String, ContainerAttachOptions)}, with options that are
	 * set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the session with the container
	 */
	default Attachment attachWebSocket(String id, Consumer<ContainerAttachOptions> options) {
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
	Attachment attachWebSocket(String id, ContainerAttachOptions options);

	/**
	 * As {@link #remove(String, ContainerRemoveOptions)}, with the default options.
	 * @param id the container's id or name
	 */
	default void remove(String id) {
		remove(id, new ContainerRemoveOptions());
	}

	/**
	 * As {@link #remove(String, ContainerRemoveOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void remove(String id, Consumer<ContainerRemoveOptions> options) {
		remove(id, new ContainerRemoveOptions().apply(options));
	}

	/**
	 * Remove a container: {@code DELETE /containers/{id}}, since API 1.41. By default it
	 * must not run. Returns when the container is removed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to remove, and whether by force
	 */
	void remove(String id, ContainerRemoveOptions options);

	/**
	 * Return the type, size and mode of a path in a container: {@code HEAD
	 * /containers/{id}/archive}, since API 1.41. A symbolic link is not followed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container
	 * @return the details of the path
	 */
	ContainerPathStat stat(String id, String path);

	/**
	 * As {@link #copyTo(String, String, Path, ContainerCopyToOptions)}, with the default
	 * options.
	 * @param id the container's id or name
	 * @param path an existing directory, or the new path
	 * @param local the local file or directory
	 */
	default void copyTo(String id, String path, Path local) {
		copyTo(id, path, local, new ContainerCopyToOptions());
	}

	/**
	 * As {@link #copyTo(String, String, Path, ContainerCopyToOptions)}, with options that
	 * are set here.
	 * @param id the container's id or name
	 * @param path an existing directory, or the new path
	 * @param local the local file or directory
	 * @param options sets the options
	 */
	default void copyTo(String id, String path, Path local, Consumer<ContainerCopyToOptions> options) {
		copyTo(id, path, local, new ContainerCopyToOptions().apply(options));
	}

	/**
	 * Copy a local file or directory into a container, running or not, as
	 * {@code docker cp} does: {@code PUT /containers/{id}/archive}, since API 1.41. By
	 * default the copy belongs to root. Returns when everything is copied.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory, into which the copy goes under its own name; or
	 * the new path, whose parent must exist. A symbolic link is followed
	 * @param local the file or directory; if it ends with {@code /.}, only the content of
	 * the directory is copied. Java's paths have no slash at their end
	 * @param options how to copy
	 * @throws java.io.UncheckedIOException if the local path cannot be read
	 */
	void copyTo(String id, String path, Path local, ContainerCopyToOptions options);

	/**
	 * As {@link #copyTo(String, String, byte[], ContainerCopyToOptions)}, with the
	 * default options.
	 * @param id the container's id or name
	 * @param path the file's path
	 * @param content the content of the file
	 */
	default void copyTo(String id, String path, byte[] content) {
		copyTo(id, path, content, new ContainerCopyToOptions());
	}

	/**
	 * As {@link #copyTo(String, String, byte[], ContainerCopyToOptions)}, with options
	 * that are set here.
	 * @param id the container's id or name
	 * @param path the file's path
	 * @param content the content of the file
	 * @param options sets the options
	 */
	default void copyTo(String id, String path, byte[] content, Consumer<ContainerCopyToOptions> options) {
		copyTo(id, path, content, new ContainerCopyToOptions().apply(options));
	}

	/**
	 * Write a file of a container, running or not: {@code PUT /containers/{id}/archive},
	 * since API 1.41. The file belongs to root, and every user may read it. Returns when
	 * the file is written.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path, whose parent must exist. A symbolic link is followed
	 * @param content the content of the file
	 * @param options how to copy
	 */
	void copyTo(String id, String path, byte[] content, ContainerCopyToOptions options);

	/**
	 * As {@link #copyTo(String, String, ByteSource, ContainerCopyToOptions)}, with the
	 * default options.
	 * @param id the container's id or name
	 * @param path an existing directory
	 * @param archive the archive
	 */
	default void copyTo(String id, String path, ByteSource archive) {
		copyTo(id, path, archive, new ContainerCopyToOptions());
	}

	/**
	 * As {@link #copyTo(String, String, ByteSource, ContainerCopyToOptions)}, with
	 * options that are set here.
	 * @param id the container's id or name
	 * @param path an existing directory
	 * @param archive the archive
	 * @param options sets the options
	 */
	default void copyTo(String id, String path, ByteSource archive, Consumer<ContainerCopyToOptions> options) {
		copyTo(id, path, archive, new ContainerCopyToOptions().apply(options));
	}

	/**
	 * Unpack an archive in a container, running or not: {@code PUT
	 * /containers/{id}/archive}, since API 1.41. Returns when everything is unpacked.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory
	 * @param archive the archive, such as a
	 * {@link io.github.dockerclient.stream.TarArchive}; may be compressed
	 * @param options how to copy
	 * @throws java.io.UncheckedIOException if the archive cannot be read
	 */
	void copyTo(String id, String path, ByteSource archive, ContainerCopyToOptions options);

	/**
	 * As {@link #copyFrom(String, String, Path, ContainerCopyFromOptions)}, with the
	 * default options.
	 * @param id the container's id or name
	 * @param path the path in the container
	 * @param local an existing directory, or the new path
	 */
	default void copyFrom(String id, String path, Path local) {
		copyFrom(id, path, local, new ContainerCopyFromOptions());
	}

	/**
	 * As {@link #copyFrom(String, String, Path, ContainerCopyFromOptions)}, with options
	 * that are set here.
	 * @param id the container's id or name
	 * @param path the path in the container
	 * @param local an existing directory, or the new path
	 * @param options sets the options
	 */
	default void copyFrom(String id, String path, Path local, Consumer<ContainerCopyFromOptions> options) {
		copyFrom(id, path, local, new ContainerCopyFromOptions().apply(options));
	}

	/**
	 * Copy a file or directory of a container, running or not, to a local path, as
	 * {@code docker cp} does: {@code GET /containers/{id}/archive}, since API 1.41. The
	 * copy belongs to the user of this process, and keeps its mode with the set-user-ID
	 * and set-group-ID bits. Returns when everything is copied; fails as
	 * {@link io.github.dockerclient.stream.TarArchive#unpack} does.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; if it ends with {@code /.}, only the content
	 * of the directory is copied. By default a symbolic link is copied as such
	 * @param local an existing directory, into which the copy goes under its own name; or
	 * the new path, whose parent must exist by default. A symbolic link is followed. With
	 * {@code /.} at its end it must be an existing directory
	 * @param options how to copy
	 */
	void copyFrom(String id, String path, Path local, ContainerCopyFromOptions options);

	/**
	 * Read a file or directory of a container, running or not, as a tar archive:
	 * {@code GET /containers/{id}/archive}, since API 1.41. The names in the archive
	 * begin with the last name of the path. Fails with a
	 * {@link io.github.dockerclient.error.DockerStreamException} if the archive is
	 * incomplete.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; if it ends with {@code /.}, the archive has
	 * only the content of the directory
	 * @return the archive; the caller closes the stream, which closes the connection
	 */
	InputStream copyFrom(String id, String path);

	/**
	 * As {@link #copyFrom(String, String)}, with a limit for the time of the whole
	 * operation.
	 * @param id the container's id or name
	 * @param path the path in the container
	 * @param timeout the limit, which must be positive
	 * @return the archive; reading it fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout; the
	 * caller closes the stream
	 */
	InputStream copyFrom(String id, String path, Duration timeout);

	/**
	 * Read the content of a file of a container, running or not: {@code GET
	 * /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path; a symbolic link is followed
	 * @return the content; fails if it has more than 16 MiB
	 */
	byte[] read(String id, String path);

	/**
	 * As {@link #read(String, String)}, with a limit for the time of the whole operation.
	 * @param id the container's id or name
	 * @param path the file's path
	 * @param timeout the limit, which must be positive
	 * @return the content
	 * @throws io.github.dockerclient.error.DockerTimeoutException after the timeout
	 */
	byte[] read(String id, String path, Duration timeout);

	/**
	 * Read the file system of a container as a tar archive: {@code GET
	 * /containers/{id}/export}, since API 1.41. The archive does not contain volumes.
	 * Fails with a {@link io.github.dockerclient.error.DockerStreamException} if the
	 * archive is incomplete.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the archive; the caller closes the stream, which closes the connection
	 */
	InputStream export(String id);

	/**
	 * As {@link #export(String)}, with a limit for the time of the whole operation.
	 * @param id the container's id or name
	 * @param timeout the limit, which must be positive
	 * @return the archive; reading it fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout; the
	 * caller closes the stream
	 */
	InputStream export(String id, Duration timeout);

	/**
	 * Write the file system of a container to a tar file: {@code GET
	 * /containers/{id}/export}, since API 1.41. The archive does not contain volumes.
	 * Fails with a {@link io.github.dockerclient.error.DockerStreamException} if the
	 * archive is incomplete. Returns when the file is written.
	 * @param id the container's id, the beginning of it, or its name
	 * @param file the file, in an existing directory; it is created or replaced when the
	 * archive is complete
	 * @throws java.io.UncheckedIOException if it cannot be written
	 */
	void export(String id, Path file);

	/**
	 * As {@link #export(String, Path)}, with a limit for the time of the whole operation.
	 * After the timeout the file is as before.
	 * @param id the container's id or name
	 * @param file the file, in an existing directory
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException after the timeout
	 */
	void export(String id, Path file, Duration timeout);

	/**
	 * As {@link #top(String, String)}, with the engine's default arguments.
	 * @param id the container's id or name
	 * @return the processes with the columns of {@code ps -ef}
	 */
	ContainerTopResponse top(String id);

	/**
	 * List the processes of a running container: {@code GET /containers/{id}/top}, since
	 * API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param psArgs the arguments for {@code ps} on the engine's machine, such as
	 * {@code aux}; not on Windows
	 * @return the processes with the requested columns
	 */
	ContainerTopResponse top(String id, String psArgs);

	/**
	 * List the changes in the file system of a container: {@code GET
	 * /containers/{id}/changes}, since API 1.41. Changes in volumes are not listed.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the changes
	 */
	List<FilesystemChange> diff(String id);

	/**
	 * Measure the resource usage of a container, about once a second: {@code GET
	 * /containers/{id}/stats}, since API 1.41. The measurements of a container that does
	 * not run are empty.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurements until the container is removed, of which the first has no
	 * CPU usage in percent; the caller closes the stream, which closes the connection
	 */
	Stream<ContainerStatsResponse> stats(String id);

	/**
	 * Measure the resource usage of a container once: {@code GET /containers/{id}/stats},
	 * since API 1.41. This takes a second or two, as the engine measures twice to compute
	 * the CPU usage.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurement, with the CPU usage before it
	 */
	ContainerStatsResponse statsOnce(String id);

	/**
	 * Measure the resource usage of a container without its CPU usage in percent:
	 * {@code GET /containers/{id}/stats}, since API 1.41. This is quick, as the engine
	 * measures only once.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurement
	 */
	ContainerStatsResponse statsOneShot(String id);

	/**
	 * Resize the terminal of a running container: {@code POST /containers/{id}/resize},
	 * since API 1.41. Returns when the size is set.
	 * @param id the container's id, the beginning of it, or its name
	 * @param height the number of rows
	 * @param width the number of columns
	 */
	void resize(String id, int height, int width);

	/**
	 * As {@link #update(String, ContainerUpdateRequest)}, with limits that are set here.
	 * @param id the container's id or name
	 * @param options sets the limits
	 * @return the engine's warnings
	 */
	default ContainerUpdateResponse update(String id, Consumer<ContainerUpdateRequestBuilder> options) {
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
	ContainerUpdateResponse update(String id, ContainerUpdateRequest options);

	/**
	 * Rename a container: {@code POST /containers/{id}/rename}, since API 1.41. Returns
	 * when the container is renamed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param name the new name: two or more letters, digits, {@code _}, {@code .} or
	 * {@code -}
	 */
	void rename(String id, String name);

	/**
	 * Pause the processes of a running container: {@code POST /containers/{id}/pause},
	 * since API 1.41. Returns when they are paused.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void pause(String id);

	/**
	 * Resume the processes of a paused container: {@code POST /containers/{id}/unpause},
	 * since API 1.41. Returns when they are resumed.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void unpause(String id);

	/**
	 * As {@link #prune(ContainerPruneOptions)}, with the default options.
	 * @return the removed containers
	 */
	default ContainerPruneResponse prune() {
		return prune(new ContainerPruneOptions());
	}

	/**
	 * As {@link #prune(ContainerPruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the removed containers
	 */
	default ContainerPruneResponse prune(Consumer<ContainerPruneOptions> options) {
		return prune(new ContainerPruneOptions().apply(options));
	}

	/**
	 * Remove containers that do not run: {@code POST /containers/prune}, since API 1.41.
	 * Without a filter, all of them are removed.
	 * @param options which containers to remove
	 * @return the removed containers, however long that takes
	 */
	ContainerPruneResponse prune(ContainerPruneOptions options);

	/**
	 * As {@link #commit(String, ContainerCommitOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the id of the new image
	 */
	default IDResponse commit(String id) {
		return commit(id, new ContainerCommitOptions());
	}

	/**
	 * As {@link #commit(String, ContainerCommitOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the id of the new image
	 */
	default IDResponse commit(String id, Consumer<ContainerCommitOptions> options) {
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
	IDResponse commit(String id, ContainerCommitOptions options);

	/**
	 * As {@link #listCheckpoints(String, String)}, in the engine's own directory.
	 * @param id the container's id or name
	 * @return the checkpoints
	 */
	List<Checkpoint> listCheckpoints(String id);

	/**
	 * List the checkpoints of a container in a directory: {@code GET
	 * /containers/{id}/checkpoints}, since API 1.41. Only experimental engines have
	 * checkpoints.
	 * @param id the container's id, the beginning of it, or its name
	 * @param directory the directory on the engine's machine
	 * @return the checkpoints
	 */
	List<Checkpoint> listCheckpoints(String id, String directory);

	/**
	 * As {@link #createCheckpoint(String, CheckpointCreateRequest)}, with options that
	 * are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void createCheckpoint(String id, Consumer<CheckpointCreateRequestBuilder> options) {
		CheckpointCreateRequestBuilder builder = CheckpointCreateRequest.builder();
		options.accept(builder);
		createCheckpoint(id, builder.build());
	}

	/**
	 * Save the state of a running container's processes: {@code POST
	 * /containers/{id}/checkpoints}, since API 1.41. {@link #start} can start the
	 * container from it. Only experimental engines with CRIU have checkpoints. Returns
	 * when the state is saved, however long that takes.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the name and directory of the checkpoint
	 */
	void createCheckpoint(String id, CheckpointCreateRequest options);

	/**
	 * As {@link #createCheckpoint(String, CheckpointCreateRequest)}, with a limit for the
	 * time of the whole operation.
	 * @param id the container's id or name
	 * @param options the name and directory of the checkpoint
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException after the timeout
	 */
	void createCheckpoint(String id, CheckpointCreateRequest options, Duration timeout);

	/**
	 * As {@link #removeCheckpoint(String, String, String)}, in the engine's own
	 * directory.
	 * @param id the container's id or name
	 * @param checkpoint the name of the checkpoint
	 */
	void removeCheckpoint(String id, String checkpoint);

	/**
	 * Remove a checkpoint from a directory: {@code DELETE
	 * /containers/{id}/checkpoints/{checkpoint}}, since API 1.41. Only experimental
	 * engines have checkpoints. Returns when the checkpoint is removed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param checkpoint the name of the checkpoint
	 * @param directory the directory on the engine's machine
	 */
	void removeCheckpoint(String id, String checkpoint, String directory);

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

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static ContainerOperations using(ReactiveContainerOperations reactive) {
		return new BlockingContainerOperations(reactive);
	}

}
