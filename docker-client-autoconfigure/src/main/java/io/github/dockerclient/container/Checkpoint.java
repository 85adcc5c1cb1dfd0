package io.github.dockerclient.container;

/**
 * A state of a container's processes that was saved, to start the container from.
 *
 * @param name the name
 */
public record Checkpoint(String name) {

}
