package io.github.dockerclient.build.buildkit;

import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.netty.channel.Channel;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A connection that was given over to gRPC.
 */
final class GrpcConnection {

	private final Channel channel;

	private final GrpcHandler handler;

	private GrpcConnection(Channel channel, GrpcHandler handler) {
		this.channel = channel;
		this.handler = handler;
	}

	static Mono<GrpcConnection> open(ReactiveDockerRequest request, GrpcHandler handler) {
		return request.upgrade("h2c", handler.handlers()).map((channel) -> new GrpcConnection(channel, handler));
	}

	Flux<byte[]> call(String method, byte[] request) {
		return this.handler.call(method, request);
	}

	// Ends with the connection: with an error if the engine has sent what is no HTTP/2.
	Mono<Void> end() {
		return this.handler.end();
	}

	Mono<Void> close() {
		return Mono.create((sink) -> this.channel.close().addListener((closed) -> sink.success()));
	}

}
