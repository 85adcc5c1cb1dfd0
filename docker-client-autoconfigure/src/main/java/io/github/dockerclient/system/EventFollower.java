package io.github.dockerclient.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerStreamException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/**
 * Goes on with the events of an engine when the connection has ended: asks for those
 * since the last one, and leaves out what was given already. Serves one subscriber.
 */
final class EventFollower {

	private static final Duration MIN_BACKOFF = Duration.ofMillis(50);

	/** Short, since an engine forgets what it has not been asked for. */
	private static final Duration MAX_BACKOFF = Duration.ofSeconds(1);

	/**
	 * Engines give an event its time before they put it in its place, so that one may
	 * come after another that is younger.
	 */
	private static final Duration OVERLAP = Duration.ofSeconds(1);

	private final Function<SystemEventsOptions, Flux<EventMessage>> events;

	private final SystemEventsOptions options;

	private final Instant begin;

	/** The time of the last event, or the begin. */
	private Instant last;

	/** The events that may come again, in the order in which they were given. */
	private final Deque<EventMessage> given = new ArrayDeque<>();

	/** Those of them that the present connection has not brought again. */
	private List<EventMessage> repeatable = List.of();

	private boolean goesOn;

	private EventFollower(Function<SystemEventsOptions, Flux<EventMessage>> events, SystemEventsOptions options) {
		this.events = events;
		this.options = options;
		this.begin = (options.since() != null) ? options.since() : Instant.now();
		this.last = this.begin;
	}

	static Flux<EventMessage> follow(SystemEventsOptions options,
			Function<SystemEventsOptions, Flux<EventMessage>> events) {
		return Flux.defer(() -> new EventFollower(events, options).follow());
	}

	private Flux<EventMessage> follow() {
		return Flux.defer(this::connect)
			.retryWhen(Retry.backoff(Long.MAX_VALUE, MIN_BACKOFF)
				.maxBackoff(MAX_BACKOFF)
				.transientErrors(true)
				.filter(this::isConnectionLost));
	}

	private Flux<EventMessage> connect() {
		this.goesOn = false;
		this.repeatable = new ArrayList<>(this.given);
		return this.events.apply(new SystemEventsOptions(since(), this.options.until(), this.options.filters()))
			.concatWith(Flux.defer(this::ended))
			.filter(this::isNew)
			.doOnNext(this::remember);
	}

	private Instant since() {
		Instant since = this.last.minus(OVERLAP);
		return since.isAfter(this.begin) ? since : this.begin;
	}

	// An engine that is stopped ends its events as if they had an end.
	private Flux<EventMessage> ended() {
		Instant until = this.options.until();
		return (until != null && !Instant.now().isBefore(until)) ? Flux.empty()
				: Flux.error(new DockerConnectionException("The engine has ended its events", null));
	}

	private boolean isNew(EventMessage event) {
		if (this.repeatable.isEmpty()) {
			return true;
		}
		Instant time = time(event);
		if (time != null && time.isAfter(this.last.plus(OVERLAP))) {
			this.repeatable = List.of();
			return true;
		}
		return !this.repeatable.remove(event);
	}

	private void remember(EventMessage event) {
		this.goesOn = true;
		Instant time = time(event);
		if (time == null) {
			return;
		}
		this.last = time;
		this.given.add(event);
		Instant since = since();
		for (EventMessage first = this.given.peek(); first != null
				&& isBefore(first, since); first = this.given.peek()) {
			this.given.remove();
		}
	}

	private static boolean isBefore(EventMessage event, Instant since) {
		Instant time = time(event);
		return time == null || time.isBefore(since);
	}

	private static @Nullable Instant time(EventMessage event) {
		return (event.timeNano() != null) ? event.timeNano() : event.time();
	}

	// An event that is cut off cannot be told from one that is damaged, but for that it
	// is whole the next time.
	private boolean isConnectionLost(Throwable failure) {
		return failure instanceof DockerConnectionException
				|| (failure instanceof DockerStreamException && this.goesOn);
	}

}
