/**
 * Actuator support for Docker engines, except for their health. Start with
 * {@link io.github.dockerclient.actuate.DockerEndpoint}.
 */
@NullMarked
package io.github.dockerclient.actuate;

import org.jspecify.annotations.NullMarked;
