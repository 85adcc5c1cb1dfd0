/**
 * The client of BuildKit in an engine: requests builds, and serves the files, credentials
 * and secrets that the engine requests meanwhile. Internal; users call
 * {@link io.github.dockerclient.build.BuildOperations}. Start with
 * {@link io.github.dockerclient.build.buildkit.BuildKit}.
 */
@NullMarked
@Internal
package io.github.dockerclient.build.buildkit;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.NullMarked;
