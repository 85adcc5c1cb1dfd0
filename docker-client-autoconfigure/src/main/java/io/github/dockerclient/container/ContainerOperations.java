// Derived from ReactiveContainerOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.container;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.IDResponse;

/**
 * Operations on containers ({@code docker container}). Every method waits for the
 * engine's answer and may throw a {@link io.github.dockerclient.error.DockerException}. A
 * stream must be closed, and throws its failure when it is read. Safe on virtual threads;
 * on the threads of an event loop, use {@link ReactiveContainerOperations} instead.
 */
public interface ContainerOperations {

	/**
	 * List running containers, the newest first: {@code GET /containers/json}, since API
	 * 1.41.
	 * @return the containers
	 */
	default List<ContainerSummary> list() {
		return list((options) -> {
		});
	}

	/**
	 * List containers, the newest first: {@code GET /containers/json}, since API 1.41.
	 * @param options which to list
	 * @return the containers
	 */
	default List<ContainerSummary> list(Consumer<ContainerListOptions> options) {
		return list(new ContainerListOptions().apply(options));
	}

	/**
	 * List containers, the newest first: {@code GET /containers/json}, since API 1.41.
	 * @param options which to list
	 * @return the containers
	 */
	List<ContainerSummary> list(ContainerListOptions options);

	/**
	 * Create a container: {@code POST /containers/create}, since API 1.41. It is not
	 * started, and its image is not pulled.
	 * @param options what it shall be
	 * @return its id, and the engine's warnings
	 */
	default ContainerCreateResponse create(Consumer<ContainerCreateOptions> options) {
		return create(new ContainerCreateOptions().apply(options));
	}

	/**
	 * Create a container: {@code POST /containers/create}, since API 1.41. It is not
	 * started, and its image is not pulled.
	 * @param options what it shall be
	 * @return its id, and the engine's warnings
	 */
	ContainerCreateResponse create(ContainerCreateOptions options);

	/**
	 * Tell all about a container: {@code GET /containers/{id}/json}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return its configuration and state
	 */
	default ContainerInspectResponse inspect(String id) {
		return inspect(id, (options) -> {
		});
	}

	/**
	 * Tell all about a container: {@code GET /containers/{id}/json}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to tell
	 * @return its configuration and state
	 */
	default ContainerInspectResponse inspect(String id, Consumer<ContainerInspectOptions> options) {
		return inspect(id, new ContainerInspectOptions().apply(options));
	}

	/**
	 * Tell all about a container: {@code GET /containers/{id}/json}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to tell
	 * @return its configuration and state
	 */
	ContainerInspectResponse inspect(String id, ContainerInspectOptions options);

	/**
	 * Start a container: {@code POST /containers/{id}/start}, since API 1.41. One that
	 * runs already is left alone. Returns when its command was started.
	 * @param id the container's id, the beginning of it, or its name
	 */
	default void start(String id) {
		start(id, (options) -> {
		});
	}

	/**
	 * Start a container: {@code POST /containers/{id}/start}, since API 1.41. One that
	 * runs already is left alone. Returns when its command was started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to start
	 */
	default void start(String id, Consumer<ContainerStartOptions> options) {
		start(id, new ContainerStartOptions().apply(options));
	}

	/**
	 * Start a container: {@code POST /containers/{id}/start}, since API 1.41. One that
	 * runs already is left alone. Returns when its command was started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to start
	 */
	void start(String id, ContainerStartOptions options);

	/**
	 * Stop a container: {@code POST /containers/{id}/stop}, since API 1.41. One that does
	 * not run is left alone. Returns when it has stopped, however long that takes.
	 * @param id the container's id, the beginning of it, or its name
	 */
	default void stop(String id) {
		stop(id, (options) -> {
		});
	}

	/**
	 * Stop a container: {@code POST /containers/{id}/stop}, since API 1.41. One that does
	 * not run is left alone. Returns when it has stopped.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop; with a timeout, the answer may take so much longer
	 */
	default void stop(String id, Consumer<ContainerStopOptions> options) {
		stop(id, new ContainerStopOptions().apply(options));
	}

