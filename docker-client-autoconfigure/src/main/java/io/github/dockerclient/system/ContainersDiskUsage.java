package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;

/**
 * The space that containers take up. Part of {@link SystemDataUsage}.
 *
 * @param activeCount the number of those that run or are paused
 * @param totalCount the number of all
 * @param reclaimable the bytes that pruning would free
 * @param totalSize the bytes of all
 * @param items each of them; empty unless asked for
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
