package io.github.dockerclient.transport;

import java.net.SocketAddress;

import io.github.dockerclient.error.DockerConnectionException;
import io.netty.channel.Channel;
import reactor.core.publisher.Mono;

/**
 * Provides a local socket through which connections reach an engine that cannot be
 * connected to directly.
 */
interface Tunnel {

	// Connects through the socket after the tunnel has been established.
	<T> Mono<T> through(Mono<T> connect);

	SocketAddress socket();

	// Prepares a connection before it connects to the socket.
	default void prepare(Channel connection) {
	}

	// Returns why a connection that ended without a response did not reach the engine, or
	// empty if it may have reached it.
	default Mono<DockerConnectionException> examine() {
		return Mono.empty();
	}

	void close();

}
