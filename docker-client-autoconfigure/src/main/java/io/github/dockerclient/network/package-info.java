/**
 * Operations on networks:
 * {@code docker network create, connect, disconnect, inspect, ls, rm, prune}. Start with
 * {@link io.github.dockerclient.network.NetworkOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.network;

import org.jspecify.annotations.NullMarked;
