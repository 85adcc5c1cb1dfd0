package io.github.dockerclient.image;

import java.time.Instant;

import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A build that created an image. Part of {@link Identity}.
 *
 * @param ref the reference of the build in the history of BuildKit
 * @param createdAt the time of the build
 */
public record BuildIdentity(@Since("1.53") @Nullable String ref, @Since("1.53") @Nullable Instant createdAt) {

}
