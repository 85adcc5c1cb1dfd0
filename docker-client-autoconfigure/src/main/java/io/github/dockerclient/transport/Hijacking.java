package io.github.dockerclient.transport;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.stream.TwoWayStream;
import io.github.dockerclient.transport.grpc.GrpcCalls;
import io.github.dockerclient.transport.grpc.GrpcConnection;
import io.github.dockerclient.transport.grpc.GrpcMethod;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Asks the engine to hand over a connection, for the streams of a process or for another
 * protocol.
 */
final class Hijacking {

	private final Engine engine;

	private final RequestMessage message;

	Hijacking(Engine engine, RequestMessage message) {
		this.engine = engine;
		this.message = message;
	}

	// Before API 1.42 this client has to query whether there is a terminal. It does so
	// before the connection is opened, so that no output has to wait for it.
	Mono<TwoWayStream> open(Mono<Boolean> tty) {
		this.message.header(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
		this.message.header(HttpHeaders.UPGRADE, "tcp");
		return exchange((observation) -> this.engine.<TwoWayStream>call(this.message, (version) -> {
			if (Framing.isReported(version)) {
				return connect(version, observation, (response, connection) -> raw(version, response, connection, tty))
					.cast(TwoWayStream.class);
			}
			return tty
				.flatMap((terminal) -> connect(version, observation,
						(response, connection) -> Mono.just(connection.raw(terminal))))
				.cast(TwoWayStream.class);
		}));
	}

	// Only the response to an upgrade reports whether the stream is multiplexed.
	private Mono<HijackedConnection> raw(ApiVersion version, HttpClientResponse response, HijackedConnection connection,
			Mono<Boolean> tty) {
		return isUpgraded(response) ? Mono.just(connection.raw(Framing.isRaw(headers(response), version, false)))
				: tty.map(connection::raw);
	}

	Mono<TwoWayStream> openWebSocket() {
		WebSocketKey key = WebSocketKey.random();
		key.headers().forEach(this.message::header);
		return exchange((observation) -> this.engine.<TwoWayStream>call(this.message,
				(version) -> connect(version, observation, (response, connection) -> {
					if (!key.isAccepted(headers(response))) {
						return Mono.error(unexpected(response));
					}
					return Mono.just(connection.raw(true).framedAsWebSocket());
				}).cast(TwoWayStream.class)));
	}

	<T> Flux<T> grpc(Function<GrpcCalls, Flux<T>> use) {
		return Flux.defer(() -> {
			GrpcConnection grpc = GrpcConnection.client(this::lost);
			return upgrade(grpc, () -> use.apply(grpc));
		});
	}

	<T> Flux<T> grpc(Map<String, GrpcMethod> methods, Supplier<Flux<T>> use) {
		return Flux.defer(() -> {
			GrpcConnection grpc = GrpcConnection.server(methods, this::lost);
			return upgrade(grpc, () -> use.get().takeUntilOther(grpc.end().then(Mono.never())));
		});
	}

	private <T> Flux<T> upgrade(GrpcConnection grpc, Supplier<Flux<T>> use) {
		this.message.header(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
		this.message.header(HttpHeaders.UPGRADE, "h2c");
		Mono<HijackedConnection> upgraded = exchange((observation) -> this.engine.call(this.message,
				(version) -> connect(version, observation, (response, connection) -> isUpgraded(response)
						? Mono.just(connection.speaking(grpc)) : Mono.error(unexpected(response)))));
		return this.engine.exchanges()
			.run(this.message::operation,
					Flux.usingWhen(upgraded, (connection) -> use.get(), HijackedConnection::close));
	}

	private Throwable lost(@Nullable Throwable cause) {
		return new DockerConnectionException(
				String.format(Locale.ROOT, "%s: the engine at %s closed the connection while it was in use",
						this.message.operation(), this.engine.address()),
				cause);
	}

	private <T> Mono<T> exchange(Function<RequestObservation, Mono<T>> send) {
		return this.engine.observations()
			.connection(this.message,
					(observation) -> this.engine.exchanges().run(this.message::operation, send.apply(observation)));
	}

	private static boolean isUpgraded(HttpClientResponse response) {
		return response.status().code() == HttpStatus.SWITCHING_PROTOCOLS.value();
	}

	private Throwable unexpected(HttpClientResponse response) {
		HttpHeaders headers = headers(response);
		return this.engine.errors()
			.unexpected(this.message.operation(), response.status().code(), Answer.mediaType(headers), new byte[0],
					null);
	}

	private Mono<HijackedConnection> connect(ApiVersion version, RequestObservation observation,
			BiFunction<HttpClientResponse, HijackedConnection, Mono<HijackedConnection>> receiver) {
		return new Sending(this.engine, this.message, version, observation)
			.upgrade((response, connection) -> receive(response, connection, observation, receiver))
			.onErrorResume((failure) -> this.engine.failed(this.message.operation(), failure));
	}

	private Mono<HijackedConnection> receive(HttpClientResponse response, Connection connection,
			RequestObservation observation,
			BiFunction<HttpClientResponse, HijackedConnection, Mono<HijackedConnection>> receiver) {
		HttpHeaders headers = headers(response);
		this.engine.observe(headers);
		observation.answered(response.status().code(), headers);
		if (HijackHandler.isHijacked(connection.channel())) {
			HijackedConnection hijacked = new HijackedConnection(this.engine, this.message.operation(),
					connection.channel(), observation, isUpgraded(response));
			return receiver.apply(response, hijacked).flatMap(HijackedConnection::ready);
		}
		return this.engine.refused(this.message.operation(), response.status().code(), headers,
				connection.inbound().receive().asByteArray());
	}

	private static HttpHeaders headers(HttpClientResponse response) {
		HttpHeaders headers = new HttpHeaders();
		response.responseHeaders().forEach((header) -> headers.add(header.getKey(), header.getValue()));
		return headers;
	}

}
