/**
 * Operations on configs of a swarm: {@code docker config create, ls, inspect, rm}. Start
 * with {@link io.github.dockerclient.config.ConfigOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.config;

import org.jspecify.annotations.NullMarked;
