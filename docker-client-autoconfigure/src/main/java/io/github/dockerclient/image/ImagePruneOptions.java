package io.github.dockerclient.image;

import java.time.Instant;

import io.github.dockerclient.transport.PruneOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link ImageOperations#prune}. The keys of its filters are {@code dangling},
 * {@code until}, {@code label} and {@code label!}.
 */
public final class ImagePruneOptions extends PruneOptions<ImagePruneOptions> {

	/**
	 * Set whether only images without a name are removed, as by default, or all images
	 * that no container uses.
	 * @param dangling whether to remove only images without a name
	 * @return these options
	 */
	public ImagePruneOptions dangling(boolean dangling) {
		return filter("dangling", String.valueOf(dangling));
	}

	/**
	 * Remove only images that were created before a time.
	 * @param until the time
	 * @return these options
	 */
	public ImagePruneOptions until(Instant until) {
		Assert.notNull(until, "'until' must not be null");
		return filter("until", until.toString());
	}

}
