package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * How the CPU time of a container was limited. Part of {@link ContainerCPUStats}.
 *
 * @param periods the periods of the CPU scheduler in which the container ran with a limit
 * @param throttledPeriods the periods in which it reached the limit
 * @param throttledTime the time in nanoseconds for which it was held back
 */
public record ContainerThrottlingData(@JsonProperty("periods") @Unsigned @Nullable Long periods,
		@JsonProperty("throttled_periods") @Unsigned @Nullable Long throttledPeriods,
		@JsonProperty("throttled_time") @Unsigned @Nullable Long throttledTime) {

}
