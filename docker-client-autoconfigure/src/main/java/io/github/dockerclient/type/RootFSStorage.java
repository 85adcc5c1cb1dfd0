package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

/**
 * Where the containerd image store keeps a root file system. Part of {@link Storage}.
 *
 * @param snapshot the snapshot
 */
public record RootFSStorage(@Since("1.52") @Nullable RootFSStorageSnapshot snapshot) {

}
