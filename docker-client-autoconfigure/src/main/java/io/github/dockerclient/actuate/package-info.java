/**
 * What actuators tell of Docker engines besides their health. Start with
 * {@link io.github.dockerclient.actuate.DockerEndpoint}.
 */
@NullMarked
package io.github.dockerclient.actuate;

import org.jspecify.annotations.NullMarked;
