package io.github.dockerclient.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.ForbiddenException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.UnauthorizedException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventFollower}, with a model of an engine whose clock can be set.
 */
class EventFollowerTests {

	private static final SystemEventsOptions VOLUMES = new SystemEventsOptions().type(EventType.VOLUME);

	private static final Duration LONG = Duration.ofSeconds(30);

	private final List<EventMessage> expected = new ArrayList<>();

	private final Followed followed = new Followed();

	private ModelEngine engine = new ModelEngine(Instant.now());

	private VirtualTimeScheduler time = VirtualTimeScheduler.create();

	@BeforeEach
	void setTime() {
		VirtualTimeScheduler.set(this.time);
	}

	@AfterEach
	void resetTime() {
		this.followed.dispose();
		VirtualTimeScheduler.reset();
	}

	static Stream<DockerException> whatPasses() {
		return Stream.of(new DockerConnectionException("hung up", null), new DockerConnectionException("DNS", null),
				new DockerStreamException("cut off", null), new DockerTimeoutException("silence", null),
				new ServiceUnavailableException("GET /events", "in two seconds"),
				new InternalServerErrorException("GET /events", "oops"),
				new NotFoundException("GET /events", "not yet"),
				new UnauthorizedException("GET /events", "who are you"),
				new ForbiddenException("GET /events", "not you"), new BadRequestException("GET /events", "what"),
				new UnexpectedAnswerException("a page", null),
				new UnsupportedApiVersionException("a version is pinned", null));
	}

