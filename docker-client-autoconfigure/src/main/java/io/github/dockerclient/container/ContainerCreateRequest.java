package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The body of a create request: the configuration's own fields, and two objects beside
 * them.
 */
record ContainerCreateRequest(@JsonUnwrapped ContainerConfig config, HostConfig hostConfig,
		@Nullable NetworkingConfig networkingConfig) {

}
