package io.github.dockerclient.build.buildkit;

/**
 * What happens while BuildKit builds.
 */
public sealed interface SolveEvent permits SolveStatus, Solved {

}
