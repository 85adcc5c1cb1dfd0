package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dockerclient.type.ContainerConfig;
import org.jspecify.annotations.Nullable;

/**
 * The body of a create request: the configuration's own fields, and two objects beside
 * them.
 *
 * @param config what is portable
 * @param hostConfig what depends on the host
 * @param networkingConfig the networks to connect to, or {@code null} for the default
 */
record ContainerCreateRequest(@JsonUnwrapped ContainerConfig config, HostConfig hostConfig,
		@Nullable NetworkingConfig networkingConfig) {

}
