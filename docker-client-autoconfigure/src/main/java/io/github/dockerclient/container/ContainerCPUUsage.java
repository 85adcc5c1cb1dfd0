package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The CPU time that a container has used since its start, in nanoseconds, or in units of
 * 100 nanoseconds on Windows. Part of {@link ContainerCPUStats}.
 *
 * @param totalUsage the total time
 * @param percpuUsage the time for each CPU; empty with cgroups version 2 and on Windows
 * @param usageInKernelmode the time in kernel mode
 * @param usageInUsermode the time in user mode
 */
public record ContainerCPUUsage(@WireName("total_usage") @Unsigned @Nullable Long totalUsage,
		@WireName("percpu_usage") @Unsigned.Values List<Long> percpuUsage,
		@WireName("usage_in_kernelmode") @Unsigned @Nullable Long usageInKernelmode,
		@WireName("usage_in_usermode") @Unsigned @Nullable Long usageInUsermode) {

	/**
	 * Create statistics.
	 */
	public ContainerCPUUsage {
		percpuUsage = Copies.of(percpuUsage);
	}

}
