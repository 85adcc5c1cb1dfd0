package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;

/**
 * The space that images take up. Part of {@link SystemDataUsage}.
 *
 * @param activeCount the number of those that containers use
 * @param totalCount the number of all
 * @param reclaimable the bytes that pruning would free
 * @param totalSize the bytes of all
 * @param items each of them; empty unless asked for
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