	/**
	 * Stop a container: {@code POST /containers/{id}/stop}, since API 1.41. One that does
	 * not run is left alone. Returns when it has stopped.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop; with a timeout, the answer may take so much longer
	 */
	void stop(String id, ContainerStopOptions options);

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with a limit for the time that all
	 * of it may take: {@code POST /containers/{id}/stop}, since API 1.41. The engine may
	 * stop the container later.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException when the limit is over
	 */
	void stop(String id, ContainerStopOptions options, Duration timeout);

	/**
	 * Stop a container and start it again: {@code POST /containers/{id}/restart}, since
	 * API 1.41. One that does not run is started. Returns when it was started again,
	 * however long that takes.
	 * @param id the container's id, the beginning of it, or its name
	 */
	default void restart(String id) {
		restart(id, (options) -> {
		});
	}

	/**
	 * Stop a container and start it again: {@code POST /containers/{id}/restart}, since
	 * API 1.41. One that does not run is started. Returns when it was started again.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop; with a timeout, the answer may take so much longer
	 */
	default void restart(String id, Consumer<ContainerStopOptions> options) {
		restart(id, new ContainerStopOptions().apply(options));
	}

	/**
	 * Stop a container and start it again: {@code POST /containers/{id}/restart}, since
	 * API 1.41. One that does not run is started. Returns when it was started again.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop; with a timeout, the answer may take so much longer
	 */
	void restart(String id, ContainerStopOptions options);

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with a limit for the time that
	 * all of it may take: {@code POST /containers/{id}/restart}, since API 1.41. The
	 * engine may restart the container later.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException when the limit is over
	 */
	void restart(String id, ContainerStopOptions options, Duration timeout);

	/**
	 * Kill a running container: {@code POST /containers/{id}/kill}, since API 1.41.
	 * Returns when it is dead.
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
	 * Wait until a container does not run: {@code POST /containers/{id}/wait}, since API
	 * 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return its exit code, when it has stopped; 0 at once if it was never started
	 */
	default ContainerWaitResponse wait(String id) {
		return wait(id, WaitCondition.NOT_RUNNING);
	}

	/**
	 * Wait for a container: {@code POST /containers/{id}/wait}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param condition what to wait for, without a limit of time
	 * @return its exit code, when the condition holds
	 */
	ContainerWaitResponse wait(String id, WaitCondition condition);

	/**
	 * Wait until a container ends or is gone, but not for ever: {@code POST
	 * /containers/{id}/wait}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param condition what to wait for
	 * @param timeout how long to wait at most; when it is over, this fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}
	 * @return its exit code
	 */
	ContainerWaitResponse wait(String id, WaitCondition condition, Duration timeout);

	/**
	 * Read what a container has written so far: {@code GET /containers/{id}/logs}, since
	 * API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the frames in the order in which they were written; the caller closes the
	 * stream, which closes the connection
	 */
	default Stream<Frame> logs(String id) {
		return logs(id, (options) -> {
		});
	}

	/**
	 * Read what a container writes: {@code GET /containers/{id}/logs}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to read
	 * @return the frames in the order in which they were written; the caller closes the
	 * stream, which closes the connection
	 */
	default Stream<Frame> logs(String id, Consumer<ContainerLogsOptions> options) {
		return logs(id, new ContainerLogsOptions().apply(options));
	}

	/**
	 * Read what a container writes: {@code GET /containers/{id}/logs}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to read
	 * @return the frames in the order in which they were written; the caller closes the
	 * stream, which closes the connection
	 */
	Stream<Frame> logs(String id, ContainerLogsOptions options);

	/**
	 * Connect to a container's output: {@code POST /containers/{id}/attach}, since API
	 * 1.41. One that was not started yet is waited for.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the session with the container, to be closed unless its output is read to
	 * the end
	 */
	default Attachment attach(String id) {
		return attach(id, (options) -> {
		});
	}

