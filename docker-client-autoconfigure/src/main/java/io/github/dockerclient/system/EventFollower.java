package io.github.dockerclient.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.Filters;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Continues the events of an engine after the connection has ended: requests all events
 * that the engine stores and skips those that were seen already. Only the engine's clock
 * is used, and only to determine the moment from which on events are emitted. An instance
 * serves one subscriber.
 * <p>
 * An engine repeats its events in order, so an event that was seen before proves that
 * none is missing. If the engine has had no event before, another property proves that it
 * was not restarted. Without such a proof, new events are held back until the identity of
 * the engine is confirmed and its stored events were examined for a gap.
 */
final class EventFollower {

	/** The number of events that an engine stores, of all kinds together. */
	static final int REMEMBERED = 256;

	private static final Log logger = LogFactory.getLog(EventFollower.class);

	private static final Duration MIN_PAUSE = Duration.ofMillis(50);

	private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

	/** The minimum duration of a connection to count as successful. */
	private static final Duration STEADY = Duration.ofMillis(200);

	/** The time in which an engine sends all of its stored events. */
	private static final Duration AT_ONCE = Duration.ofSeconds(2);

	/** The maximum delay until the loss of a connection is noticed. */
	private static final Duration UNNOTICED = Duration.ofSeconds(30);

	/**
	 * Engines determine the time of an event before its position, so an event may follow
	 * a more recent one.
	 */
	private static final Duration OVERLAP = Duration.ofSeconds(1);

	private static final Object END = new Object();

	private final EventSource source;

	private final SystemEventsOptions options;

	private final EventsListener listener;

	private final SeenEvents seen = new SeenEvents();

	/** New events that are held back until there is a proof. */
	private final List<EventMessage> held = new ArrayList<>();

	/** The time of the first event to emit, or {@code null} for now. */
	private @Nullable Instant since;

	/** The moment that counts as now, as {@link System#nanoTime()}. */
	private long beginNanos;

	/**
	 * The time by the engine's clock from which on events are emitted, once it is known.
	 */
	private @Nullable Instant begin;

	private EngineSighting engine = EngineSighting.UNKNOWN;

	/** The time of the last event. */
	private @Nullable Instant last;

	/** The time of the last event before the connection was lost. */
	private @Nullable Instant lastBefore;

	/** The moment at which the last event arrived or the events began. */
	private long lastNanos;

	/** The most recent event, of any kind, that the engine is known to have stored. */
	private @Nullable EventMessage anchor;

	/**
	 * The value that identifies the start of an engine without such an event, if it is
	 * known.
	 */
	private @Nullable String start;

	/** The moment at which the connection was lost, as {@link System#nanoTime()}. */
	private long lostNanos;

	/** Whether the events before {@code begin} were read. */
	private boolean pastSeen;

	/** Whether it is not proven yet that no event is missing. */
	private boolean unproven;

	/** Whether the current connection is known to be to the same engine as before. */
	private boolean sameEngine;

	/** Whether the engine has begun to send events. */
	private volatile boolean opened;

	private boolean connectedOnce;

	private boolean interrupted;

	private int failures;

	private EventFollower(EventSource source, SystemEventsOptions options, EventsListener listener) {
		this.source = source;
		this.options = options;
		this.since = options.since();
		this.beginNanos = source.nanos();
		this.lastNanos = this.beginNanos;
		this.listener = listener;
	}

	static Flux<EventMessage> follow(SystemEventsOptions options, EventsListener listener, EventSource source) {
		return Flux.defer(() -> new EventFollower(source, options, listener).follow());
	}

	private Flux<EventMessage> follow() {
		return Flux.defer(this::connect)
			.retryWhen(Retry.from((attempts) -> attempts.concatMap((attempt) -> pause(attempt.failure()))));
	}

