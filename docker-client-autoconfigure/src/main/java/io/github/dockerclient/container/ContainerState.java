package io.github.dockerclient.container;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a container is doing and how it came to that. Part of
 * {@link ContainerInspectResponse}.
 *
 * @param status what it is doing
 * @param running whether it runs; it does while it is paused as well
 * @param paused whether its processes are frozen
 * @param restarting whether the engine is about to start it again
 * @param oomKilled whether one of its processes was killed since the start because memory
 * ran out
 * @param dead whether its removal failed
 * @param pid the process id on the engine's host; zero if it does not run
 * @param exitCode the exit code of the last run
 * @param error why it could not be started; empty if it could
 * @param startedAt when it was last started; the first second of the year 1 if it never
 * was
 * @param finishedAt when it last ended; the first second of the year 1 if it never did
 * @param health its health; {@code null} if it has no health check
 */
public record ContainerState(@Nullable ContainerStatus status, @Nullable Boolean running, @Nullable Boolean paused,
		@Nullable Boolean restarting, @JsonProperty("OOMKilled") @Nullable Boolean oomKilled, @Nullable Boolean dead,
		@Nullable Long pid, @Nullable Long exitCode, @Nullable String error, @Nullable Instant startedAt,
		@Nullable Instant finishedAt, @Nullable Health health) {

}