	/**
	 * Connect to a container's streams: {@code POST /containers/{id}/attach}, since API
	 * 1.41. One that was not started yet is waited for.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to connect to
	 * @return the session with the container, to be closed unless its output is read to
	 * the end
	 */
	default Attachment attach(String id, Consumer<ContainerAttachOptions> options) {
		return attach(id, new ContainerAttachOptions().apply(options));
	}

	/**
	 * Connect to a container's streams: {@code POST /containers/{id}/attach}, since API
	 * 1.41. One that was not started yet is waited for.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to connect to
	 * @return the session with the container, to be closed unless its output is read to
	 * the end
	 */
	Attachment attach(String id, ContainerAttachOptions options);

	/**
	 * Connect to a container's streams by a websocket: {@code GET
	 * /containers/{id}/attach/ws}, since API 1.41. Standard output and error cannot be
	 * told apart; prefer {@code attach} unless something on the way passes nothing but
	 * websockets.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to connect to; an API before 1.42 connects to all three streams
	 * @return the session with the container, to be closed unless its output is read to
	 * the end
	 */
	default Attachment attachWebSocket(String id, Consumer<ContainerAttachOptions> options) {
		return attachWebSocket(id, new ContainerAttachOptions().apply(options));
	}

	/**
	 * Connect to a container's streams by a websocket: {@code GET
	 * /containers/{id}/attach/ws}, since API 1.41. Standard output and error cannot be
	 * told apart; prefer {@code attach} unless something on the way passes nothing but
	 * websockets.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to connect to; an API before 1.42 connects to all three streams
	 * @return the session with the container, to be closed unless its output is read to
	 * the end
	 */
	Attachment attachWebSocket(String id, ContainerAttachOptions options);

	/**
	 * Remove a container that does not run: {@code DELETE /containers/{id}}, since API
	 * 1.41. Returns when it is gone.
	 * @param id the container's id, the beginning of it, or its name
	 */
	default void remove(String id) {
		remove(id, (options) -> {
		});
	}

	/**
	 * Remove a container: {@code DELETE /containers/{id}}, since API 1.41. Returns when
	 * it is gone.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to remove, and whether by force
	 */
	default void remove(String id, Consumer<ContainerRemoveOptions> options) {
		remove(id, new ContainerRemoveOptions().apply(options));
	}

	/**
	 * Remove a container: {@code DELETE /containers/{id}}, since API 1.41. Returns when
	 * it is gone.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to remove, and whether by force
	 */
	void remove(String id, ContainerRemoveOptions options);

	/**
	 * Tell what a file or directory of a container is: {@code HEAD
	 * /containers/{id}/archive}, since API 1.41. A symbolic link is not followed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container
	 * @return what it is
	 */
	ContainerPathStat stat(String id, String path);

	/**
	 * Copy a local file or directory into a container, running or not, as
	 * {@code docker cp} does: {@code PUT /containers/{id}/archive}, since API 1.41. It
	 * belongs to root. Returns when everything is there.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory, into which it is copied under its own name; or
	 * its new path, whose parent must exist. A symbolic link is followed
	 * @param local the file or directory; of a directory that ends with {@code /.}, what
	 * is in it. Java's paths keep no slash at their end
	 * @throws java.io.UncheckedIOException if it cannot be read
	 */
	default void copyTo(String id, String path, Path local) {
		copyTo(id, path, local, (options) -> {
		});
	}

	/**
	 * Copy a local file or directory into a container, running or not, as
	 * {@code docker cp} does: {@code PUT /containers/{id}/archive}, since API 1.41.
	 * Returns when everything is there.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory, into which it is copied under its own name; or
	 * its new path, whose parent must exist. A symbolic link is followed
	 * @param local the file or directory; of a directory that ends with {@code /.}, what
	 * is in it. Java's paths keep no slash at their end
	 * @param options how to copy
	 * @throws java.io.UncheckedIOException if it cannot be read
	 */
	default void copyTo(String id, String path, Path local, Consumer<ContainerCopyToOptions> options) {
		copyTo(id, path, local, new ContainerCopyToOptions().apply(options));
	}

