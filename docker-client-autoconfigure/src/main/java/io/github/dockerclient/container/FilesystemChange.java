package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * A file or directory of a container that differs from its image.
 *
 * @param path the path in the container
 * @param kind the type of the change
 */
public record FilesystemChange(String path, @Nullable ChangeType kind) {

}
