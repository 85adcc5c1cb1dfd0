package io.github.dockerclient.system;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ApiVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.util.Assert;

/**
 * Operations on the engine itself over HTTP.
 */
final class DefaultReactiveSystemOperations implements ReactiveSystemOperations {

	private static final String EVENTS = "Following of events";

	private final ReactiveDockerHttp http;

	private final Mono<String> start;

	DefaultReactiveSystemOperations(ReactiveDockerHttp http, Mono<String> start) {
		this.http = http;
		this.start = start;
	}

	@Override
	public Mono<Ping> ping() {
		return pingHeaders().map(DefaultReactiveSystemOperations::ping);
	}

	private Mono<HttpHeaders> pingHeaders() {
		return this.http.get("/_ping").headers();
	}

	private static Ping ping(HttpHeaders headers) {
		String version = headers.getFirst("Api-Version");
		return new Ping((version != null) ? ApiVersion.of(version) : null, headers.getFirst("Ostype"),
				Boolean.parseBoolean(headers.getFirst("Docker-Experimental")), headers.getFirst("Builder-Version"),
				headers.getFirst("Swarm"));
	}

	@Override
	public Mono<SystemVersion> version() {
		return this.http.get("/version").value(SystemVersion.class);
	}

	@Override
	public Mono<SystemInfo> info() {
		return this.http.get("/info").value(SystemInfo.class);
	}

	@Override
	public Mono<SystemDataUsage> df(SystemDfOptions options) {
		return TimeLimit.of(this.http.get("/system/df").with(options).longRunning(true).value(SystemDataUsage.class),
				options.timeout(), "Measurement of disk usage");
	}

	@Override
	public Flux<EventMessage> events(SystemEventsOptions options) {
		return TimeLimit.of(events(options, () -> {
		}), options.timeout(), EVENTS);
	}

	private Flux<EventMessage> events(SystemEventsOptions options, Runnable answered) {
		return eventsRequest().with(options).onAnswer(answered).stream(EventMessage.class);
	}

	private ReactiveDockerRequest eventsRequest() {
		return this.http.get("/events");
	}

	@Override
	public Flux<EventMessage> followEvents(SystemEventsOptions options, EventsListener listener) {
		Assert.notNull(options, "'options' must not be null");
		Assert.notNull(listener, "'listener' must not be null");
		return TimeLimit.of(EventFollower.follow(options.copy(), listener, new EventSource() {

			@Override
			public Flux<EventMessage> events(SystemEventsOptions connection, Runnable answered) {
				return DefaultReactiveSystemOperations.this.events(connection, answered);
			}

			@Override
			public Mono<HttpHeaders> ping() {
				return DefaultReactiveSystemOperations.this.pingHeaders();
			}

			@Override
			public Mono<HttpHeaders> noEvents() {
				return eventsRequest().query("until", 1).headers();
			}

			@Override
			public Mono<SystemInfo> info() {
				return DefaultReactiveSystemOperations.this.info();
			}

			@Override
			public Mono<String> start() {
				return DefaultReactiveSystemOperations.this.start;
			}

		}), options.timeout(), EVENTS);
	}

	@Override
	public Mono<ApiVersion> apiVersion() {
		return this.http.apiVersion();
	}

}
