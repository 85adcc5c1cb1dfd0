package io.github.dockerclient.container;

import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * How the CPU time of a container was limited. Part of {@link ContainerCPUStats}.
 *
 * @param periods the number of periods of the CPU scheduler in which the container ran
 * with a limit
 * @param throttledPeriods the number of periods in which the container reached the limit
 * @param throttledTime the time in nanoseconds for which the container was throttled
 */
public record ContainerThrottlingData(@WireName("periods") @Unsigned @Nullable Long periods,
		@WireName("throttled_periods") @Unsigned @Nullable Long throttledPeriods,
		@WireName("throttled_time") @Unsigned @Nullable Long throttledTime) {

}
