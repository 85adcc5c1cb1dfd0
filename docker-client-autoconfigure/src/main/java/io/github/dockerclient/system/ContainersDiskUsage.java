package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;

/**
 * The disk space of containers. Part of {@link SystemDataUsage}.
 *
 * @param activeCount the number of running and paused containers
 * @param totalCount the number of all containers
 * @param reclaimable the disk space in bytes that pruning would free
 * @param totalSize the size of all containers in bytes
 * @param items the containers
 */
public record ContainersDiskUsage(@Since("1.52") long activeCount, @Since("1.52") long totalCount,
		@Since("1.52") long reclaimable, @Since("1.52") long totalSize, @Since("1.52") List<ContainerSummary> items) {

	/**
	 * Create a usage.
	 */
	public ContainersDiskUsage {
		items = Copies.of(items);
	}

}
