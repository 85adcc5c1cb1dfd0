package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong while waiting for a container. Part of {@link ContainerWaitResponse}.
 *
 * @param message the reason
 */
public record ContainerWaitExitError(@Nullable String message) {

}
