package io.github.dockerclient.transport;

import java.net.SocketAddress;

import io.github.dockerclient.error.DockerConnectionException;
import io.netty.channel.Channel;
import reactor.core.publisher.Mono;

/**
 * Leads from a socket here to an engine that connections cannot be made to otherwise.
 */
interface Tunnel {

	// Connect through the socket, as soon as it leads to the engine.
	<T> Mono<T> through(Mono<T> connect);

	SocketAddress socket();

	// Prepare a connection that is about to be made to the socket.
	default void prepare(Channel connection) {
	}

	// Return why a connection that has ended without an answer did not reach the engine,
	// or nothing if it may have reached it.
	default Mono<DockerConnectionException> examine() {
		return Mono.empty();
	}

	void close();

}
