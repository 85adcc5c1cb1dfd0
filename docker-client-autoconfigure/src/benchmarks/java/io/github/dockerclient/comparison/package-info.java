/**
 * Tests of docker-java, for the page of the reference that compares it with this client.
 * Start with {@link io.github.dockerclient.comparison.DockerJavaRequestsTests}.
 */
@NullMarked
package io.github.dockerclient.comparison;

import org.jspecify.annotations.NullMarked;
