package io.github.dockerclient.container;

import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The memory usage of a container in bytes. If the container is not running, nothing is
 * set. Part of {@link ContainerStatsResponse}.
 *
 * @param usage the memory in use, including the page cache (Linux)
 * @param maxUsage the highest memory usage so far (cgroups version 1)
 * @param stats the kernel's statistics by their names, which depend on the cgroups
 * version (Linux)
 * @param failcnt the number of times that the limit was reached (cgroups version 1)
 * @param limit the limit; the memory of the host if the container has no limit (Linux)
 * @param commitbytes the committed memory (Windows)
 * @param commitpeakbytes the highest committed memory so far (Windows)
 * @param privateworkingset the private working set (Windows)
 */
public record ContainerMemoryStats(@WireName("usage") @Unsigned @Nullable Long usage,
		@WireName("max_usage") @Unsigned @Nullable Long maxUsage,
		@WireName("stats") @Unsigned.Values Map<String, Long> stats,
		@WireName("failcnt") @Unsigned @Nullable Long failcnt, @WireName("limit") @Unsigned @Nullable Long limit,
		@WireName("commitbytes") @Unsigned @Nullable Long commitbytes,
		@WireName("commitpeakbytes") @Unsigned @Nullable Long commitpeakbytes,
		@WireName("privateworkingset") @Unsigned @Nullable Long privateworkingset) {

	/**
	 * Create statistics.
	 */
	public ContainerMemoryStats {
		stats = Copies.of(stats);
	}

	// As in Docker's command line, the page cache that could be freed at once does not
	// count.
	@Nullable Long used() {
		if (this.usage == null) {
			return this.privateworkingset;
		}
		Long inactive = this.stats
			.get(this.stats.containsKey("total_inactive_file") ? "total_inactive_file" : "inactive_file");
		return (inactive != null && Long.compareUnsigned(inactive, this.usage) < 0)
				? Long.valueOf(this.usage - inactive) : this.usage;
	}

}
