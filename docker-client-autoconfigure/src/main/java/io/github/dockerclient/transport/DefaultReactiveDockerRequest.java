package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.StreamDecoder;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * One request on its way: checked against the spoken version, sent, and its answer read.
 */
final class DefaultReactiveDockerRequest implements ReactiveDockerRequest {

	private static final String RAW = "vnd.docker.raw-stream";

	/** From here on the content type tells whether a stream is multiplexed. */
	private static final ApiVersion TELLS_MULTIPLEXED = new ApiVersion(1, 42);

	private static final MediaType TAR = MediaType.parseMediaType("application/x-tar");

	private final Engine engine;

	private final HttpMethod method;

	private final RequestUri uri;

	private final HttpHeaders headers = new HttpHeaders();

	private final VersionGuard guard = new VersionGuard();

	private byte @Nullable [] json;

	private @Nullable ByteSource body;

	private MediaType bodyType = TAR;

	private Duration patience = Duration.ZERO;

	private boolean limited = true;

	DefaultReactiveDockerRequest(Engine engine, HttpMethod method, RequestUri uri) {
		this.engine = engine;
		this.method = method;
		this.uri = uri;
	}

	@Override
	public ReactiveDockerRequest query(String name, @Nullable Object value) {
		if (isSet(value)) {
			this.uri.query(name, value);
		}
		return this;
	}

	@Override
	public ReactiveDockerRequest query(String name, @Nullable Object value, String since) {
		if (isSet(value)) {
			this.guard.need("parameter '" + name + "'", since);
		}
		return query(name, value);
	}

	private static boolean isSet(@Nullable Object value) {
		return value != null && !(value instanceof Filters filters && filters.isEmpty())
				&& !(value instanceof Collection<?> values && values.isEmpty());
	}

	@Override
	public ReactiveDockerRequest header(String name, @Nullable String value) {
		if (value != null) {
			this.headers.set(name, value);
		}
		return this;
	}

	@Override
	public ReactiveDockerRequest json(Object body) {
		Assert.notNull(body, "'body' must not be null");
		this.guard.body(body);
		this.json = DockerJson.MAPPER.writeValueAsBytes(body);
		return this;
	}

	@Override
	public ReactiveDockerRequest tar(ByteSource archive) {
		Assert.notNull(archive, "'archive' must not be null");
		return body(archive, TAR);
	}

	@Override
	public ReactiveDockerRequest body(ByteSource body, String contentType) {
		Assert.notNull(body, "'body' must not be null");
		return body(body, MediaType.parseMediaType(contentType));
	}

	private ReactiveDockerRequest body(ByteSource body, MediaType type) {
		this.body = body;
		this.bodyType = type;
		return this;
	}

	@Override
	public ReactiveDockerRequest since(String what, String version) {
		this.guard.need(what, version);
		return this;
	}

	@Override
	public ReactiveDockerRequest patience(@Nullable Duration time) {
		this.limited = (time != null);
		this.patience = (time != null) ? time : Duration.ZERO;
		return this;
	}

	@Override
	public <T> Mono<T> value(Class<T> type) {
		ObjectReader reader = DockerJson.MAPPER.readerFor(type);
		return call((response) -> body(response).map((body) -> {
			T value = parse(response, reader, body);
			if (value == null) {
				throw unexpected(response, body, null);
			}
			return value;
		}));
	}

	@Override
	public <T> Mono<List<T>> list(Class<T> type) {
		ObjectReader reader = DockerJson.MAPPER.readerForListOf(type);
		return call((response) -> body(response).map((body) -> {
			List<T> elements = parse(response, reader, body);
			return (elements != null) ? elements : List.of();
		}));
	}

	@Override
	public Mono<Void> nothing() {
		return call(ClientResponse::releaseBody);
	}

	@Override
	public Mono<HttpHeaders> headers() {
		return call((response) -> response.releaseBody().thenReturn(response.headers().asHttpHeaders()));
	}

	@Override
	public <T> Flux<T> stream(Class<T> type) {
		ObjectReader reader = DockerJson.MAPPER.readerFor(type);
		return StreamDecoder.items(open((response, version) -> decode(response, () -> StreamDecoder.<T>json(reader))));
	}

	@Override
	public Flux<ProgressMessage> progress() {
		patience(null);
		return stream(ProgressMessage.class).handle((message, sink) -> {
			if (message.errorDetail() != null || message.error() != null) {
				sink.error(reported(message));
			}
			else {
				sink.next(message);
			}
		});
	}

	private StreamedErrorException reported(ProgressMessage message) {
		ProgressMessage.ErrorDetail detail = message.errorDetail();
		String text = (detail != null && StringUtils.hasText(detail.message())) ? detail.message() : message.error();
		return new StreamedErrorException(operation(), (detail != null) ? detail.code() : null,
				StringUtils.hasText(text) ? text : "no reason given");
	}

