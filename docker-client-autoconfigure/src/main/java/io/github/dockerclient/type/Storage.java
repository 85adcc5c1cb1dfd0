package io.github.dockerclient.type;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Storage of a container's data in the containerd image store.
 *
 * @param rootFs the storage of the root file system
 */
public record Storage(@JsonProperty("RootFS") @Since("1.52") @Nullable RootFSStorage rootFs) {

}
