package io.github.dockerclient.network;

/**
 * The body of a connect request.
 *
 * @param container the name or id of the container
 * @param endpointConfig the settings of the connection
 */
record NetworkConnectRequest(String container, EndpointSettings endpointConfig) {

}
