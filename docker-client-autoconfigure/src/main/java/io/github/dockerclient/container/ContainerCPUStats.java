package io.github.dockerclient.container;

import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The CPU usage of a container. Part of {@link ContainerStatsResponse}.
 *
 * @param cpuUsage the CPU time that the container has used
 * @param systemCpuUsage the time in nanoseconds that all CPUs of the host have spent,
 * including idle time (Linux)
 * @param onlineCpus the number of CPUs (Linux)
 * @param throttlingData how the CPU time was limited (Linux)
 */
public record ContainerCPUStats(@WireName("cpu_usage") @Nullable ContainerCPUUsage cpuUsage,
		@WireName("system_cpu_usage") @Unsigned @Nullable Long systemCpuUsage,
		@WireName("online_cpus") @Nullable Long onlineCpus,
		@WireName("throttling_data") @Nullable ContainerThrottlingData throttlingData) {

	@Nullable Long totalUsage() {
		return (this.cpuUsage != null) ? this.cpuUsage.totalUsage() : null;
	}

	// Engines on old kernels do not report the number of CPUs, but the time of each CPU.
	long cpus() {
		if (this.onlineCpus != null && this.onlineCpus > 0) {
			return this.onlineCpus;
		}
		return (this.cpuUsage != null) ? this.cpuUsage.percpuUsage().size() : 0;
	}

}
