package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

/**
 * The version of an object of a swarm. An update must name the version that it is based
 * on and fails if that is not the current one any more.
 *
 * @param index the number of the version, an unsigned one of 64 bits
 */
public record ObjectVersion(@Nullable Long index) {

}
