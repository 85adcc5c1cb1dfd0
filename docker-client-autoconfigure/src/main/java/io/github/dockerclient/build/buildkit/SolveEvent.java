package io.github.dockerclient.build.buildkit;

/**
 * An event of a build by BuildKit.
 */
public sealed interface SolveEvent permits SolveStatus, Solved {

}
