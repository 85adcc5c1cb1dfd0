/**
 * The way to an engine: addresses, the verbs of the Engine API by the shape of their
 * answers, version negotiation, errors. The only place that knows WebClient and Netty.
 * Start with {@link io.github.dockerclient.transport.ReactiveDockerHttp}.
 */
@NullMarked
package io.github.dockerclient.transport;

import org.jspecify.annotations.NullMarked;
