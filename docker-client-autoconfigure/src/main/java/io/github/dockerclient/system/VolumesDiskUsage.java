package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.volume.Volume;

/**
 * The space that volumes take up. Part of {@link SystemDataUsage}.
 *
 * @param activeCount the number of those that containers use
 * @param totalCount the number of all
 * @param reclaimable the bytes that pruning would free
 * @param totalSize the bytes of all
 * @param items each of them; empty unless asked for
 */
public record VolumesDiskUsage(@Since("1.52") long activeCount, @Since("1.52") long totalCount,
		@Since("1.52") long reclaimable, @Since("1.52") long totalSize, @Since("1.52") List<Volume> items) {

	/**
	 * Create a usage.
	 */
	public VolumesDiskUsage {
		items = Copies.of(items);
	}

}
