package io.github.dockerclient.system;

import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

/**
 * An engine's response to a ping.
 *
 * @param apiVersion the newest API version that the engine supports, or {@code null} if
 * it does not report it
 * @param osType the operating system of its containers, such as {@code linux}, or
 * {@code null} if the engine does not report it (Podman)
 * @param experimental whether experimental features are enabled
 * @param builderVersion the builder that the engine recommends: {@code 1} for the classic
 * builder, {@code 2} for BuildKit; {@code null} if it does not report one
 * @param swarm the engine's role in a swarm, such as {@code inactive} or
 * {@code active/manager}; {@code null} if it does not report it (before engine 23)
 */
public record Ping(@Nullable ApiVersion apiVersion, @Nullable String osType, boolean experimental,
		@Nullable String builderVersion, @Nullable String swarm) {

}
