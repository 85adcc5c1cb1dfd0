package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

/**
 * The snapshot that holds a root file system. Part of {@link RootFSStorage}.
 *
 * @param name the name of the snapshotter, such as {@code overlayfs}
 */
public record RootFSStorageSnapshot(@Since("1.52") @Nullable String name) {

}
