package io.github.dockerclient.build;

/**
 * A step of a build by BuildKit, which calls it a vertex.
 *
 * @param number its place in the order in which the steps began, counted from 1
 * @param digest what tells it from others; of the same step in another build it is the
 * same
 * @param name what it does, such as {@code [2/3] RUN make}
 */
public record BuildStep(int number, String digest, String name) {

}
