package io.github.dockerclient.type;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where the containerd image store keeps the data of a container.
 *
 * @param rootFs the root file system
 */
public record Storage(@JsonProperty("RootFS") @Since("1.52") @Nullable RootFSStorage rootFs) {

}
