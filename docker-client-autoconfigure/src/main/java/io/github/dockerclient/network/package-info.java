/**
 * Networks, so far the settings of the endpoints by which containers are connected to
 * them: {@link io.github.dockerclient.network.EndpointSettings}.
 */
@NullMarked
package io.github.dockerclient.network;

import org.jspecify.annotations.NullMarked;
