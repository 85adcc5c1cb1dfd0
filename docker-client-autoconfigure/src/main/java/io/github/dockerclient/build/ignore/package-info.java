/**
 * Patterns of {@code .dockerignore} files, and other patterns that match paths in the
 * same way. Start with {@link io.github.dockerclient.build.ignore.DockerIgnore}.
 */
@NullMarked
@Internal
package io.github.dockerclient.build.ignore;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.NullMarked;
