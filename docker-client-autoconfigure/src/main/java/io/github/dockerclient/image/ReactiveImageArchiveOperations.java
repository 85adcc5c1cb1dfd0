package io.github.dockerclient.image;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;

import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.ByteSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Operations that write images to archives and read them from there ({@code docker save},
 * {@code docker load}, {@code docker import}), a part of {@link ReactiveImageOperations}.
 */
public interface ReactiveImageArchiveOperations {

	/**
	 * As {@link #importImage(ByteSource, ImageImportOptions)}, with the default options.
	 * @param archive the tar archive, compressed or not
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(ByteSource archive) {
		return importImage(archive, new ImageImportOptions());
	}

	/**
	 * As {@link #importImage(ByteSource, ImageImportOptions)}, with options that are set
	 * here.
	 * @param archive the tar archive, compressed or not
	 * @param options sets the options
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(ByteSource archive, Consumer<ImageImportOptions> options) {
		return importImage(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system: {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options the options
	 * @return the new image
	 */
	Mono<ImageImportResult> importImage(ByteSource archive, ImageImportOptions options);

	/**
	 * As {@link #importImage(URI, ImageImportOptions)}, with the default options.
	 * @param archive the location of the tar archive
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(URI archive) {
		return importImage(archive, new ImageImportOptions());
	}

	/**
	 * As {@link #importImage(URI, ImageImportOptions)}, with options that are set here.
	 * @param archive the location of the tar archive
	 * @param options sets the options
	 * @return the new image
	 */
	default Mono<ImageImportResult> importImage(URI archive, Consumer<ImageImportOptions> options) {
		return importImage(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system that the engine fetches:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or
	 * {@code https}
	 * @param options the options
	 * @return the new image
	 */
	Mono<ImageImportResult> importImage(URI archive, ImageImportOptions options);

	/**
	 * As {@link #importProgress(ByteSource, ImageImportOptions)}, with the default
	 * options.
	 * @param archive the tar archive, compressed or not
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> importProgress(ByteSource archive) {
		return importProgress(archive, new ImageImportOptions());
	}

	/**
	 * As {@link #importProgress(ByteSource, ImageImportOptions)}, with options that are
	 * set here.
	 * @param archive the tar archive, compressed or not
	 * @param options sets the options
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> importProgress(ByteSource archive, Consumer<ImageImportOptions> options) {
		return importProgress(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system and follow the progress:
	 * {@code POST /images/create}, since API 1.41.
	 * @param archive the file system as a tar archive, compressed or not
	 * @param options the options
	 * @return the progress messages; cancelling makes the engine stop the operation. The
	 * last status is the id of the new image
	 */
	Flux<ProgressMessage> importProgress(ByteSource archive, ImageImportOptions options);

	/**
	 * As {@link #importProgress(URI, ImageImportOptions)}, with the default options.
	 * @param archive the location of the tar archive
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> importProgress(URI archive) {
		return importProgress(archive, new ImageImportOptions());
	}

	/**
	 * As {@link #importProgress(URI, ImageImportOptions)}, with options that are set
	 * here.
	 * @param archive the location of the tar archive
	 * @param options sets the options
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> importProgress(URI archive, Consumer<ImageImportOptions> options) {
		return importProgress(archive, new ImageImportOptions().apply(options));
	}

	/**
	 * Create an image from a file system that the engine fetches, and follow the
	 * progress: {@code POST /images/create}, since API 1.41.
	 * @param archive where the engine finds the tar archive, by {@code http} or {@code
	 * https}
	 * @param options the options
	 * @return the progress messages; cancelling makes the engine stop the operation. The
	 * last status is the id of the new image
	 */
	Flux<ProgressMessage> importProgress(URI archive, ImageImportOptions options);

	/**
	 * As {@link #save(String, ImageSaveOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @return the tar archive, in buffers that the subscriber releases
	 */
	default Flux<DataBuffer> save(String name) {
		return save(name, new ImageSaveOptions());
	}

	/**
	 * As {@link #save(String, ImageSaveOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param options sets the options
	 * @return the tar archive, in buffers that the subscriber releases
	 */
	default Flux<DataBuffer> save(String name, Consumer<ImageSaveOptions> options) {
		return save(name, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save an image with its layers to an archive: {@code GET /images/{name}/get}, since
	 * API 1.41.
	 * @param name the image's name, or its id
	 * @param options the options
	 * @return the tar archive, in buffers that the subscriber releases; cancelling makes
	 * the engine stop the operation
	 */
	Flux<DataBuffer> save(String name, ImageSaveOptions options);

	/**
	 * As {@link #save(String, Path, ImageSaveOptions)}, with the default options.
	 * @param name the image's name, or its id
	 * @param file the file to write
	 * @return completes when the file is written
	 */
	default Mono<Void> save(String name, Path file) {
		return save(name, file, new ImageSaveOptions());
	}

	/**
	 * As {@link #save(String, Path, ImageSaveOptions)}, with options that are set here.
	 * @param name the image's name, or its id
	 * @param file the file to write
	 * @param options sets the options
	 * @return completes when the file is written
	 */
	default Mono<Void> save(String name, Path file, Consumer<ImageSaveOptions> options) {
		return save(name, file, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save an image with its layers to a file: {@code GET /images/{name}/get}, since API
	 * 1.41.
	 * @param name the image's name, or its id
	 * @param file the file to write, in an existing directory; it is created or replaced
	 * when the archive is complete
	 * @param options the options
	 * @return completes when the file is written
	 */
	Mono<Void> save(String name, Path file, ImageSaveOptions options);

	/**
	 * As {@link #save(Collection, ImageSaveOptions)}, with the default options.
	 * @param names the images' names, or their ids
	 * @return the tar archive, in buffers that the subscriber releases
	 */
	default Flux<DataBuffer> save(Collection<String> names) {
		return save(names, new ImageSaveOptions());
	}

	/**
	 * As {@link #save(Collection, ImageSaveOptions)}, with options that are set here.
	 * @param names the images' names, or their ids
	 * @param options sets the options
	 * @return the tar archive, in buffers that the subscriber releases
	 */
	default Flux<DataBuffer> save(Collection<String> names, Consumer<ImageSaveOptions> options) {
		return save(names, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save images with their layers to one archive, which holds a layer that several
	 * share only once: {@code GET /images/get}, since API 1.41.
	 * @param names the images' names, or their ids; at least one
	 * @param options the options
	 * @return the tar archive, in buffers that the subscriber releases; cancelling makes
	 * the engine stop the operation
	 */
	Flux<DataBuffer> save(Collection<String> names, ImageSaveOptions options);

	/**
	 * As {@link #save(Collection, Path, ImageSaveOptions)}, with the default options.
	 * @param names the images' names, or their ids
	 * @param file the file to write
	 * @return completes when the file is written
	 */
	default Mono<Void> save(Collection<String> names, Path file) {
		return save(names, file, new ImageSaveOptions());
	}

	/**
	 * As {@link #save(Collection, Path, ImageSaveOptions)}, with options that are set
	 * here.
	 * @param names the images' names, or their ids
	 * @param file the file to write
	 * @param options sets the options
	 * @return completes when the file is written
	 */
	default Mono<Void> save(Collection<String> names, Path file, Consumer<ImageSaveOptions> options) {
		return save(names, file, new ImageSaveOptions().apply(options));
	}

	/**
	 * Save images with their layers to a file: {@code GET /images/get}, since API 1.41.
	 * @param names the images' names, or their ids; at least one
	 * @param file the file to write, in an existing directory; it is created or replaced
	 * when the archive is complete
	 * @param options the options
	 * @return completes when the file is written
	 */
	Mono<Void> save(Collection<String> names, Path file, ImageSaveOptions options);

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with the default options.
	 * @param archive the tar archive, compressed or not
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(ByteSource archive) {
		return load(archive, new ImageLoadOptions());
	}

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with options that are set here.
	 * @param archive the tar archive, compressed or not
	 * @param options sets the options
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(ByteSource archive, Consumer<ImageLoadOptions> options) {
		return load(archive, new ImageLoadOptions().apply(options));
	}

	/**
	 * Load images from an archive: {@code POST /images/load}, since API 1.41. Fails with
	 * an {@link io.github.dockerclient.error.UnexpectedAnswerException} if there is none
	 * in it, or none for the platform.
	 * @param archive an archive that {@code save} has written, compressed or not
	 * @param options the options
	 * @return the images that were loaded
	 */
	Mono<ImageLoadResult> load(ByteSource archive, ImageLoadOptions options);

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with a file and the default
	 * options.
	 * @param archive the file with the tar archive, compressed or not
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(Path archive) {
		return load(ByteSource.of(archive));
	}

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with a file and options that are
	 * set here.
	 * @param archive the file with the tar archive, compressed or not
	 * @param options sets the options
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(Path archive, Consumer<ImageLoadOptions> options) {
		return load(ByteSource.of(archive), options);
	}

	/**
	 * As {@link #load(ByteSource, ImageLoadOptions)}, with a file.
	 * @param archive the file with the tar archive, compressed or not
	 * @param options the options
	 * @return the loaded images
	 */
	default Mono<ImageLoadResult> load(Path archive, ImageLoadOptions options) {
		return load(ByteSource.of(archive), options);
	}

	/**
	 * As {@link #loadProgress(ByteSource, ImageLoadOptions)}, with the default options.
	 * @param archive the tar archive, compressed or not
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> loadProgress(ByteSource archive) {
		return loadProgress(archive, new ImageLoadOptions());
	}

	/**
	 * As {@link #loadProgress(ByteSource, ImageLoadOptions)}, with options that are set
	 * here.
	 * @param archive the tar archive, compressed or not
	 * @param options sets the options
	 * @return the progress messages
	 */
	default Flux<ProgressMessage> loadProgress(ByteSource archive, Consumer<ImageLoadOptions> options) {
		return loadProgress(archive, new ImageLoadOptions().apply(options));
	}

	/**
	 * Load images from an archive and follow the progress: {@code POST /images/load},
	 * since API 1.41.
	 * @param archive an archive that {@code save} has written, compressed or not
	 * @param options the options
	 * @return the progress messages; cancelling makes the engine stop the operation
	 */
	Flux<ProgressMessage> loadProgress(ByteSource archive, ImageLoadOptions options);

}
