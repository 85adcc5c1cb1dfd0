/**
 * Operations on secrets of a swarm: {@code docker secret create, ls, inspect, rm}. Start
 * with {@link io.github.dockerclient.secret.SecretOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.secret;

import org.jspecify.annotations.NullMarked;
