package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * A file or directory of a container that is not as in its image.
 *
 * @param path the path in the container
 * @param kind what happened to it
 */
public record FilesystemChange(String path, @Nullable ChangeType kind) {

}
