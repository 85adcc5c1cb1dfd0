package io.github.dockerclient.network;

/**
 * The body of a connect request.
 *
 * @param container the name or id of the container
 * @param endpointConfig what the connection shall be
 */
record NetworkConnectRequest(String container, EndpointSettings endpointConfig) {

}
