/**
 * Speaks with BuildKit in an engine: solves what is to be built, and serves what the
 * engine asks its client for meanwhile. Nothing here is for users, who have
 * {@link io.github.dockerclient.build.BuildOperations}. Start with
 * {@link io.github.dockerclient.build.buildkit.BuildKit}.
 */
@NullMarked
package io.github.dockerclient.build.buildkit;

import org.jspecify.annotations.NullMarked;
