package io.github.dockerclient.container;

import java.time.Instant;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The state of a container. Part of {@link ContainerInspectResponse}.
 *
 * @param status the status
 * @param running whether the container is running, including while it is paused
 * @param paused whether the container's processes are frozen
 * @param restarting whether the engine is about to restart the container
 * @param oomKilled whether one of the container's processes was killed since the start
 * because the memory was exhausted
 * @param dead whether the removal of the container has failed
 * @param pid the id of the process on the engine's host; zero if the container is not
 * running
 * @param exitCode the exit code of the last run
 * @param error the reason why the container could not be started; empty if it could be
 * @param startedAt the time of the last start; the first second of the year 1 if the
 * container was never started
 * @param finishedAt the time of the last exit; the first second of the year 1 if the
 * container has never exited
 * @param health the health; {@code null} if the container has no health check
 */
public record ContainerState(@Nullable ContainerStatus status, @Nullable Boolean running, @Nullable Boolean paused,
		@Nullable Boolean restarting, @WireName("OOMKilled") @Nullable Boolean oomKilled, @Nullable Boolean dead,
		@Nullable Long pid, @Nullable Long exitCode, @Nullable String error, @Nullable Instant startedAt,
		@Nullable Instant finishedAt, @Nullable Health health) {

}
