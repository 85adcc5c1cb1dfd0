package io.github.dockerclient.system;

import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

/**
 * What an engine says of itself in answer to a ping.
 *
 * @param apiVersion the newest API version that the engine speaks, or {@code null} if it
 * does not say
 * @param osType the operating system of its containers, such as {@code linux}, or
 * {@code null} if it does not say (Podman)
 * @param experimental whether experimental features are on
 * @param builderVersion the builder it recommends: {@code 1} for the classic one,
 * {@code 2} for BuildKit; {@code null} if it does not say
 * @param swarm its part in a swarm, such as {@code inactive} or {@code active/manager};
 * {@code null} if it does not say (before engine 23)
 */
public record Ping(@Nullable ApiVersion apiVersion, @Nullable String osType, boolean experimental,
		@Nullable String builderVersion, @Nullable String swarm) {

}
