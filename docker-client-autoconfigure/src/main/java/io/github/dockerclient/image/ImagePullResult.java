package io.github.dockerclient.image;

import org.jspecify.annotations.Nullable;

/**
 * The result of a pull.
 *
 * @param digest the digest of the pulled image, or of the last one if several tags were
 * pulled; {@code null} if the engine does not report it (Podman)
 * @param status the engine's final message, such as whether a newer image was downloaded,
 * or {@code null} if there is none
 */
public record ImagePullResult(@Nullable String digest, @Nullable String status) {

}
