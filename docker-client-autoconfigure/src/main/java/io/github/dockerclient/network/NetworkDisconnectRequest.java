package io.github.dockerclient.network;

import org.jspecify.annotations.Nullable;

/**
 * The body of a disconnect request.
 *
 * @param container the name or id of the container
 * @param force whether the container is disconnected by force
 */
record NetworkDisconnectRequest(String container, @Nullable Boolean force) {

}
