package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;

/**
 * The disk space of images. Part of {@link SystemDataUsage}.
 *
 * @param activeCount the number of images that containers use
 * @param totalCount the number of all images
 * @param reclaimable the disk space in bytes that pruning would free
 * @param totalSize the size of all images in bytes
 * @param items the images
 */
public record ImagesDiskUsage(@Since("1.52") long activeCount, @Since("1.52") long totalCount,
		@Since("1.52") long reclaimable, @Since("1.52") long totalSize, @Since("1.52") List<ImageSummary> items) {

	/**
	 * Create a usage.
	 */
	public ImagesDiskUsage {
		items = Copies.of(items);
	}

}