	// Intermediate results are kept, so that several short connections are sufficient.
	private Flux<EventMessage> connect() {
		return ((this.begin != null) ? Mono.just(this.begin) : begin())
			.flatMap((begin) -> this.pastSeen ? Mono.just(begin)
					: past(begin).then(Mono.defer(() -> (this.anchor != null) ? Mono.empty() : start()))
						.doOnNext((found) -> this.start = found)
						.thenReturn(begin))
			.flatMap((begin) -> this.opened ? anew(begin) : Mono.just(begin))
			.flatMapMany((since) -> {
				Instant until = this.options.until();
				return (!this.opened && until != null && since.isAfter(until)) ? Flux.empty() : open(since);
			});
	}

	private Mono<Instant> begin() {
		return this.source.sight().map((sighting) -> {
			Instant begin = beginOf(sighting);
			this.engine = sighting;
			this.begin = begin;
			this.pastSeen = sighting.log();
			this.unproven = this.since != null;
			this.sameEngine = true;
			return begin;
		});
	}

	private Instant beginOf(EngineSighting sighting) {
		if (this.since != null) {
			return this.since;
		}
		EngineSighting.Reading clock = (sighting.clock() != null) ? sighting.clock()
				: new EngineSighting.Reading(Instant.now(), this.source.nanos());
		return clock.at(this.beginNanos);
	}

	// If the engine's clock was set back, the engine also repeats events from before the
	// begin. An event that seems to be in the future occurred before the clock was set
	// back if an older event follows it.
	private Mono<List<EventMessage>> past(Instant until) {
		EngineSighting.Reading clock = this.engine.clock();
		Instant now = (clock != null) ? clock.time() : until;
		return all(until.isAfter(now) ? now : until).filter((event) -> isBefore(event, until))
			.takeLast(1)
			.next()
			.flatMap((youngest) -> all(null).takeUntil(youngest::equals).collectList())
			.defaultIfEmpty(List.of())
			.doOnNext((events) -> {
				this.pastSeen = true;
				this.seen.addAll(events);
				this.anchor = events.isEmpty() ? null : events.get(events.size() - 1);
			});
	}

	private Mono<String> start() {
		return this.source.start()
			.timeout(EventSource.PATIENCE)
			.onErrorResume((failure) -> failure instanceof DockerException || failure instanceof TimeoutException,
					(unknown) -> Mono.empty());
	}

	private static boolean isAfter(EventMessage event, Instant instant) {
		Instant time = time(event);
		return time != null && time.isAfter(instant);
	}

	private Flux<EventMessage> all(@Nullable Instant until) {
		return this.source.events(new SystemEventsOptions(Instant.EPOCH, until, Filters.none()), () -> {
		}).onErrorResume(DockerStreamException.class, (damaged) -> Flux.empty()).take(AT_ONCE);
	}

	private static boolean isBefore(EventMessage event, Instant instant) {
		Instant time = time(event);
		return time != null && time.isBefore(instant);
	}

	private Mono<Instant> anew(Instant begin) {
		if (!this.engine.log()) {
			return Mono.just(Instant.EPOCH);
		}
		return this.source.sight().map((sighting) -> {
			Instant since = (this.last != null) ? this.last : begin;
			Instant shown = (sighting.clock() != null) ? sighting.clock().at(this.lastNanos) : since;
			return (shown.isBefore(since) ? shown : since).minus(OVERLAP);
		});
	}

	// Only few events are read ahead, so events that are not consumed remain at the
	// engine.
	private Flux<EventMessage> open(Instant since) {
		Sinks.Empty<Object> answered = Sinks.empty();
		Flux<Object> events = this.source
			.events(new SystemEventsOptions(since, this.options.until(), this.options.filters()), () -> {
				this.opened = true;
				answered.tryEmitEmpty();
			})
			.doOnNext(this::overlook)
			.cast(Object.class)
			.concatWith(Mono.defer(this::ended));
		Flux<Object> examination = answered.asMono().then(Mono.delay(STEADY)).flatMapMany((steady) -> examine());
		return Flux.merge(1, events, examination)
			.takeUntil((signal) -> signal == END)
			.concatMapIterable(this::take, 1)
			.filter(this::give);
	}

