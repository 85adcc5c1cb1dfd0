/**
 * Service connections for engines in containers that Testcontainers starts. Start with
 * {@link io.github.dockerclient.testcontainers.DockerInDockerContainerConnectionDetailsFactory}.
 */
@NullMarked
package io.github.dockerclient.testcontainers;

import org.jspecify.annotations.NullMarked;
