package io.github.dockerclient.transport;

import java.util.Locale;
import java.util.function.Function;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * One engine: negotiates the API version, and maps error responses and failures of the
 * connection to exceptions.
 */
final class Engine {

	private static final String PING = "/_ping";

	private final EngineConnections connections;

	private final DockerAddress address;

	private final DockerHttpSettings settings;

	private final ErrorMapper errors;

	private final OddValues oddValues;

	private final FailureMapper failures;

	private final RequestObservations observations;

	private final VersionNegotiator versions;

	Engine(DockerHttpSettings settings, EngineConnections connections, RequestObservations observations) {
		this.connections = connections;
		this.address = settings.address();
		this.settings = settings;
		this.errors = new ErrorMapper(settings);
		this.oddValues = new OddValues(settings.address());
		this.failures = new FailureMapper(settings);
		this.observations = observations;
		this.versions = new VersionNegotiator(settings, ping());
	}

	// The path has no version, as the version is not known yet. Proxies that permit only
	// some methods may reject HEAD.
	private Mono<HttpHeaders> ping() {
		return ping(HttpMethod.HEAD).onErrorResume(EngineException.class, (refused) -> ping(HttpMethod.GET))
			.onErrorMap(NotFoundException.class, this::noEngine);
	}

	private UnexpectedAnswerException noEngine(NotFoundException failure) {
		return new UnexpectedAnswerException(String.format(Locale.ROOT,
				"The server at %s is no Docker engine: it does not know %s (404: %s). Is %s.host right?", this.address,
				PING, failure.engineMessage(), this.settings.properties()), failure);
	}

	private Mono<HttpHeaders> ping(HttpMethod method) {
		RequestMessage message = new RequestMessage(method, new RequestUri(PING));
		return this.observations.call(message, (observation) -> exchanges()
			.runFor(ping(message, observation).onErrorResume((failure) -> failed(message.operation(), failure))));
	}

	private Mono<HttpHeaders> ping(RequestMessage message, RequestObservation observation) {
		return Mono.deferContextual((context) -> {
			BlockingConnections blocking = blocking();
			if (blocking != null && Blocking.isCaller(context)) {
				return blocking.exchange(message, null, observation, false,
						(answer) -> accept(message, answer).headers());
			}
			Sending sending = new Sending(this, message, null, observation);
			return sending.call((connection) -> {
			}, (response) -> sending.accept(response,
					(accepted) -> accepted.releaseBody().thenReturn(accepted.headers().asHttpHeaders())));
		});
	}

	// Returns a complete answer unless it is an error.
	Answer accept(RequestMessage message, Answer answer) {
		observe(answer.headers());
		if (!Answer.isAccepted(answer.status(), answer.headers())) {
			throw refusal(message.operation(), answer);
		}
		return answer;
	}

	@Nullable BlockingConnections blocking() {
		return this.connections.blocking();
	}

	ExchangeFunction calls() {
		return this.connections.calls();
	}

	ExchangeFunction streams() {
		return this.connections.streams();
	}

	HttpClient hijacked() {
		return this.connections.hijacked();
	}

	Exchanges exchanges() {
		return this.connections.exchanges();
	}

	Deadlines deadlines() {
		return this.connections.deadlines();
	}

	DockerAddress address() {
		return this.address;
	}

	DockerHttpSettings settings() {
		return this.settings;
	}

	OddValues oddValues() {
		return this.oddValues;
	}

	ErrorMapper errors() {
		return this.errors;
	}

	FailureMapper failures() {
		return this.failures;
	}

	// Fails with the exception for a failure of the connection before the response.
	<T> Mono<T> failed(String operation, Throwable failure) {
		return this.connections.examine(failure)
			.cast(Throwable.class)
			.defaultIfEmpty(failure)
			.flatMap((reason) -> Mono.error(this.failures.failed(operation, reason)));
	}

	RequestObservations observations() {
		return this.observations;
	}

	// Returns whether the engine is Podman, which is known after the negotiation.
	boolean isPodman() {
		return this.versions.isPodman();
	}

	Mono<String> builderVersion() {
		return this.versions.builder();
	}

	Mono<ApiVersion> apiVersion() {
		return this.versions.negotiated();
	}

	// Sends a request in the negotiated version. If the engine has meanwhile been
	// replaced by one that does not support this version, it rejects the request without
	// any effect, so a request that can be repeated is sent again.
	<T> Mono<T> call(RequestMessage message, Function<ApiVersion, Mono<T>> send) {
		return admit(message).flatMap((version) -> send.apply(version)
			.onErrorResume((failure) -> !message.hasBody() && isOutdated(version, failure),
					(refused) -> admit(message).flatMap(send)));
	}

	// Does the same for a response of many parts.
	<T> Flux<T> stream(RequestMessage message, Function<ApiVersion, Flux<T>> send) {
		return admit(message).flatMapMany((version) -> send.apply(version)
			.onErrorResume((failure) -> !message.hasBody() && isOutdated(version, failure),
					(refused) -> admit(message).flatMapMany(send)));
	}

	// The engine may have been upgraded since the negotiation, so the version is
	// negotiated again before a request is rejected.
	private Mono<ApiVersion> admit(RequestMessage message) {
		return apiVersion().flatMap((version) -> {
			try {
				return Mono.just(check(message, version));
			}
			catch (RuntimeException refusal) {
				return this.versions.renewed()
					.onErrorMap(DockerConnectionException.class, (unreachable) -> refusal)
					.map((renewed) -> check(message, renewed));
			}
		});
	}

	private ApiVersion check(RequestMessage message, ApiVersion version) {
		message.check(version, this.address);
		return version;
	}

	private boolean isOutdated(ApiVersion version, Throwable failure) {
		return failure instanceof UnsupportedApiVersionException && !version.equals(this.versions.spoken());
	}

	// Reads a response unless it is an error.
	<T> Mono<T> accept(String operation, ClientResponse response, Function<ClientResponse, Mono<T>> reader) {
		return Mono.from(read(operation, response, reader));
	}

	// Reads the parts of a response unless it is an error.
	<T> Flux<T> acceptMany(String operation, ClientResponse response, Function<ClientResponse, Flux<T>> reader) {
		return Flux.from(read(operation, response, reader));
	}

	private <T> Publisher<T> read(String operation, ClientResponse response,
			Function<ClientResponse, ? extends Publisher<T>> reader) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		observe(headers);
		int status = response.statusCode().value();
		return Answer.isAccepted(status, headers) ? reader.apply(response)
				: refused(operation, status, headers, AnswerReader.parts(response));
	}

	void observe(HttpHeaders headers) {
		this.versions.observe(headers);
	}

	// Reads a response that is an error or not valid. The time of each part is limited.
	<T> Mono<T> refused(String operation, int status, HttpHeaders headers, Flux<byte[]> content) {
		return AnswerReader.joined(content.timeout(this.settings.responseTimeout()))
			.flatMap((body) -> Mono.error(refusal(operation, new Answer(status, headers, body, body.length))));
	}

	// Returns the exception for a response that is an error or not valid.
	DockerException refusal(String operation, Answer answer) {
		return Answer.isSuccess(answer.status())
				? this.errors.unexpected(operation, answer.status(), answer.mediaType(), answer.bytes(), null)
				: this.errors.answered(operation, answer.status(), answer.mediaType(), answer.bytes());
	}

}
