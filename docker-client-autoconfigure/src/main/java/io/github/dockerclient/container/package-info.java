/**
 * Operations on containers: {@code docker ps, create, inspect, start, stop, restart,
 * kill, wait, logs, rm, top, diff, stats, update, rename, pause, unpause, attach, cp,
 * export, prune, commit, checkpoint} and {@code run}. Start with
 * {@link io.github.dockerclient.container.ContainerOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.container;

import org.jspecify.annotations.NullMarked;
