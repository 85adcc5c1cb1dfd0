/**
 * The swarm that an engine is part of: {@link io.github.dockerclient.swarm.SwarmInfo} is
 * an engine's view of it, {@link io.github.dockerclient.swarm.SwarmSpec} what can be
 * configured.
 */
@NullMarked
package io.github.dockerclient.swarm;

import org.jspecify.annotations.NullMarked;
