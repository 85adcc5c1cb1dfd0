package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code wait}.
 *
 * @param statusCode the exit code of the container
 * @param error what went wrong while waiting or, if the removal was awaited, while
 * removing; {@code null} if nothing did
 */
public record ContainerWaitResponse(long statusCode, @Nullable ContainerWaitExitError error) {

}
