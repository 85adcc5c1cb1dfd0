package io.github.dockerclient.build;

/**
 * A step of a build by BuildKit, which calls it a vertex.
 *
 * @param number the position in the order in which the steps began, counted from 1
 * @param digest the digest that identifies the step; the same step of another build has
 * the same digest
 * @param name the instruction, such as {@code [2/3] RUN make}
 */
public record BuildStep(int number, String digest, String name) {

}
