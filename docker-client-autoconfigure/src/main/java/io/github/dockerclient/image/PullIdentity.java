package io.github.dockerclient.image;

import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A repository that an image was pulled from or pushed to. Part of {@link Identity}.
 *
 * @param repository the repository; for a pull through a mirror, the original repository
 */
public record PullIdentity(@Since("1.53") @Nullable String repository) {

}
