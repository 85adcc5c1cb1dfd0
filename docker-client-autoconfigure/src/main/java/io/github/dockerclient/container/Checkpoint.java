package io.github.dockerclient.container;

/**
 * A saved state of a container's processes, from which the container can be started.
 *
 * @param name the name of the checkpoint
 */
public record Checkpoint(String name) {

}
