/**
 * Operations on tasks of a swarm: {@code docker service ps}. Start with
 * {@link io.github.dockerclient.task.TaskOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.task;

import org.jspecify.annotations.NullMarked;
