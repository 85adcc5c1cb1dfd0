// Derived from ReactiveContainerFileOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.container;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.type.ByteSource;

/**
 * Operations on the files of containers ({@code docker cp}, {@code docker export},
 * {@code docker diff}), a part of {@link ContainerOperations}.
 */
public interface ContainerFileOperations {

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
	 * List the changes in the file system of a container: {@code GET
	 * /containers/{id}/changes}, since API 1.41. Changes in volumes are not listed.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the changes
	 */
	List<FilesystemChange> diff(String id);

}