	/**
	 * Copy a local file or directory into a container, running or not, as
	 * {@code docker cp} does: {@code PUT /containers/{id}/archive}, since API 1.41.
	 * Returns when everything is there.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory, into which it is copied under its own name; or
	 * its new path, whose parent must exist. A symbolic link is followed
	 * @param local the file or directory; of a directory that ends with {@code /.}, what
	 * is in it. Java's paths keep no slash at their end
	 * @param options how to copy
	 * @throws java.io.UncheckedIOException if it cannot be read
	 */
	void copyTo(String id, String path, Path local, ContainerCopyToOptions options);

	/**
	 * Write a file of a container, running or not: {@code PUT /containers/{id}/archive},
	 * since API 1.41. It belongs to root, and everybody may read it. Returns when it is
	 * there.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path; its parent must exist. A symbolic link is followed
	 * @param content the content of the file
	 */
	default void copyTo(String id, String path, byte[] content) {
		copyTo(id, path, content, (options) -> {
		});
	}

	/**
	 * Write a file of a container, running or not: {@code PUT /containers/{id}/archive},
	 * since API 1.41. It belongs to root, and everybody may read it. Returns when it is
	 * there.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path; its parent must exist. A symbolic link is followed
	 * @param content the content of the file
	 * @param options how to copy
	 */
	default void copyTo(String id, String path, byte[] content, Consumer<ContainerCopyToOptions> options) {
		copyTo(id, path, content, new ContainerCopyToOptions().apply(options));
	}

	/**
	 * Write a file of a container, running or not: {@code PUT /containers/{id}/archive},
	 * since API 1.41. It belongs to root, and everybody may read it. Returns when it is
	 * there.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path; its parent must exist. A symbolic link is followed
	 * @param content the content of the file
	 * @param options how to copy
	 */
	void copyTo(String id, String path, byte[] content, ContainerCopyToOptions options);

	/**
	 * Unpack an archive in a container, running or not: {@code PUT
	 * /containers/{id}/archive}, since API 1.41. Returns when everything is there.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory
	 * @param archive the archive, such as a
	 * {@link io.github.dockerclient.stream.TarArchive}; may be compressed
	 * @throws java.io.UncheckedIOException if the archive cannot be read
	 */
	default void copyTo(String id, String path, ByteSource archive) {
		copyTo(id, path, archive, (options) -> {
		});
	}

	/**
	 * Unpack an archive in a container, running or not: {@code PUT
	 * /containers/{id}/archive}, since API 1.41. Returns when everything is there.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory
	 * @param archive the archive, such as a
	 * {@link io.github.dockerclient.stream.TarArchive}; may be compressed
	 * @param options how to copy
	 * @throws java.io.UncheckedIOException if the archive cannot be read
	 */
	default void copyTo(String id, String path, ByteSource archive, Consumer<ContainerCopyToOptions> options) {
		copyTo(id, path, archive, new ContainerCopyToOptions().apply(options));
	}

	/**
	 * Unpack an archive in a container, running or not: {@code PUT
	 * /containers/{id}/archive}, since API 1.41. Returns when everything is there.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path an existing directory
	 * @param archive the archive, such as a
	 * {@link io.github.dockerclient.stream.TarArchive}; may be compressed
	 * @param options how to copy
	 * @throws java.io.UncheckedIOException if the archive cannot be read
	 */
	void copyTo(String id, String path, ByteSource archive, ContainerCopyToOptions options);

