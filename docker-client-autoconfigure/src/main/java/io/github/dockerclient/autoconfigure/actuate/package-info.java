/**
 * Auto-configuration of what actuators tell of Docker engines. Start with
 * {@link io.github.dockerclient.autoconfigure.actuate.DockerEndpointAutoConfiguration}.
 */
@NullMarked
package io.github.dockerclient.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
