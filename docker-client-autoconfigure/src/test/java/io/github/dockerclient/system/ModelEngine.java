package io.github.dockerclient.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;

/**
 * A model of the events in {@code daemon/events} of Moby: a memory of 256 events, which
 * is read from the newest event back to the first one that is too old. Tests can set its
 * clock.
 */
final class ModelEngine implements EventSource {

	final List<SystemEventsOptions> connections = new ArrayList<>();

	private final Deque<EventMessage> memory = new ArrayDeque<>();

	private final Map<FluxSink<EventMessage>, Predicate<EventMessage>> open = new LinkedHashMap<>();

	private String id = "engine";

	private int starts;

	private boolean log;

	private Instant now;

	private long nanos = 1;

	private @Nullable Throwable failure;

	private @Nullable Throwable refusal;

	ModelEngine(Instant now) {
		this.now = now;
	}

	ModelEngine withLog() {
		this.log = true;
		return this;
	}

	void pass(Duration time) {
		this.nanos += time.toNanos();
		set(time);
	}

	// Change the clock.
	void set(Duration change) {
		this.now = this.now.plus(change);
	}

	@Override
	public long nanos() {
		return this.nanos;
	}

	EventMessage event(EventType type, String name) {
		pass(Duration.ofMillis(1));
		return event(type, name, this.now);
	}

	EventMessage event(EventType type, String name, Instant time) {
		EventMessage event = new EventMessage(type, EventAction.CREATE, new EventActor(name, Map.of()),
				EventScope.LOCAL, time.minusNanos(time.getNano()), time, null, null, null);
		this.memory.add(event);
		if (this.memory.size() > EventFollower.REMEMBERED && !this.log) {
			this.memory.remove();
		}
		this.open.forEach((connection, filter) -> {
			if (filter.test(event)) {
				connection.next(event);
			}
		});
		return event;
	}

	// Send an event again, as engines may do for a connection that is opened at that
	// moment.
	void again(EventMessage event) {
		this.open.keySet().forEach((connection) -> connection.next(event));
	}

	void breakConnections(Throwable failure) {
		List<FluxSink<EventMessage>> broken = List.copyOf(this.open.keySet());
		this.open.clear();
		broken.forEach((connection) -> connection.error(failure));
	}

	// Answer all requests with a failure, or normally if it is null.
	void fail(@Nullable Throwable failure) {
		this.failure = failure;
		if (failure != null) {
			breakConnections(failure);
		}
	}

	static Instant time(EventMessage event) {
		return Objects.requireNonNull(event.timeNano());
	}

	// Reject all requests except those for events, as a proxy may do.
	void refuse(Throwable refusal) {
		this.refusal = refusal;
	}

	void stop() {
		List<FluxSink<EventMessage>> ended = List.copyOf(this.open.keySet());
		this.open.clear();
		ended.forEach(FluxSink::complete);
		this.memory.clear();
		this.starts++;
	}

	void become(String id) {
		this.id = id;
	}

	int listeners() {
		return this.open.size();
	}

	@Override
	public Flux<EventMessage> events(SystemEventsOptions options, Runnable answered) {
		return Flux.create((connection) -> {
			if (this.failure != null) {
				connection.error(this.failure);
				return;
			}
			this.connections.add(options);
			pass(Duration.ofMillis(1));
			answered.run();
			Predicate<EventMessage> filter = filter(options.filters());
			remembered(options.since(), options.until()).stream().filter(filter).forEach(connection::next);
			if (options.until() != null && options.until().isBefore(this.now)) {
				connection.complete();
			}
			else {
				this.open.put(connection, filter);
				connection.onDispose(() -> this.open.remove(connection));
			}
		});
	}

	private List<EventMessage> remembered(@Nullable Instant since, @Nullable Instant until) {
		Deque<EventMessage> found = new ArrayDeque<>();
		Iterator<EventMessage> youngestFirst = this.memory.descendingIterator();
		while (since != null && youngestFirst.hasNext()) {
			EventMessage event = youngestFirst.next();
			Instant time = time(event);
			if (time.isBefore(since)) {
				if (this.log) {
					continue;
				}
				break;
			}
			if (until == null || !time.isAfter(until)) {
				found.addFirst(event);
			}
		}
		return List.copyOf(found);
	}

	private static Predicate<EventMessage> filter(Filters filters) {
		List<String> types = filters.values().get("type");
		return (event) -> types == null || types.contains(Objects.requireNonNull(event.type()).value());
	}

	@Override
	public Mono<HttpHeaders> ping() {
		return answer(this.refusal, this::headers);
	}

	@Override
	public Mono<HttpHeaders> noEvents() {
		return answer(null, this::headers);
	}

	private HttpHeaders headers() {
		HttpHeaders headers = new HttpHeaders();
		headers.setDate(this.now.minusNanos(this.now.getNano()).toEpochMilli());
		if (this.log) {
			headers.set("Libpod-API-Version", "4.3.1");
		}
		return headers;
	}

	@Override
	public Mono<String> start() {
		return answer(this.refusal, () -> "start " + this.starts);
	}

	@Override
	public Mono<SystemInfo> info() {
		return answer(this.refusal, () -> JsonAccess.mapper()
			.readValue("{\"ID\":\"%s\",\"SystemTime\":\"%s\"}".formatted(this.id, this.now), SystemInfo.class));
	}

	private <T> Mono<T> answer(@Nullable Throwable refused, Supplier<T> answer) {
		return Mono.defer(() -> {
			pass(Duration.ofMillis(1));
			Throwable failed = (this.failure != null) ? this.failure : refused;
			return (failed != null) ? Mono.error(failed) : Mono.fromSupplier(answer);
		});
	}

}
