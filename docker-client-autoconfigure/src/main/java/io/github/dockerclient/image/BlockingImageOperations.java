package io.github.dockerclient.image;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.ByteSource;

/**
 * Waits for what the reactive twin does.
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
	public ImagePullResult pull(String name, ImagePullOptions options) {
		return Blocking.get(this.reactive.pull(name, options));
	}

	@Override
	public Stream<ProgressMessage> pullProgress(String name, ImagePullOptions options) {
		return BlockingStream.of(this.reactive.pullProgress(name, options));
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
	public void tag(String name, String target) {
		Blocking.await(this.reactive.tag(name, target));
	}

	@Override
	public List<ImageDeleteResponseItem> remove(String name, ImageRemoveOptions options) {
		return Blocking.get(this.reactive.remove(name, options).collectList());
	}

}
