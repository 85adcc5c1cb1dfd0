/**
 * Operations on volumes: {@code docker volume create, inspect, ls, update, rm, prune}.
 * Start with {@link io.github.dockerclient.volume.VolumeOperations}, or its reactive
 * twin.
 */
@NullMarked
package io.github.dockerclient.volume;

import org.jspecify.annotations.NullMarked;
