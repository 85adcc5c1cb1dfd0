package io.github.dockerclient.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.CallerWork;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.PartialFile;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.StreamDecoder;
import io.github.dockerclient.stream.TwoWayStream;
import io.github.dockerclient.transport.grpc.GrpcCalls;
import io.github.dockerclient.transport.grpc.GrpcMethod;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Default {@link ReactiveDockerRequest}. Depending on the kind of the response, the
 * request is sent over a connection of the pool or over one of its own.
 */
final class DefaultReactiveDockerRequest implements ReactiveDockerRequest {

	private static final MediaType TAR = MediaType.parseMediaType("application/x-tar");

	private final Engine engine;

	private final RequestMessage message;

	private final AnswerReader answers;

	private Runnable answered = () -> {
	};

	DefaultReactiveDockerRequest(Engine engine, HttpMethod method, RequestUri uri) {
		this.engine = engine;
		this.message = new RequestMessage(method, uri);
		this.answers = new AnswerReader(engine.errors(), engine.oddValues(), this.message.operation());
	}

	@Override
	public ReactiveDockerRequest query(String name, @Nullable Object value) {
		this.message.query(name, value);
		return this;
	}

	@Override
	public ReactiveDockerRequest query(String name, @Nullable Object value, String since) {
		this.message.query(name, value, since);
		return this;
	}

	@Override
	public ReactiveDockerRequest with(RequestOptions<?> options) {
		Assert.notNull(options, "'options' must not be null");
		options.addTo(this);
		return this;
	}

	@Override
	public ReactiveDockerRequest header(String name, @Nullable String value) {
		return (value != null) ? headers(name, List.of(value)) : this;
	}

	@Override
	public ReactiveDockerRequest headers(String name, Collection<String> values) {
		Assert.isTrue(!DockerHttpSettings.isReserved(name),
				() -> String.format(Locale.ROOT, "Header '%s' is set by the client itself", name));
		this.message.headers(name, values);
		return this;
	}

	@Override
	public ReactiveDockerRequest json(Object body) {
		Assert.notNull(body, "'body' must not be null");
		this.message.json(body);
		return this;
	}

	@Override
	public ReactiveDockerRequest tar(ByteSource archive) {
		Assert.notNull(archive, "'archive' must not be null");
		this.message.body(archive, TAR);
		return this;
	}

	@Override
	public ReactiveDockerRequest body(ByteSource body, String contentType) {
		Assert.notNull(body, "'body' must not be null");
		this.message.body(body, MediaType.parseMediaType(contentType));
		return this;
	}

	@Override
	public ReactiveDockerRequest since(String what, String version) {
		this.message.since(what, version);
		return this;
	}

	@Override
	public ReactiveDockerRequest patience(@Nullable Duration time) {
		this.message.patience(time);
		return this;
	}

	@Override
	public ReactiveDockerRequest onAnswer(Runnable callback) {
		Assert.notNull(callback, "'callback' must not be null");
		this.answered = callback;
		return this;
	}

	@Override
	public ReactiveDockerRequest longRunning(boolean longRunning) {
		this.message.longRunning(longRunning);
		return this;
	}

	@Override
	public <T> Mono<T> value(Class<T> type) {
		AnswerJson<T> reader = this.answers.json(type);
		return call(true, (answer) -> this.answers.value(answer, reader));
	}

	@Override
	public <T> Mono<List<T>> list(Class<T> type) {
		AnswerJson<List<T>> reader = this.answers.jsonList(type);
		return call(true, (answer) -> this.answers.list(answer, reader));
	}

	@Override
	public Mono<Void> nothing() {
		return call(false, (answer) -> null);
	}

	@Override
	public Mono<HttpHeaders> headers() {
		return call(false, Answer::headers);
	}

	@Override
	public <T> Mono<T> headerValue(String name, Class<T> type) {
		AnswerJson<T> reader = this.answers.json(type);
		return call(false, (answer) -> this.answers.header(answer, name, reader));
	}

	@Override
	public <T> Flux<T> stream(Class<T> type) {
		AnswerJson<T> reader = this.answers.jsonItem(type);
		return StreamDecoder.items(open((response, version) -> this.answers.stream(response, reader)));
	}

	@Override
	public Flux<ProgressMessage> progress() {
		longRunning(true);
		AnswerJson<ProgressMessage> reader = this.answers.jsonItem(ProgressMessage.class);
		return StreamDecoder.items(open((response, version) -> this.answers.progress(response, reader)));
	}

	@Override
	public Flux<Frame> frames(Mono<Boolean> tty) {
		// Query this before the stream is opened, so that no frame has to wait for it.
		Mono<Boolean> terminal = this.engine.exchanges()
			.run(this.message::operation, this.engine.apiVersion())
			.flatMap((version) -> Framing.isReported(version) ? Mono.just(false) : tty);
		return StreamDecoder.items(terminal.flatMapMany((asked) -> open(this::silenceOfFrames,
				(response, version) -> this.answers.frames(response, version, asked))));
	}

	@Override
	public Flux<DataBuffer> archive() {
		return open(this.message::silenceOfArchive,
				(response, version) -> TarEnd.check(response.bodyToFlux(DataBuffer.class)));
	}

	@Override
	public Mono<Void> archive(Path file) {
		return PartialFile.write(archive(), file);
	}

