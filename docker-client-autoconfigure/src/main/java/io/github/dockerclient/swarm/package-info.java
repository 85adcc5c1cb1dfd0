/**
 * Operations on the swarm of an engine:
 * {@code docker swarm init, join, update, leave, unlock}. Start with
 * {@link io.github.dockerclient.swarm.SwarmOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.swarm;

import org.jspecify.annotations.NullMarked;
