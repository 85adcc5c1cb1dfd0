/**
 * Operations on the services of a swarm: {@code docker service create, ls, inspect,
 * update, rollback, scale, logs, rm}. Start with
 * {@link io.github.dockerclient.service.ServiceOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.service;

import org.jspecify.annotations.NullMarked;
