package io.github.dockerclient.container;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The memory use of a container in bytes. Of a container that does not run, nothing is
 * set. Part of {@link ContainerStatsResponse}.
 *
 * @param usage the memory in use, page cache included (Linux)
 * @param maxUsage the most that was ever in use (cgroups of version 1)
 * @param stats the figures of the kernel by their names, which depend on the version of
 * cgroups (Linux)
 * @param failcnt how often the limit was reached (cgroups of version 1)
 * @param limit the limit, which is the memory of the host if the container has none
 * (Linux)
 * @param commitbytes the memory that is committed (Windows)
 * @param commitpeakbytes the most that was ever committed (Windows)
 * @param privateworkingset the private working set (Windows)
 */
public record ContainerMemoryStats(@JsonProperty("usage") @Unsigned @Nullable Long usage,
		@JsonProperty("max_usage") @Unsigned @Nullable Long maxUsage,
		@JsonProperty("stats") @Unsigned.Values Map<String, Long> stats,
		@JsonProperty("failcnt") @Unsigned @Nullable Long failcnt,
		@JsonProperty("limit") @Unsigned @Nullable Long limit,
		@JsonProperty("commitbytes") @Unsigned @Nullable Long commitbytes,
		@JsonProperty("commitpeakbytes") @Unsigned @Nullable Long commitpeakbytes,
		@JsonProperty("privateworkingset") @Unsigned @Nullable Long privateworkingset) {

	/**
	 * Create statistics.
	 */
	public ContainerMemoryStats {
		stats = Copies.of(stats);
	}

	// The page cache that could be given back at once is not counted, as Docker does.
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