	@Test
	void noneIsLostAndNoneComesTwice() {
		follow(VOLUMES);
		for (int i = 0; i < 100; i++) {
			events(20, "connected" + i);
			disconnect();
			events(20, "meanwhile" + i);
			pass(Duration.ofSeconds(1));
		}
		assertAll();
		assertThat(this.followed.gaps).isEmpty();
		assertThat(this.followed.interruptions).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-60S", "PT60S", "PT-2S", "PT-24H", "PT24H" })
	void clocksMayDiffer(Duration difference) {
		this.engine.set(difference);
		other(10);
		follow(VOLUMES);
		disconnect();
		events(20, "before any other");
		pass(LONG);
		disconnect();
		events(20, "later");
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-60S", "PT60S", "PT-1H", "PT1H", "PT-0.5S" })
	void clockMayBeSetWhileEventsAreFollowed(Duration change) {
		this.engine.event(EventType.VOLUME, "from before");
		this.engine.pass(Duration.ofMillis(1));
		follow(VOLUMES);
		events(10, "connected");
		this.engine.set(change);
		events(10, "set while connected");
		disconnect();
		events(10, "meanwhile");
		this.engine.set(change);
		events(10, "set meanwhile");
		this.engine.set(change.negated());
		events(10, "set again");
		pass(LONG);
		disconnect();
		this.engine.set(change.negated());
		pass(LONG);
		events(10, "last");
		assertAll();
		assertThat(this.followed.gaps).isEmpty();
	}

	@Test
	void eventsFromBeforeTheClockWasSetBackAreNotNew() {
		for (int i = 0; i < 10; i++) {
			this.engine.event(EventType.VOLUME, "future" + i);
		}
		this.engine.set(Duration.ofMinutes(-1));
		follow(VOLUMES);
		pass(LONG);
		disconnect();
		events(1, "meanwhile");
		pass(LONG);
		assertAll();
	}

	@Test
	void eventsAreFollowedFromTheCallOnWhenTheEngineIsReachedLater() {
		this.engine.event(EventType.VOLUME, "before");
		this.engine.pass(Duration.ofMillis(1));
		this.engine.fail(new DockerConnectionException("not yet", null));
		follow(VOLUMES);
		pass(LONG);
		this.engine.pass(Duration.ofMillis(1));
		events(3, "not reached");
		this.engine.fail(null);
		pass(LONG);
		events(3, "reached");
		assertThat(this.followed.events).containsExactlyElementsOf(this.expected);
		assertThat(this.followed.interruptions).hasSize(1);
		assertThat(this.followed.resumed).isEqualTo(1);
	}

	@Test
	void eventsSinceAnInstant() {
		this.engine.event(EventType.VOLUME, "before");
		Instant since = ModelEngine.time(events(3, "since").get(0));
		follow(new SystemEventsOptions().since(since).type(EventType.VOLUME));
		disconnect();
		events(3, "more");
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps).isEmpty();
	}

	@Test
	void eventThatTheEngineSendsTwiceIsGivenOnce() {
		follow(VOLUMES);
		events(2, "twice");
		this.engine.again(this.expected.get(1));
		assertAll();
	}

	@Test
	void eventsOfTheSameInstantAreDistinguished() {
		follow(VOLUMES);
		Instant now = ModelEngine.time(events(1, "one").get(0));
		disconnect();
		this.expected.add(this.engine.event(EventType.VOLUME, "another", now));
		this.expected.add(this.engine.event(EventType.VOLUME, "third", now));
		pass(LONG);
		assertAll();
	}

	@Test
	void eventThatComesAfterAYoungerOneIsNotLost() {
		follow(VOLUMES);
		Instant now = ModelEngine.time(events(1, "younger").get(0));
		disconnect();
		this.expected.add(this.engine.event(EventType.VOLUME, "older", now.minusNanos(1)));
		pass(LONG);
		assertAll();
	}

	@Test
	void logOfPodmanIsAskedForWhatFollowsTheLastEvent() {
		this.engine.withLog();
		for (int i = 0; i < 500; i++) {
			this.engine.event(EventType.VOLUME, "before" + i);
		}
		this.engine.pass(Duration.ofSeconds(2));
		follow(VOLUMES);
		EventMessage last = events(3, "connected").get(2);
		disconnect();
		events(500, "meanwhile");
		pass(LONG);
		assertAll();
		assertThat(this.engine.connections.get(this.engine.connections.size() - 1).since())
			.isBetween(ModelEngine.time(last).minusMillis(2100), ModelEngine.time(last).minusSeconds(1));
		assertThat(this.followed.gaps).isEmpty();
	}

	@Test
	void whatIsRememberedIsBounded() {
		SeenEvents seen = new SeenEvents();
		ModelEngine many = new ModelEngine(Instant.now());
		List<EventMessage> events = IntStream.range(0, 20_000)
			.mapToObj((i) -> many.event(EventType.VOLUME, "volume" + i))
			.toList();
		seen.addAll(events);
		assertThat(events.stream().filter(seen::contains)).hasSize(1024)
			.containsExactlyElementsOf(events.subList(20_000 - 1024, 20_000));
	}

	@Test
	void moreEventsThanTheEngineRemembersAreAGap() {
		follow(new SystemEventsOptions());
		EventMessage last = events(1, "connected").get(0);
		disconnect();
		events(300, "meanwhile");
		this.expected.subList(1, 45).clear();
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps)
			.containsExactly(new EventsGap(EventsGap.Reason.FORGOTTEN, ModelEngine.time(last)));
	}

