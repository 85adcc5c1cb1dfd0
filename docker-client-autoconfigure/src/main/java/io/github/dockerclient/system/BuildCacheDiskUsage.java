package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;

/**
 * The disk space of the records of the build cache. Part of {@link SystemDataUsage}.
 *
 * @param activeCount the number of records in use
 * @param totalCount the number of all records
 * @param reclaimable the disk space in bytes that pruning would free
 * @param totalSize the size of all records in bytes
 * @param items the records
 */
public record BuildCacheDiskUsage(@Since("1.52") long activeCount, @Since("1.52") long totalCount,
		@Since("1.52") long reclaimable, @Since("1.52") long totalSize, @Since("1.52") List<BuildCacheRecord> items) {

	/**
	 * Create a usage.
	 */
	public BuildCacheDiskUsage {
		items = Copies.of(items);
	}

}
