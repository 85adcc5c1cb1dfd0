/**
 * Patterns of {@code .dockerignore} files, and other patterns that match paths in the
 * same way. Start with {@link io.github.dockerclient.build.ignore.DockerIgnore}.
 */
@NullMarked
package io.github.dockerclient.build.ignore;

import org.jspecify.annotations.NullMarked;