	/**
	 * Copy a file or directory of a container, running or not, to a local path, as
	 * {@code docker cp} does: {@code GET /containers/{id}/archive}, since API 1.41. It
	 * belongs to the user that runs this, and keeps its mode, also the bits that give a
	 * program the rights of its owner. Returns when everything is there; fails as
	 * {@link io.github.dockerclient.stream.TarArchive#unpack} does.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; of a directory that ends with {@code /.},
	 * what is in it. A symbolic link is copied as such
	 * @param local an existing directory, into which it is copied under its own name; or
	 * its new path, whose parent must exist. A symbolic link is followed. With {@code /.}
	 * at the end it must be an existing directory
	 */
	default void copyFrom(String id, String path, Path local) {
		copyFrom(id, path, local, (options) -> {
		});
	}

	/**
	 * Copy a file or directory of a container, running or not, to a local path, as
	 * {@code docker cp} does: {@code GET /containers/{id}/archive}, since API 1.41. It
	 * belongs to the user that runs this, and keeps its mode, also the bits that give a
	 * program the rights of its owner. Returns when everything is there; fails as
	 * {@link io.github.dockerclient.stream.TarArchive#unpack} does.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; of a directory that ends with {@code /.},
	 * what is in it. A symbolic link is copied as such
	 * @param local an existing directory, into which it is copied under its own name; or
	 * its new path, whose parent must exist. A symbolic link is followed. With {@code /.}
	 * at the end it must be an existing directory
	 * @param options how to copy
	 */
	default void copyFrom(String id, String path, Path local, Consumer<ContainerCopyFromOptions> options) {
		copyFrom(id, path, local, new ContainerCopyFromOptions().apply(options));
	}

	/**
	 * Copy a file or directory of a container, running or not, to a local path, as
	 * {@code docker cp} does: {@code GET /containers/{id}/archive}, since API 1.41. It
	 * belongs to the user that runs this, and keeps its mode, also the bits that give a
	 * program the rights of its owner. Returns when everything is there; fails as
	 * {@link io.github.dockerclient.stream.TarArchive#unpack} does.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; of a directory that ends with {@code /.},
	 * what is in it. A symbolic link is copied as such
	 * @param local an existing directory, into which it is copied under its own name; or
	 * its new path, whose parent must exist. A symbolic link is followed. With {@code /.}
	 * at the end it must be an existing directory
	 * @param options how to copy
	 */
	void copyFrom(String id, String path, Path local, ContainerCopyFromOptions options);

	/**
	 * Read a file or directory of a container, running or not, as a tar archive:
	 * {@code GET /containers/{id}/archive}, since API 1.41. The names in it begin with
	 * the last name of the path. An archive that the engine breaks off ends with a
	 * {@link io.github.dockerclient.error.DockerStreamException}.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container; of a directory that ends with {@code /.},
	 * what is in it
	 * @return the archive; the caller closes the stream, which closes the connection
	 */
	InputStream copyFrom(String id, String path);

	/**
	 * As {@link #copyFrom(String, String)}, with a limit for the time that all of it may
	 * take: {@code GET /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the path in the container
	 * @param timeout the limit, which must be positive
	 * @return the archive; reading it fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} when the limit is over;
	 * the caller closes the stream
	 */
	InputStream copyFrom(String id, String path, Duration timeout);

	/**
	 * Read what is in a file of a container, running or not: {@code GET
	 * /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path; a symbolic link is followed
	 * @return what is in it; at most 16 MiB, more is an error
	 */
	byte[] read(String id, String path);

	/**
	 * As {@link #read(String, String)}, with a limit for the time that all of it may
	 * take: {@code GET /containers/{id}/archive}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param path the file's path
	 * @param timeout the limit, which must be positive
	 * @return what is in it
	 * @throws io.github.dockerclient.error.DockerTimeoutException when the limit is over
	 */
	byte[] read(String id, String path, Duration timeout);

	/**
	 * Read the whole file system of a container as a tar archive: {@code GET
	 * /containers/{id}/export}, since API 1.41. An archive that the engine breaks off
	 * ends with a {@link io.github.dockerclient.error.DockerStreamException}.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the archive without what is in volumes; the caller closes the stream, which
	 * closes the connection
	 */
	InputStream export(String id);

