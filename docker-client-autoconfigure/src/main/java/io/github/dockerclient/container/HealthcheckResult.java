package io.github.dockerclient.container;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The result of one health check. Part of {@link Health}.
 *
 * @param start when the check started
 * @param end when the check ended
 * @param exitCode its exit code: 0 healthy, 1 unhealthy, anything else a failure of the
 * check itself
 * @param output the beginning of what it printed
 */
public record HealthcheckResult(@Nullable Instant start, @Nullable Instant end, @Nullable Long exitCode,
		@Nullable String output) {

}
