package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.volume.Volume;

/**
 * The disk space of volumes. Part of {@link SystemDataUsage}.
 *
 * @param activeCount the number of volumes that containers use
 * @param totalCount the number of all volumes
 * @param reclaimable the disk space in bytes that pruning would free
 * @param totalSize the size of all volumes in bytes
 * @param items the volumes
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
