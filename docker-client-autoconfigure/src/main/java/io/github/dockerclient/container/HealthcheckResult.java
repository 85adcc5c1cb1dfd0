package io.github.dockerclient.container;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The result of one health check. Part of {@link Health}.
 *
 * @param start the time at which the check started
 * @param end the time at which the check ended
 * @param exitCode the exit code: 0 if healthy, 1 if unhealthy; any other code is a
 * failure of the check itself
 * @param output the beginning of the check's output
 */
public record HealthcheckResult(@Nullable Instant start, @Nullable Instant end, @Nullable Long exitCode,
		@Nullable String output) {

}