	// If the clock was set back, the engine repeats events that seem to be in the future.
	// It sends them at once, before any new event.
	private void overlook(EventMessage event) {
		EngineSighting.Reading clock = this.engine.clock();
		if (!this.connectedOnce && clock != null && isAfter(event, clock.time().plus(EventSource.PATIENCE))
				&& this.source.nanos() - clock.nanos() < STEADY.toNanos()) {
			this.seen.add(event);
		}
	}

	// An engine that is stopped ends its events in the same way as at a regular end.
	private Mono<Object> ended() {
		Mono<Object> failure = Mono.error(() -> new DockerConnectionException("The engine has ended its events", null));
		Instant until = this.options.until();
		if (until == null) {
			return failure;
		}
		return this.source.sight()
			.filter((sighting) -> sighting.clock() == null || !sighting.clock().at(this.source.nanos()).isBefore(until))
			.<Object>map((sighting) -> END)
			.switchIfEmpty(failure);
	}

	private Flux<Object> examine() {
		return Flux.<Object>defer(() -> {
			boolean proof = this.unproven;
			Mono<EngineSighting> sighting = (proof && !this.sameEngine) ? again() : Mono.just(this.engine);
			return sighting.flatMapMany((found) -> Flux.concat(Mono.just(found), proof ? memory(found) : Mono.empty()));
		})
			.retryWhen(Retry.backoff(Long.MAX_VALUE, STEADY)
				.maxBackoff(MAX_PAUSE)
				.filter(DockerException.class::isInstance));
	}

	private Mono<EngineSighting> again() {
		return this.source.sight().timeout(EventSource.PATIENCE.multipliedBy(2), Mono.just(EngineSighting.UNKNOWN));
	}

	// The engine sends the stored events at once, followed by new ones.
	private Mono<Memory> memory(EngineSighting sighting) {
		EventMessage youngest = this.anchor;
		return this.engine.log() ? Mono.empty() : all(null).takeUntil((event) -> event.equals(youngest))
			.collectList()
			.flatMap((events) -> ((youngest != null && events.contains(youngest)) ? Mono.<String>empty() : start())
				.map((start) -> new Memory(sighting.clock(), events, start))
				.defaultIfEmpty(new Memory(sighting.clock(), events, null)));
	}

	private List<EventMessage> take(Object signal) {
		if (signal instanceof EngineSighting sighting) {
			return found(sighting);
		}
		if (signal instanceof Memory memory) {
			examined(memory);
		}
		return (signal instanceof EventMessage event) ? given(event) : List.of();
	}

	private List<EventMessage> given(EventMessage event) {
		boolean known = this.seen.contains(event);
		if (known && !this.sameEngine) {
			this.unproven = false;
			return release();
		}
		if (!this.sameEngine) {
			this.held.add(event);
			return List.of();
		}
		return known ? List.of() : List.of(event);
	}

	// An event counts as seen only when the subscriber receives it, as a waiting event is
	// lost together with the connection.
	private boolean give(EventMessage event) {
		boolean added = this.seen.add(event);
		this.last = time(event);
		this.lastNanos = this.source.nanos();
		if (!this.unproven) {
			this.anchor = event;
		}
		connected();
		return added;
	}

	private List<EventMessage> release() {
		this.sameEngine = true;
		if (this.held.isEmpty()) {
			return List.of();
		}
		List<EventMessage> released = List.copyOf(this.held);
		this.held.clear();
		return released;
	}

	private List<EventMessage> found(EngineSighting sighting) {
		if (sighting.id() != null && this.engine.id() != null && !sighting.id().equals(this.engine.id())) {
			throw new OtherEngineException();
		}
		connected();
		return release();
	}

	private void examined(Memory memory) {
		List<EventMessage> events = memory.events();
		EngineSighting.Reading clock = memory.clock();
		boolean found = this.anchor != null && events.contains(this.anchor);
		if (this.unproven && !found) {
			boolean full = events.size() >= REMEMBERED;
			if (full && (isAllFollowed() || clock == null || !isBefore(events.get(0), lost(clock)))) {
				gap(EventsGap.Reason.FORGOTTEN);
			}
			else if (!full && (this.anchor != null || isStartedAnew(memory))) {
				gap(EventsGap.Reason.RESTARTED);
			}
		}
		this.unproven = false;
		this.start = (memory.start() != null) ? memory.start() : this.start;
		if (!found) {
			this.anchor = events.isEmpty() ? null : events.get(events.size() - 1);
		}
	}

