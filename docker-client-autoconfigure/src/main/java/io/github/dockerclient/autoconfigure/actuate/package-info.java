/**
 * Auto-configuration of the Actuator endpoint and the info contributor for Docker
 * engines. Start with
 * {@link io.github.dockerclient.autoconfigure.actuate.DockerEndpointAutoConfiguration}.
 */
@NullMarked
package io.github.dockerclient.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