	/**
	 * As {@link #export(String)}, with a limit for the time that all of it may take:
	 * {@code GET /containers/{id}/export}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param timeout the limit, which must be positive
	 * @return the archive; reading it fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} when the limit is over;
	 * the caller closes the stream
	 */
	InputStream export(String id, Duration timeout);

	/**
	 * Write the whole file system of a container to a tar file: {@code GET
	 * /containers/{id}/export}, since API 1.41. An archive that the engine breaks off
	 * ends with a {@link io.github.dockerclient.error.DockerStreamException}. Returns
	 * when everything but what is in volumes is in the file.
	 * @param id the container's id, the beginning of it, or its name
	 * @param file the file, in a directory that exists; it appears, or what it held is
	 * replaced, when the archive is complete
	 * @throws java.io.UncheckedIOException if it cannot be written
	 */
	void export(String id, Path file);

	/**
	 * As {@link #export(String, Path)}, with a limit for the time that it may take:
	 * {@code GET /containers/{id}/export}, since API 1.41. When it is over, the file is
	 * as it was before.
	 * @param id the container's id, the beginning of it, or its name
	 * @param file the file, in a directory that exists
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException when the limit is over
	 */
	void export(String id, Path file, Duration timeout);

	/**
	 * List the processes of a running container: {@code GET /containers/{id}/top}, since
	 * API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the processes with the columns of {@code ps -ef}
	 */
	ContainerTopResponse top(String id);

	/**
	 * List the processes of a running container: {@code GET /containers/{id}/top}, since
	 * API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param psArgs the arguments for {@code ps} on the engine's machine, such as
	 * {@code aux}; not on Windows
	 * @return the processes with the columns that were asked for
	 */
	ContainerTopResponse top(String id, String psArgs);

	/**
	 * Tell what a container has changed in its file system: {@code GET
	 * /containers/{id}/changes}, since API 1.41. Volumes do not count.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the changes; none if there are none
	 */
	List<FilesystemChange> diff(String id);

	/**
	 * Measure what a container uses, about once a second: {@code GET
	 * /containers/{id}/stats}, since API 1.41. Of a container that does not run, there
	 * are empty measurements.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurements until the container is removed; the first one has none
	 * before it to compute the use of CPU from; the caller closes the stream, which
	 * closes the connection
	 */
	Stream<ContainerStatsResponse> stats(String id);

	/**
	 * Measure once what a container uses: {@code GET /containers/{id}/stats}, since API
	 * 1.41. This takes a second or two, as the engine measures twice to tell the use of
	 * CPU.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurement, together with the use of CPU before
	 */
	ContainerStatsResponse statsOnce(String id);

	/**
	 * Read what a container has used so far: {@code GET /containers/{id}/stats}, since
	 * API 1.41. The engine measures only once, which is quick, but leaves the use of CPU
	 * in percent unknown.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurement
	 */
	ContainerStatsResponse statsOneShot(String id);

	/**
	 * Set the size of the terminal of a running container: {@code POST
	 * /containers/{id}/resize}, since API 1.41. Returns when the size is set.
	 * @param id the container's id, the beginning of it, or its name
	 * @param height the lines of the terminal
	 * @param width the characters of a line
	 */
	void resize(String id, int height, int width);

	/**
	 * Change the limits of a container, running or not: {@code POST
	 * /containers/{id}/update}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to change
	 * @return the engine's warnings
	 */
	default ContainerUpdateResponse update(String id, Consumer<ContainerUpdateRequestBuilder> options) {
		ContainerUpdateRequestBuilder builder = ContainerUpdateRequest.builder();
		options.accept(builder);
		return update(id, builder.build());
	}

	/**
	 * Change the limits of a container, running or not: {@code POST
	 * /containers/{id}/update}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to change
	 * @return the engine's warnings
	 */
	ContainerUpdateResponse update(String id, ContainerUpdateRequest options);

