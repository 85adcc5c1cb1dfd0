/**
 * HTTP communication with an engine: addresses, requests of the Engine API by the type of
 * their response, version negotiation, and errors. Only this package uses WebClient, and
 * only this package and its sub-package use Netty. Start with
 * {@link io.github.dockerclient.transport.ReactiveDockerHttp}.
 */
@NullMarked
package io.github.dockerclient.transport;

import org.jspecify.annotations.NullMarked;
