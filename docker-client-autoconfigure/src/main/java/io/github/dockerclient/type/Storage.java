package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

/**
 * Storage of a container's data in the containerd image store.
 *
 * @param rootFs the storage of the root file system
 */
public record Storage(@WireName("RootFS") @Since("1.52") @Nullable RootFSStorage rootFs) {

}
