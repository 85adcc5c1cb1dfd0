package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.ContainerConfigBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The body of a create request: the fields of the configuration, and two additional
 * objects.
 *
 * @param config the configuration that does not depend on the host
 * @param hostConfig the configuration that depends on the host
 * @param networkingConfig the networks to connect to, or {@code null} for the default
 */
record ContainerCreateRequest(@JsonUnwrapped ContainerConfig config, HostConfig hostConfig,
		@Nullable NetworkingConfig networkingConfig) {

	ContainerCreateRequest with(List<String> env, Map<String, String> labels) {
		return new ContainerCreateRequest(ContainerConfigBuilder.builder(this.config).env(env).labels(labels).build(),
				this.hostConfig, this.networkingConfig);
	}

}
