/**
 * Auto-configuration of the health of Docker engines. Start with
 * {@link io.github.dockerclient.autoconfigure.health.DockerReactiveHealthContributorAutoConfiguration}.
 */
@NullMarked
package io.github.dockerclient.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
