package io.github.dockerclient.network;

import org.jspecify.annotations.Nullable;

/**
 * The response of {@code create}.
 *
 * @param id the id of the new network
 * @param warning a warning of the engine; empty if there is none
 */
public record NetworkCreateResponse(String id, @Nullable String warning) {

}
