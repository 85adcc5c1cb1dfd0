package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

/**
 * Storage of a root file system in the containerd image store. Part of {@link Storage}.
 *
 * @param snapshot the snapshot
 */
public record RootFSStorage(@Since("1.52") @Nullable RootFSStorageSnapshot snapshot) {

}
