package io.github.dockerclient.image;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a pull.
 *
 * @param digest the digest of what was pulled, of the last tag if there were several;
 * {@code null} if the engine does not tell (Podman)
 * @param status what the engine said at the end, such as whether the image is newer, or
 * {@code null} if it said nothing
 */
public record ImagePullResult(@Nullable String digest, @Nullable String status) {

}
