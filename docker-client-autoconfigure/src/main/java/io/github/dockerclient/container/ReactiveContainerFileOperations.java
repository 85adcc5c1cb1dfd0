package io.github.dockerclient.container;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.type.ByteSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Operations on the files of containers ({@code docker cp}, {@code docker export},
 * {@code docker diff}), a part of {@link ReactiveContainerOperations}.
 */
public interface ReactiveContainerFileOperations {

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
	 * List the changes in the file system of a container: {@code GET
	 * /containers/{id}/changes}, since API 1.41. Changes in volumes are not listed.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the changes
	 */
	Flux<FilesystemChange> diff(String id);

}
