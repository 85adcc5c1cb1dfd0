/**
 * The patterns of {@code .dockerignore}, and all others that match paths as these do.
 * Start with {@link io.github.dockerclient.build.ignore.DockerIgnore}.
 */
@NullMarked
package io.github.dockerclient.build.ignore;

import org.jspecify.annotations.NullMarked;
