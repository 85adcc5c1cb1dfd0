package io.github.dockerclient.transport;

import java.io.EOFException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Sends a request over a connection of Netty, for calls, streams and upgrades alike: adds
 * the headers, applies the time limits and records the observation. A thread that waits
 * for the response sends the request itself, by {@link BlockingExchange}.
 */
final class Sending {

	private static final Mono<ClientResponse> NO_RESPONSE = Mono.error(EOFException::new);

	private final Engine engine;

	private final RequestMessage message;

	private final @Nullable ApiVersion version;

	private final RequestObservation observation;

	// Without a version, the path has no version prefix.
	Sending(Engine engine, RequestMessage message, @Nullable ApiVersion version, RequestObservation observation) {
		this.engine = engine;
		this.message = message;
		this.version = version;
		this.observation = observation;
	}

	// Sends the request over the pool.
	<T> Mono<T> call(Consumer<Connection> connected, Function<ClientResponse, Mono<T>> reader) {
		return limited((limit) -> limit.cancelledInTurn(
				exchange(this.engine.calls(), limit, connected).flatMap((response) -> released(response, reader))));
	}

	// Sends the request over a connection of its own. If the response is cancelled, it is
	// not read to its end, which may never come, and the connection is closed.
	<T> Mono<T> callAlone(Function<ClientResponse, Mono<T>> reader) {
		return limited((limit) -> {
			Disposable.Swap own = Disposables.swap();
			return limit.cancelledInTurn(exchange(this.engine.streams(), limit, own::update)
				.flatMap((response) -> Mono.from(read(response, reader)))
				.doFinally((end) -> own.dispose()));
		});
	}

	// The same for a response of many parts.
	<T> Flux<T> stream(ExchangeLimit.Silence silence, Function<ClientResponse, Flux<T>> reader) {
		return ExchangeLimit.stream(this.message.operation(), this.engine.settings(), this.engine.deadlines(), silence,
				(limit) -> {
					Disposable.Swap own = Disposables.swap();
					return limit.cancelledInTurn(exchange(this.engine.streams(), limit, own::update)
						.flatMapMany((response) -> read(response, reader))
						.doFinally((end) -> own.dispose()));
				});
	}

	// Sends the request over a connection of its own that the engine gives over. The
	// connection is closed unless the receiver returns it.
	Mono<HijackedConnection> upgrade(BiFunction<HttpClientResponse, Connection, Mono<HijackedConnection>> receiver) {
		DockerHttpSettings settings = this.engine.settings();
		return ExchangeLimit.call(this.message.operation(), settings, this.engine.deadlines(),
				this.message.silenceUntilAnswer(settings), (limit) -> {
					Disposable.Swap own = Disposables.swap();
					HttpClient client = this.engine.hijacked().doOnRequest((request, connection) -> {
						limit.connected(connection.channel());
						own.update(() -> connection.channel().close());
					});
					return this.message.write(client, this.version, settings, this.observation.sending(this.version))
						.responseConnection(receiver)
						.next()
						.doOnError((failure) -> own.dispose())
						.doOnCancel(own::dispose)
						// From here on the caller owns the connection.
						.doOnNext((connection) -> {
							own.replace(Disposables.disposed());
							connection.handedOver();
						});
				});
	}

	private <T> Mono<T> limited(Function<ExchangeLimit, Mono<T>> exchange) {
		DockerHttpSettings settings = this.engine.settings();
		return ExchangeLimit.call(this.message.operation(), settings, this.engine.deadlines(),
				this.message.silence(settings), exchange);
	}

	private Mono<ClientResponse> exchange(ExchangeFunction client, ExchangeLimit limit,
			Consumer<Connection> connected) {
		return client.exchange(this.message.clientRequest(this.version, this.engine.settings(),
				this.observation.sending(this.version), limit::fail, (connection) -> {
					limit.connected(connection.channel());
					connected.accept(connection);
				}))
			.switchIfEmpty(NO_RESPONSE);
	}

	// Reads a response. If that fails, the rest of it is discarded, as its connection
	// returns to the pool only then.
	private static <T> Mono<T> released(ClientResponse response, Function<ClientResponse, Mono<T>> reader) {
		return Mono.from(read(response, reader))
			.onErrorResume((failure) -> response.releaseBody().onErrorComplete().then(Mono.error(failure)));
	}

	// Reactor would emit nothing at all after some errors.
	private static <T> Publisher<T> read(ClientResponse response,
			Function<ClientResponse, ? extends Publisher<T>> reader) {
		try {
			return reader.apply(response);
		}
		catch (Throwable ex) {
			return Mono.error(Worker.passable(ex));
		}
	}

	// Reads a response unless it is an error.
	<T> Mono<T> accept(ClientResponse response, Function<ClientResponse, Mono<T>> reader) {
		return this.engine.accept(this.message.operation(), this.observation.answered(response), reader);
	}

	// The same for a response of many parts.
	<T> Flux<T> acceptMany(ClientResponse response, Function<ClientResponse, Flux<T>> reader) {
		return this.engine.acceptMany(this.message.operation(), this.observation.answered(response), reader);
	}

}
