package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * The result of waiting for a container.
 *
 * @param statusCode the exit code of the container
 * @param error the error of the wait, or of the removal if it was waited for;
 * {@code null} if there was none
 */
public record ContainerWaitResponse(long statusCode, @Nullable ContainerWaitExitError error) {

}
