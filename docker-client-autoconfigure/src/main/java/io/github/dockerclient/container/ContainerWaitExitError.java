package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * An error while waiting for a container. Part of {@link ContainerWaitResponse}.
 *
 * @param message the error message
 */
public record ContainerWaitExitError(@Nullable String message) {

}