	@Override
	public Flux<Frame> frames(Mono<Boolean> tty) {
		// Asked before the stream is opened: none has to be held back meanwhile.
		Mono<Boolean> terminal = this.engine.apiVersion()
			.flatMap((version) -> version.isBefore(TELLS_MULTIPLEXED) ? tty : Mono.just(false));
		return StreamDecoder.items(terminal.flatMapMany((asked) -> open((response, version) -> decode(response,
				isRaw(response, version, asked) ? StreamDecoder::rawFrames : StreamDecoder::multiplexedFrames))));
	}

	@Override
	public Flux<DataBuffer> archive() {
		return open((response, version) -> TarEnd.check(response.bodyToFlux(DataBuffer.class)));
	}

	@Override
	public Flux<DataBuffer> bytes() {
		return open((response, version) -> response.bodyToFlux(DataBuffer.class));
	}

	private static boolean isRaw(ClientResponse response, ApiVersion version, boolean terminal) {
		if (version.isBefore(TELLS_MULTIPLEXED)) {
			return terminal;
		}
		MediaType type = Engine.mediaType(response.headers().asHttpHeaders());
		return type != null && type.getSubtype().equals(RAW);
	}

	private static <T> Flux<List<T>> decode(ClientResponse response, Supplier<StreamDecoder<T>> decoder) {
		return StreamDecoder.batches(response.bodyToFlux(DataBuffer.class), decoder);
	}

	private Mono<byte[]> body(ClientResponse response) {
		return response.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]);
	}

	private <T> @Nullable T parse(ClientResponse response, ObjectReader reader, byte[] body) {
		try {
			return reader.readValue(body);
		}
		catch (JacksonException ex) {
			throw unexpected(response, body, ex);
		}
	}

	private RuntimeException unexpected(ClientResponse response, byte[] body, @Nullable Throwable cause) {
		return this.engine.errors()
			.unexpected(operation(), response.statusCode().value(),
					Engine.mediaType(response.headers().asHttpHeaders()), body, cause);
	}

	private <T> Mono<T> call(Function<ClientResponse, Mono<T>> reader) {
		return this.engine
			.<T>call(this.body == null,
					(version) -> this.limited ? Mono.defer(() -> exchange(version, reader)) : wait(version, reader))
			.onErrorMap((failure) -> this.engine.errors().failed(operation(), failure));
	}

	private <T> Mono<T> exchange(ApiVersion version, Function<ClientResponse, Mono<T>> reader) {
		return prepare(this.engine.calls(), version, (connection) -> {
		}).exchangeToMono((response) -> this.engine.accept(operation(), response, reader));
	}

	// An answer that is cancelled on its way would be read to its end, which may never
	// come: so the connection, which serves nothing else, is closed.
	private <T> Mono<T> wait(ApiVersion version, Function<ClientResponse, Mono<T>> reader) {
		return Mono.defer(() -> {
			Disposable.Swap own = Disposables.swap();
			return prepare(this.engine.streams(), version, own::update)
				.exchangeToMono((response) -> this.engine.accept(operation(), response, reader))
				.doOnCancel(own::dispose);
		});
	}

	private <T> Flux<T> open(Opener<T> opener) {
		return this.engine.<T>stream(this.body == null, (version) -> Flux.defer(() -> {
			Disposable.Swap own = Disposables.swap();
			return prepare(this.engine.streams(), version, own::update)
				.exchangeToFlux((response) -> this.engine.acceptMany(operation(), response,
						(accepted) -> opener.open(accepted, version)))
				.doOnCancel(own::dispose);
		})).onErrorMap((failure) -> this.engine.errors().failed(operation(), failure));
	}

	private WebClient.RequestHeadersSpec<?> prepare(WebClient client, ApiVersion version,
			Consumer<Connection> connected) {
		this.guard.check(operation(), version, this.engine.address());
		Duration limit = responseTimeout();
		WebClient.RequestBodySpec request = client.method(this.method)
			.uri(this.uri.at(version))
			.headers((all) -> all.addAll(this.headers))
			.httpRequest((http) -> {
				HttpClientRequest sent = http.getNativeRequest();
				if (limit != null) {
					sent.responseTimeout(limit);
				}
				if (sent instanceof Connection connection) {
					connected.accept(connection);
				}
			});
		if (this.json != null) {
			return request.contentType(MediaType.APPLICATION_JSON).bodyValue(this.json);
		}
		if (this.body != null) {
			return request.contentType(this.bodyType)
				.body(BodyInserters.fromDataBuffers(Flux.from(this.body.open()).onErrorMap(this::unreadable)));
		}
		return request;
	}

	// An upload may take its time. Of a stream, this limits the time to its beginning.
	private @Nullable Duration responseTimeout() {
		return (this.limited && this.body == null) ? this.engine.responseTimeout().plus(this.patience) : null;
	}

	private Throwable unreadable(Throwable failure) {
		return new UncheckedIOException(operation() + ": what is to be sent cannot be read",
				(failure instanceof IOException ioFailure) ? ioFailure : new IOException(failure));
	}

	private String operation() {
		return this.method + " " + this.uri;
	}

	@FunctionalInterface
	private interface Opener<T> {

		Flux<T> open(ClientResponse response, ApiVersion version);

	}

}