	/**
	 * Rename a container: {@code POST /containers/{id}/rename}, since API 1.41. Returns
	 * when it has the name.
	 * @param id the container's id, the beginning of it, or its name
	 * @param name the new name: two or more letters, digits, {@code _}, {@code .} or
	 * {@code -}
	 */
	void rename(String id, String name);

	/**
	 * Freeze the processes of a running container: {@code POST /containers/{id}/pause},
	 * since API 1.41. Returns when they stand still.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void pause(String id);

	/**
	 * Let the processes of a paused container go on: {@code POST
	 * /containers/{id}/unpause}, since API 1.41. Returns when they go on.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void unpause(String id);

	/**
	 * Remove containers that do not run: {@code POST /containers/prune}, since API 1.41.
	 * Without a filter that is all of them.
	 * @return what was removed, however long that takes
	 */
	default ContainerPruneResponse prune() {
		return prune((options) -> {
		});
	}

	/**
	 * Remove containers that do not run: {@code POST /containers/prune}, since API 1.41.
	 * Without a filter that is all of them.
	 * @param options which to remove
	 * @return what was removed, however long that takes
	 */
	default ContainerPruneResponse prune(Consumer<ContainerPruneOptions> options) {
		return prune(new ContainerPruneOptions().apply(options));
	}

	/**
	 * Remove containers that do not run: {@code POST /containers/prune}, since API 1.41.
	 * Without a filter that is all of them.
	 * @param options which to remove
	 * @return what was removed, however long that takes
	 */
	ContainerPruneResponse prune(ContainerPruneOptions options);

	/**
	 * Make an image of a container's file system: {@code POST /commit}, since API 1.41.
	 * Volumes are left out. The container is paused meanwhile, unless the options say
	 * otherwise.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the id of the new image, however long that takes
	 */
	default IDResponse commit(String id) {
		return commit(id, (options) -> {
		});
	}

	/**
	 * Make an image of a container's file system: {@code POST /commit}, since API 1.41.
	 * Volumes are left out. The container is paused meanwhile, unless the options say
	 * otherwise.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what kind of image
	 * @return the id of the new image, however long that takes
	 */
	default IDResponse commit(String id, Consumer<ContainerCommitOptions> options) {
		return commit(id, new ContainerCommitOptions().apply(options));
	}

	/**
	 * Make an image of a container's file system: {@code POST /commit}, since API 1.41.
	 * Volumes are left out. The container is paused meanwhile, unless the options say
	 * otherwise.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what kind of image
	 * @return the id of the new image, however long that takes
	 */
	IDResponse commit(String id, ContainerCommitOptions options);

	/**
	 * List the checkpoints of a container: {@code GET /containers/{id}/checkpoints},
	 * since API 1.41. Only experimental engines have checkpoints.
	 * @param id the container's id, the beginning of it, or its name
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
	 * Save the state of a running container's processes: {@code POST
	 * /containers/{id}/checkpoints}, since API 1.41. {@link #start} can start the
	 * container from it. Only experimental engines with CRIU have checkpoints. Returns
	 * when the state is saved, however long that takes.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to save, and where
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
	 * @param options what to save, and where
	 */
	void createCheckpoint(String id, CheckpointCreateRequest options);

	/**
	 * As {@link #createCheckpoint(String, CheckpointCreateRequest)}, with a limit for the
	 * time that all of it may take: {@code POST /containers/{id}/checkpoints}, since API
	 * 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to save, and where
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException when the limit is over
	 */
	void createCheckpoint(String id, CheckpointCreateRequest options, Duration timeout);

	/**
	 * Remove a checkpoint: {@code DELETE /containers/{id}/checkpoints/{checkpoint}},
	 * since API 1.41. Only experimental engines have checkpoints. Returns when it is
	 * gone.
	 * @param id the container's id, the beginning of it, or its name
	 * @param checkpoint the name of the checkpoint
	 */
	void removeCheckpoint(String id, String checkpoint);

