/**
 * Health indicators for Docker engines. Start with
 * {@link io.github.dockerclient.health.DockerReactiveHealthIndicator}.
 */
@NullMarked
package io.github.dockerclient.health;

import org.jspecify.annotations.NullMarked;