	@Override
	public Flux<DataBuffer> bytes() {
		return open((response, version) -> response.bodyToFlux(DataBuffer.class));
	}

	@Override
	public Mono<TwoWayStream> hijack(Mono<Boolean> tty) {
		return new Hijacking(this.engine, this.message).open(tty);
	}

	@Override
	public Mono<TwoWayStream> webSocket() {
		return new Hijacking(this.engine, this.message).openWebSocket();
	}

	@Override
	public <T> Flux<T> grpc(Function<GrpcCalls, Flux<T>> use) {
		return new Hijacking(this.engine, this.message).grpc(use);
	}

	@Override
	public <T> Flux<T> grpc(Map<String, GrpcMethod> methods, Supplier<Flux<T>> use) {
		return new Hijacking(this.engine, this.message).grpc(methods, use);
	}

	private <T> Mono<T> call(boolean withBody, Function<Answer, @Nullable T> reader) {
		return this.engine.observations()
			.call(this.message, (observation) -> this.engine.exchanges()
				.run(this.message::operation,
						this.engine.<T>call(this.message, (version) -> exchange(version, observation, withBody, reader))
							.onErrorResume(this::failed)));
	}

	private static <T> Function<ClientResponse, Mono<T>> read(boolean withBody, Function<Answer, @Nullable T> reader) {
		return (response) -> (withBody ? AnswerReader.whole(response) : AnswerReader.head(response))
			.flatMap((answer) -> Worker.guard(() -> reader.apply(answer)));
	}

	// A thread that waits for the response sends the request and reads the response
	// itself.
	private <T> Mono<T> exchange(ApiVersion version, RequestObservation observation, boolean withBody,
			Function<Answer, @Nullable T> reader) {
		return Mono.deferContextual((context) -> {
			BlockingConnections blocking = this.engine.blocking();
			if (blocking != null && blocking.canSend(this.message) && Blocking.isCaller(context)) {
				return blocking.exchange(this.message, version, observation, withBody,
						(answer) -> accepted(answer, reader));
			}
			Function<ClientResponse, Mono<T>> responses = read(withBody, reader);
			return this.message.isShort() ? pooled(version, observation, responses)
					: wait(version, observation, responses);
		});
	}

	private <T> @Nullable T accepted(Answer answer, Function<Answer, @Nullable T> reader) {
		this.engine.accept(this.message, answer);
		this.answered.run();
		return reader.apply(answer);
	}

	private <T> Mono<T> pooled(ApiVersion version, RequestObservation observation,
			Function<ClientResponse, Mono<T>> reader) {
		PooledExchange pooled = new PooledExchange();
		Sending sending = sending(version, observation);
		return sending.call(pooled::over, (response) -> {
			pooled.answered();
			return sending.accept(response, noted(reader));
		})
			.onErrorResume((failure) -> this.message.isSafe() && pooled.isStale(failure),
					(stale) -> wait(version, observation, reader));
	}

	private <T> Mono<T> wait(ApiVersion version, RequestObservation observation,
			Function<ClientResponse, Mono<T>> reader) {
		Sending sending = sending(version, observation);
		return sending.callAlone((response) -> sending.accept(response, noted(reader)));
	}

	private Sending sending(ApiVersion version, RequestObservation observation) {
		return new Sending(this.engine, this.message, version, observation);
	}

	private <T> Flux<T> open(Opener<T> opener) {
		return open(this.message::silenceUntilAnswer, opener);
	}

	private <T> Flux<T> open(Function<DockerHttpSettings, ExchangeLimit.Silence> silence, Opener<T> opener) {
		return this.engine.observations()
			.stream(this.message,
					(observation) -> this.engine.exchanges()
						.run(this.message::operation,
								this.engine
									.<T>stream(this.message, (version) -> open(version, observation, silence, opener))
									.onErrorResume(this::failed)));
	}

	private <T> Flux<T> open(ApiVersion version, RequestObservation observation,
			Function<DockerHttpSettings, ExchangeLimit.Silence> silence, Opener<T> opener) {
		return Flux.deferContextual((context) -> {
			ExchangeLimit.Silence limit = silence.apply(this.engine.settings());
			Sending sending = sending(version, observation);
			Function<ClientResponse, Flux<T>> reader = (response) -> sending.acceptMany(response,
					noted((accepted) -> opener.open(accepted, version)));
			BlockingConnections blocking = this.engine.blocking();
			CallerWork work = CallerWork.find(context);
			return (blocking != null && work != null && blocking.canSend(this.message))
					? blocking.stream(this.message, version, observation, limit, work, reader)
					: sending.stream(limit, reader);
		});
	}

	// Podman sends the head of the response together with the first line.
	private ExchangeLimit.Silence silenceOfFrames(DockerHttpSettings settings) {
		return this.engine.isPodman() ? ExchangeLimit.Silence.NONE : this.message.silenceUntilAnswer(settings);
	}

	private <R> Function<ClientResponse, R> noted(Function<ClientResponse, R> reader) {
		return (response) -> {
			this.answered.run();
			return reader.apply(response);
		};
	}

	private <T> Mono<T> failed(Throwable failure) {
		return this.engine.failed(this.message.operation(), failure);
	}

	@FunctionalInterface
	private interface Opener<T> {

		Flux<T> open(ClientResponse response, ApiVersion version);

	}

}