	private boolean isStartedAnew(Memory memory) {
		return this.start != null && memory.start() != null && !memory.start().equals(this.start);
	}

	private boolean isAllFollowed() {
		return this.options.filters().equals(Filters.none());
	}

	private Instant lost(EngineSighting.Reading clock) {
		Instant since = this.since;
		return (this.lostNanos == 0 && since != null) ? since : clock.at(this.lostNanos).minus(UNNOTICED);
	}

	private void connected() {
		this.connectedOnce = true;
		this.failures = 0;
		if (this.interrupted) {
			this.interrupted = false;
			logger.info("The events of the Docker engine have resumed");
			call(EventsListener::onResumed);
		}
	}

	private Mono<Long> pause(Throwable failure) {
		if (failure instanceof OtherEngineException) {
			otherEngine();
			return Mono.just(0L);
		}
		if (!(failure instanceof DockerException passing) || !passes(passing)) {
			return Mono.error(failure);
		}
		if (this.failures++ == 0) {
			this.lostNanos = this.source.nanos();
			this.lastBefore = this.last;
		}
		if (this.failures > 1 || !this.connectedOnce) {
			interrupted(passing);
		}
		if (this.connectedOnce) {
			this.unproven = true;
			this.sameEngine = false;
		}
		this.held.clear();
		return Mono.delay(pause());
	}

	private Duration pause() {
		long longest = Math.min(MAX_PAUSE.toNanos(), MIN_PAUSE.toNanos() << Math.min(this.failures - 1, 20));
		return Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
	}

	private void otherEngine() {
		gap(EventsGap.Reason.OTHER_ENGINE);
		this.since = null;
		this.beginNanos = this.lostNanos;
		this.lastNanos = this.lostNanos;
		this.begin = null;
		this.connectedOnce = false;
		this.opened = false;
		this.anchor = null;
		this.start = null;
		this.last = null;
		this.seen.clear();
		this.held.clear();
	}

	private void interrupted(DockerException failure) {
		if (this.interrupted) {
			logger.debug("The events of the Docker engine are still interrupted", failure);
			return;
		}
		this.interrupted = true;
		logger.warn("The events of the Docker engine are interrupted and resume when it can be reached: "
				+ failure.getMessage());
		call((listener) -> listener.onInterrupted(failure));
	}

	private void gap(EventsGap.Reason reason) {
		EventsGap gap = new EventsGap(reason, this.lastBefore);
		logger.warn("Events of the Docker engine may be missing: " + gap);
		call((listener) -> listener.onGap(gap));
	}

	private void call(Consumer<EventsListener> notice) {
		try {
			notice.accept(this.listener);
		}
		catch (RuntimeException ex) {
			logger.error("A listener to the events of a Docker engine has failed", ex);
		}
	}

	private static @Nullable Instant time(EventMessage event) {
		return (event.timeNano() != null) ? event.timeNano() : event.time();
	}

	// A filter and a pinned version that the engine has accepted once are valid.
	private boolean passes(DockerException failure) {
		return !(failure instanceof DockerClientClosedException) && (this.connectedOnce
				|| !(failure instanceof BadRequestException || failure instanceof UnsupportedApiVersionException));
	}

	/**
	 * The events that an engine stores.
	 *
	 * @param clock a reading of the engine's clock, or {@code null} if it is unknown
	 * @param events the events, oldest first
	 * @param start the value that identifies the start of the engine, or {@code null} if
	 * it is unknown or not needed
	 */
	private record Memory(EngineSighting.@Nullable Reading clock, List<EventMessage> events, @Nullable String start) {
	}

	/**
	 * A different engine answers than before.
	 */
	private static final class OtherEngineException extends RuntimeException {

		OtherEngineException() {
			super("Another engine answers than before", null, false, false);
		}

	}

}