	/**
	 * Remove a checkpoint from a directory: {@code DELETE
	 * /containers/{id}/checkpoints/{checkpoint}}, since API 1.41. Only experimental
	 * engines have checkpoints. Returns when it is gone.
	 * @param id the container's id, the beginning of it, or its name
	 * @param checkpoint the name of the checkpoint
	 * @param directory the directory on the engine's machine
	 */
	void removeCheckpoint(String id, String checkpoint, String directory);

	/**
	 * Wait until a container is healthy, for as long as its health check takes to tell.
	 * Fails with a {@link io.github.dockerclient.error.ContainerNotReadyException} if the
	 * container has no health check, becomes unhealthy, or does not run. Returns when it
	 * is healthy.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void awaitHealthy(String id);

	/**
	 * Wait until a container is healthy. Fails with a
	 * {@link io.github.dockerclient.error.ContainerNotReadyException} if the container
	 * has no health check, becomes unhealthy, or does not run, and with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout.
	 * Returns when it is healthy.
	 * @param id the container's id, the beginning of it, or its name
	 * @param timeout how long to wait at most
	 */
	void awaitHealthy(String id, Duration timeout);

	/**
	 * Wait until a published TCP port of a container accepts connections. A connection
	 * that is closed at once without a byte does not count: so the engine answers for a
	 * port that nobody in the container listens at. Fails with a
	 * {@link io.github.dockerclient.error.ContainerNotReadyException} if the port is not
	 * published, or the container does not run, and with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout.
	 * @param id the container's id, the beginning of it, or its name
	 * @param port the port in the container
	 * @param timeout how long to wait at most
	 * @return where the port was reached: at the address that it is published at or, if
	 * that is every address, at the host of the engine
	 */
	InetSocketAddress awaitPort(String id, int port, Duration timeout);

	/**
	 * Run a command in a new container to its end. The image is pulled if the engine does
	 * not have it; the container is removed with its anonymous volumes, whatever happens.
	 * @param image the name of the image
	 * @param command the command with its arguments; without one, the image's own
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
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
	 * Run a new container to its end. The image is pulled if the engine does not have it;
	 * the container is removed with its anonymous volumes, whatever happens. All output
	 * comes, whatever its log driver keeps. If the output is cut, or the exit code lost,
	 * this fails with a {@link io.github.dockerclient.error.TruncatedOutputException}
	 * that contains what had come.
	 * @param options what the container shall be; it must not be restarted by the engine
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	default ContainerRunResult run(Consumer<ContainerCreateOptions> options) {
		return run(new ContainerCreateOptions().apply(options));
	}

	/**
	 * Run a new container to its end. The image is pulled if the engine does not have it;
	 * the container is removed with its anonymous volumes, whatever happens. All output
	 * comes, whatever its log driver keeps. If the output is cut, or the exit code lost,
	 * this fails with a {@link io.github.dockerclient.error.TruncatedOutputException}
	 * that contains what had come.
	 * @param options what the container shall be; it must not be restarted by the engine
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	ContainerRunResult run(ContainerCreateOptions options);

	/**
	 * As {@link #run(Consumer)}, with a limit.
	 * @param options what the container shall be; it must not be restarted by the engine
	 * @param timeout how long all may take; when it is over, the container is removed,
	 * and this fails with a {@link io.github.dockerclient.error.DockerTimeoutException}.
	 * The removal is waited for
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	default ContainerRunResult run(Consumer<ContainerCreateOptions> options, Duration timeout) {
		return run(new ContainerCreateOptions().apply(options), timeout);
	}

	/**
	 * As {@link #run(ContainerCreateOptions)}, with a limit.
	 * @param options what the container shall be; it must not be restarted by the engine
	 * @param timeout how long all may take; when it is over, the container is removed,
	 * and this fails with a {@link io.github.dockerclient.error.DockerTimeoutException}.
	 * The removal is waited for
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	ContainerRunResult run(ContainerCreateOptions options, Duration timeout);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static ContainerOperations using(ReactiveContainerOperations reactive) {
		return new BlockingContainerOperations(reactive);
	}

}
