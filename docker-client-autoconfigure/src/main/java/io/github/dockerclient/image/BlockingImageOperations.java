// Derived from ReactiveImageOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.image;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingInputStream;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.ByteSource;

/**
 * Waits for the results of {@link ReactiveImageOperations}.
 */
final class BlockingImageOperations implements ImageOperations {

	private final ReactiveImageOperations reactive;

	BlockingImageOperations(ReactiveImageOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<ImageSummary> list(ImageListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public ImageInspect inspect(String name, ImageInspectOptions options) {
		return Blocking.get(this.reactive.inspect(name, options));
	}

	@Override
	public Boolean exists(String name) {
		return Blocking.get(this.reactive.exists(name));
	}

	@Override
	public List<ImageHistoryResponseItem> history(String name, ImageHistoryOptions options) {
		return Blocking.get(this.reactive.history(name, options).collectList());
	}

	@Override
	public List<AttestationStatement> attestations(String name, ImageAttestationsOptions options) {
		return Blocking.get(this.reactive.attestations(name, options).collectList());
	}

	@Override
	public void tag(String name, String target) {
		Blocking.await(this.reactive.tag(name, target));
	}

	@Override
	public List<ImageDeleteResponseItem> remove(String name, ImageRemoveOptions options) {
		return Blocking.get(this.reactive.remove(name, options).collectList());
	}

	@Override
	public ImagePruneResponse prune(ImagePruneOptions options) {
		return Blocking.get(this.reactive.prune(options));
	}

	@Override
	public ImagePullResult pull(String name, ImagePullOptions options) {
		return Blocking.get(this.reactive.pull(name, options));
	}

	@Override
	public Stream<ProgressMessage> pullProgress(String name, ImagePullOptions options) {
		return BlockingStream.of(this.reactive.pullProgress(name, options));
	}

	@Override
	public Boolean pullIfMissing(String name, ImagePullOptions options) {
		return Blocking.get(this.reactive.pullIfMissing(name, options));
	}

	@Override
	public ImagePushResult push(String name, ImagePushOptions options) {
		return Blocking.get(this.reactive.push(name, options));
	}

	@Override
	public Stream<ProgressMessage> pushProgress(String name, ImagePushOptions options) {
		return BlockingStream.of(this.reactive.pushProgress(name, options));
	}

	@Override
	public List<ImageSearchResponseItem> search(String term, ImageSearchOptions options) {
		return Blocking.get(this.reactive.search(term, options).collectList());
	}

	@Override
	public ImageImportResult importImage(ByteSource archive, ImageImportOptions options) {
		return Blocking.get(this.reactive.importImage(archive, options));
	}

	@Override
	public ImageImportResult importImage(URI archive, ImageImportOptions options) {
		return Blocking.get(this.reactive.importImage(archive, options));
	}

	@Override
	public Stream<ProgressMessage> importProgress(ByteSource archive, ImageImportOptions options) {
		return BlockingStream.of(this.reactive.importProgress(archive, options));
	}

	@Override
	public Stream<ProgressMessage> importProgress(URI archive, ImageImportOptions options) {
		return BlockingStream.of(this.reactive.importProgress(archive, options));
	}

	@Override
	public InputStream save(String name, ImageSaveOptions options) {
		return BlockingInputStream.of(this.reactive.save(name, options));
	}

	@Override
	public void save(String name, Path file, ImageSaveOptions options) {
		Blocking.await(this.reactive.save(name, file, options));
	}

	@Override
	public InputStream save(Collection<String> names, ImageSaveOptions options) {
		return BlockingInputStream.of(this.reactive.save(names, options));
	}

	@Override
	public void save(Collection<String> names, Path file, ImageSaveOptions options) {
		Blocking.await(this.reactive.save(names, file, options));
	}

	@Override
	public ImageLoadResult load(ByteSource archive, ImageLoadOptions options) {
		return Blocking.get(this.reactive.load(archive, options));
	}

	@Override
	public Stream<ProgressMessage> loadProgress(ByteSource archive, ImageLoadOptions options) {
		return BlockingStream.of(this.reactive.loadProgress(archive, options));
	}

}
