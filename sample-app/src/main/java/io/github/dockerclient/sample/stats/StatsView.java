package io.github.dockerclient.sample.stats;

import java.time.Instant;

import io.github.dockerclient.container.ContainerMemoryStats;
import io.github.dockerclient.container.ContainerStatsResponse;
import org.jspecify.annotations.Nullable;

/**
 * A sample of a container's resource usage on the page.
 *
 * @param time when the engine took the sample
 * @param cpu the used CPU time in percent of one CPU, or {@code null} in the first sample
 * @param memory the used memory in bytes
 * @param limit the limit of the memory in bytes
 * @param received the bytes received from networks since the container was started
 * @param sent the bytes sent to networks since the container was started
 */
record StatsView(@Nullable Instant time, @Nullable Double cpu, @Nullable Long memory, @Nullable Long limit,
		long received, long sent) {

	static StatsView of(ContainerStatsResponse stats) {
		ContainerMemoryStats memory = stats.memoryStats();
		return new StatsView(stats.read(), stats.cpuPercent(), stats.memoryUsed(),
				(memory != null) ? memory.limit() : null, stats.networkReceived(), stats.networkSent());
	}

}