	@Test
	void otherEventsThanThoseThatAreFollowedMayBeForgottenWhileConnected() {
		follow(VOLUMES);
		events(1, "connected");
		other(1000);
		this.engine.pass(Duration.ofMinutes(1));
		disconnect();
		other(3);
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps).isEmpty();
	}

	@Test
	void moreOtherEventsThanTheEngineRemembersAreAGap() {
		follow(VOLUMES);
		events(1, "connected");
		disconnect();
		other(1000);
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps).extracting(EventsGap::reason).containsExactly(EventsGap.Reason.FORGOTTEN);
	}

	@Test
	void restartIsAGap() {
		this.engine.event(EventType.IMAGE, "from before");
		this.engine.pass(Duration.ofMillis(1));
		follow(VOLUMES);
		pass(LONG);
		this.engine.stop();
		events(3, "after the restart");
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps).containsExactly(new EventsGap(EventsGap.Reason.RESTARTED, null));
	}

	@Test
	void restartOfAnEngineWithoutEventsIsAGap() {
		follow(VOLUMES);
		pass(LONG);
		restartWithoutEvents();
		events(3, "after the restarts");
		assertAll();
	}

	@Test
	void restartAfterARestartIsAGap() {
		this.engine.event(EventType.IMAGE, "from before");
		this.engine.pass(Duration.ofMillis(1));
		follow(VOLUMES);
		pass(LONG);
		restartWithoutEvents();
	}

	private void restartWithoutEvents() {
		for (int i = 0; i < 3; i++) {
			this.engine.stop();
			pass(LONG);
			assertThat(this.followed.gaps).hasSize(i + 1).containsOnly(new EventsGap(EventsGap.Reason.RESTARTED, null));
		}
	}

	@Test
	void lostConnectionToAnEngineWithoutEventsIsNoGap() {
		follow(VOLUMES);
		disconnect();
		pass(LONG);
		other(3);
		disconnect();
		events(3, "meanwhile");
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps).isEmpty();
	}

	@Test
	void otherEngineIsAGapAndItsPastIsNotGiven() {
		follow(VOLUMES);
		EventMessage last = events(3, "one engine").get(2);
		this.engine.set(Duration.ofHours(-1));
		this.engine.stop();
		for (int i = 0; i < 10; i++) {
			this.engine.event(EventType.VOLUME, "past" + i,
					ModelEngine.time(last).minus(Duration.ofHours(1)).minusSeconds(10));
		}
		this.engine.become("other");
		pass(LONG);
		events(3, "other engine");
		disconnect();
		events(3, "meanwhile");
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps)
			.containsExactly(new EventsGap(EventsGap.Reason.OTHER_ENGINE, ModelEngine.time(last)));
	}

	@Test
	void beginningThatIsForgottenIsAGap() {
		Instant since = ModelEngine.time(this.engine.event(EventType.VOLUME, "first"));
		events(256, "later");
		follow(new SystemEventsOptions().since(since));
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps).extracting(EventsGap::reason).containsExactly(EventsGap.Reason.FORGOTTEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-60S", "PT60S" })
	void proxyMayForbidAllButEvents(Duration difference) {
		this.engine.set(difference);
		this.engine.refuse(new ForbiddenException("HEAD /_ping", "rules"));
		this.engine.event(EventType.VOLUME, "long before");
		pass(Duration.ofSeconds(2));
		follow(VOLUMES);
		events(3, "connected");
		disconnect();
		events(3, "meanwhile");
		pass(LONG);
		assertAll();
		this.engine.stop();
		events(3, "after a restart");
		pass(LONG);
		assertAll();
	}

	@ParameterizedTest
	@MethodSource("whatPasses")
	void eventsGoOnAfterWhatPasses(DockerException failure) {
		follow(VOLUMES);
		events(3, "connected");
		this.engine.fail(failure);
		events(3, "meanwhile");
		pass(Duration.ofSeconds(2));
		events(3, "later");
		pass(Duration.ofHours(1));
		assertThat(this.followed.interruptions).containsExactly(failure);
		this.engine.fail(null);
		pass(LONG);
		assertAll();
		assertThat(this.followed.gaps).isEmpty();
		assertThat(this.followed.interruptions).hasSize(1);
		assertThat(this.followed.resumed).isEqualTo(1);
	}

	@Test
	void pausesGrowToFiveSeconds() {
		AtomicLong attempts = new AtomicLong();
		this.followed.follow(VOLUMES, new EventSource() {

			@Override
			public Flux<EventMessage> events(SystemEventsOptions options, Runnable answered) {
				return Flux.error(new AssertionError("not pinged first"));
			}

			@Override
			public Mono<HttpHeaders> ping() {
				attempts.incrementAndGet();
				return Mono.error(new DockerConnectionException("nobody", null));
			}

			@Override
			public Mono<HttpHeaders> noEvents() {
				return Mono.error(new AssertionError("not pinged first"));
			}

			@Override
			public Mono<SystemInfo> info() {
				return Mono.error(new AssertionError("not pinged first"));
			}

			@Override
			public Mono<String> start() {
				return Mono.empty();
			}

		});
		pass(Duration.ofSeconds(1));
		assertThat(attempts).hasValueBetween(4, 7);
		pass(Duration.ofHours(1));
		assertThat(attempts).hasValueBetween(720, 1460);
	}

	@Test
	void damagedEventIsNotRetriedAtOnceForever() {
		AtomicLong connections = new AtomicLong();
		follow(VOLUMES);
		events(3, "connected");
		EventSource damaged = new EventSource() {

			@Override
			public Flux<EventMessage> events(SystemEventsOptions options, Runnable answered) {
				connections.incrementAndGet();
				return EventFollowerTests.this.engine.events(options, answered)
					.take(3)
					.concatWith(Mono.error(new DockerStreamException("damaged", null)));
			}

			@Override
			public Mono<HttpHeaders> ping() {
				return EventFollowerTests.this.engine.ping();
			}

			@Override
			public Mono<HttpHeaders> noEvents() {
				return EventFollowerTests.this.engine.noEvents();
			}

			@Override
			public Mono<SystemInfo> info() {
				return EventFollowerTests.this.engine.info();
			}

			@Override
			public Mono<String> start() {
				return Mono.empty();
			}

			@Override
			public long nanos() {
				return EventFollowerTests.this.engine.nanos();
			}

		};
		Followed other = new Followed();
		other.follow(new SystemEventsOptions().since(Instant.EPOCH), damaged);
		pass(Duration.ofMinutes(10));
		assertThat(connections).hasValueLessThan(300);
		assertThat(other.events).hasSize(3);
		assertThat(other.interruptions).hasSize(1);
		assertThat(other.resumed).isZero();
		other.dispose();
	}

	@Test
	void filterThatIsRejectedEndsTheEvents() {
		this.engine.fail(new BadRequestException("GET /events", "bad filter"));
		this.engine.refuse(new BadRequestException("GET /events", "bad filter"));
		follow(VOLUMES);
		assertThat(this.followed.failure).isInstanceOf(BadRequestException.class);
	}

	@Test
	void closedClientEndsTheEvents() {
		follow(VOLUMES);
		this.engine.fail(new DockerClientClosedException("The client is closed"));
		assertThat(this.followed.failure).isInstanceOf(DockerClientClosedException.class);
	}

	@Test
	void errorThatIsNotOfTheEngineEndsTheEvents() {
		follow(VOLUMES);
		this.engine.fail(new IllegalStateException("a bug"));
		assertThat(this.followed.failure).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void endThatIsSetEndsTheEventsByTheClockOfTheEngine() {
		this.engine.set(Duration.ofMinutes(-1));
		EventMessage first = events(1, "since").get(0);
		Instant until = ModelEngine.time(first).plusSeconds(10);
		follow(new SystemEventsOptions(ModelEngine.time(first), until, Filters.none()));
		this.engine.stop();
		events(1, "later");
		pass(LONG);
		assertThat(this.followed.completed).isFalse();
		this.engine.pass(Duration.ofSeconds(11));
		disconnect();
		pass(LONG);
		assertThat(this.followed.completed).isTrue();
		assertAll();
	}

	@Test
	void endThatHasPassedEndsTheEventsAtOnce() {
		follow(new SystemEventsOptions().until(Instant.now().minusSeconds(60)));
		assertThat(this.followed.completed).isTrue();
	}

	@Test
	void eventsAreAskedForAsTheyAreTaken() {
		AtomicLong asked = new AtomicLong();
		BaseSubscriber<EventMessage> slow = new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				subscription.request(1);
			}

		};
		for (int i = 0; i < 100; i++) {
			this.engine.event(EventType.VOLUME, "volume" + i);
		}
		EventFollower.follow(new SystemEventsOptions().since(Instant.EPOCH), new EventsListener() {
		}, new EventSource() {

			@Override
			public Flux<EventMessage> events(SystemEventsOptions options, Runnable answered) {
				Flux<EventMessage> events = EventFollowerTests.this.engine.events(options, answered);
				return (options.until() != null) ? events : events.doOnRequest(asked::addAndGet);
			}

			@Override
			public Mono<HttpHeaders> ping() {
				return EventFollowerTests.this.engine.ping();
			}

			@Override
			public Mono<HttpHeaders> noEvents() {
				return EventFollowerTests.this.engine.noEvents();
			}

			@Override
			public Mono<SystemInfo> info() {
				return EventFollowerTests.this.engine.info();
			}

			@Override
			public Mono<String> start() {
				return Mono.empty();
			}

			@Override
			public long nanos() {
				return EventFollowerTests.this.engine.nanos();
			}

		}).subscribe(slow);
		assertThat(asked.get()).as("one that was taken, and those on their way").isLessThan(5);
		slow.request(10);
		assertThat(asked.get()).isBetween(10L, 15L);
		slow.dispose();
	}

	@Test
	void whatASlowSubscriberHasNotTakenIsNotLostWithTheConnection() {
		List<EventMessage> taken = new ArrayList<>();
		BaseSubscriber<EventMessage> slow = new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				subscription.request(1);
			}

			@Override
			protected void hookOnNext(EventMessage event) {
				taken.add(event);
			}

		};
		EventFollower.follow(VOLUMES, new EventsListener() {
		}, this.engine).subscribe(slow);
		for (int i = 0; i < 10; i++) {
			events(3, "volume" + i);
			disconnect();
			pass(LONG);
			slow.request(1);
			disconnect();
			pass(LONG);
		}
		slow.request(Long.MAX_VALUE);
		pass(LONG);
		assertThat(taken).containsExactlyElementsOf(this.expected);
		slow.dispose();
	}

	@Test
	void eachSubscriberHasItsOwnEvents() {
		follow(VOLUMES);
		Followed other = new Followed();
		other.follow(VOLUMES, this.engine);
		events(3, "both");
		assertAll();
		assertThat(other.events).containsExactlyElementsOf(this.expected);
		other.dispose();
		this.followed.dispose();
		assertThat(this.engine.listeners()).isZero();
	}

	@Test
	void listenerThatFailsDisturbsNothing() {
		List<EventMessage> events = new ArrayList<>();
		EventFollower.follow(VOLUMES, new EventsListener() {

			@Override
			public void onInterrupted(DockerException failure) {
				throw new IllegalStateException("of the listener");
			}

			@Override
			public void onResumed() {
				throw new IllegalStateException("of the listener");
			}

		}, this.engine).subscribe(events::add);
		this.engine.fail(new DockerConnectionException("hung up", new IOException()));
		pass(LONG);
		this.engine.fail(null);
		pass(LONG);
		events(3, "later");
		assertThat(events).containsExactlyElementsOf(this.expected);
	}

	private void follow(SystemEventsOptions options) {
		this.followed.follow(options, this.engine);
	}

	private void pass(Duration duration) {
		Duration step = Duration.ofMillis(100);
		for (Duration passed = Duration.ZERO; passed.compareTo(duration) < 0; passed = passed.plus(step)) {
			this.engine.pass(step);
			this.time.advanceTimeBy(step);
		}
	}

	private void disconnect() {
		this.engine.breakConnections(new DockerConnectionException("hung up", null));
	}

	private List<EventMessage> events(int count, String name) {
		List<EventMessage> events = IntStream.range(0, count)
			.mapToObj((i) -> this.engine.event(EventType.VOLUME, name + i))
			.toList();
		this.expected.addAll(events);
		return events;
	}

	private void other(int count) {
		for (int i = 0; i < count; i++) {
			this.engine.event(EventType.IMAGE, "other" + i);
		}
		this.engine.pass(Duration.ofMillis(1));
	}

	private void assertAll() {
		assertThat(this.followed.failure).isNull();
		assertThat(this.followed.events).containsExactlyElementsOf(this.expected);
	}

	private static final class Followed implements EventsListener {

		final List<EventMessage> events = new ArrayList<>();

		final List<EventsGap> gaps = new ArrayList<>();

		final List<DockerException> interruptions = new ArrayList<>();

		int resumed;

		boolean completed;

		@Nullable Throwable failure;

		private Disposable subscription = () -> {
		};

		void follow(SystemEventsOptions options, EventSource source) {
			this.subscription = EventFollower.follow(options, this, source)
				.subscribe(this.events::add, (failed) -> this.failure = failed, () -> this.completed = true);
		}

		void dispose() {
			this.subscription.dispose();
		}

		@Override
		public void onGap(EventsGap gap) {
			this.gaps.add(gap);
		}

		@Override
		public void onInterrupted(DockerException failed) {
			this.interruptions.add(failed);
		}

		@Override
		public void onResumed() {
			this.resumed++;
		}

	}

}
