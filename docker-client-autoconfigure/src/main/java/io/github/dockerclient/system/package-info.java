/**
 * Operations on the engine itself: {@code docker version, info, system df, events} and
 * the ping. Start with {@link io.github.dockerclient.system.SystemOperations}, or its
 * reactive twin.
 */
@NullMarked
package io.github.dockerclient.system;

import org.jspecify.annotations.NullMarked;
