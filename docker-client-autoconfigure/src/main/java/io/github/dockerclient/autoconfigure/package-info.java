/**
 * Auto-configuration, which creates the beans of the client from configuration
 * properties. Start with
 * {@link io.github.dockerclient.autoconfigure.DockerAutoConfiguration}.
 */
@NullMarked
package io.github.dockerclient.autoconfigure;

import org.jspecify.annotations.NullMarked;
