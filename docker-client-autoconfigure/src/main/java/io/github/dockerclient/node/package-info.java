/**
 * Operations on nodes of a swarm: {@code docker node ls, inspect, update, rm}. Start with
 * {@link io.github.dockerclient.node.NodeOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.node;

import org.jspecify.annotations.NullMarked;
