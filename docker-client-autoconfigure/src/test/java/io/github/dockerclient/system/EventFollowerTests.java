package io.github.dockerclient.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.type.Filters;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventFollower}.
 */
class EventFollowerTests {

	private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

	private static final SystemEventsOptions OPTIONS = SystemEventsOptions.builder()
		.since(BEGIN)
		.type(EventType.VOLUME)
		.build();

	private final List<SystemEventsOptions> connections = new ArrayList<>();

	@Test
	void goesOnSinceTheLastEventAndLeavesOutWhatWasGiven() {
		EventMessage first = event("first", Duration.ofSeconds(10));
		EventMessage second = event("second", Duration.ofMillis(10_500));
		EventMessage third = event("third", Duration.ofSeconds(12));
		StepVerifier
			.withVirtualTime(() -> follow(List.of(broken(first, second), broken(first, second), Flux.empty(),
					Flux.just(first, second, third).concatWith(Flux.never()))))
			.expectNext(first, second)
			.thenAwait(Duration.ofSeconds(10))
			.expectNext(third)
			.thenCancel()
			.verify();
		assertThat(this.connections).extracting(SystemEventsOptions::filters)
			.containsOnly(Filters.of("type", "volume"))
			.hasSize(4);
		Instant again = BEGIN.plusMillis(9_500);
		assertThat(this.connections).extracting(SystemEventsOptions::since).containsExactly(BEGIN, again, again, again);
	}

	@Test
	void eventsOfTheSameInstantAreToldApart() {
		EventMessage one = event("one", Duration.ofSeconds(10));
		EventMessage another = event("another", Duration.ofSeconds(10));
		StepVerifier
			.withVirtualTime(
					() -> follow(List.of(broken(one), Flux.just(one, another, another).concatWith(Flux.never()))))
			.expectNext(one)
			.thenAwait(Duration.ofSeconds(1))
			.as("only what was given before is left out")
			.expectNext(another, another)
			.thenCancel()
			.verify();
	}

	@Test
	void eventThatComesAfterAYoungerOneIsNotLost() {
		EventMessage younger = event("younger", Duration.ofMillis(10_001));
		EventMessage older = event("older", Duration.ofMillis(10_000));
		StepVerifier
			.withVirtualTime(() -> follow(List.of(broken(younger), Flux.just(younger, older).concatWith(Flux.never()))))
			.expectNext(younger)
			.thenAwait(Duration.ofSeconds(1))
			.expectNext(older)
			.thenCancel()
			.verify();
	}

	@Test
	void nothingFromBeforeTheBeginIsAskedFor() {
		EventMessage first = event("first", Duration.ofMillis(100));
		StepVerifier.withVirtualTime(() -> follow(List.of(broken(first), Flux.never())))
			.expectNext(first)
			.thenAwait(Duration.ofSeconds(1))
			.thenCancel()
			.verify();
		assertThat(this.connections).extracting(SystemEventsOptions::since).containsExactly(BEGIN, BEGIN);
	}

	@Test
	void withoutABeginItIsNow() {
		Instant before = Instant.now();
		EventFollower.follow(SystemEventsOptions.builder().build(), (options) -> {
			this.connections.add(options);
			return Flux.never();
		}).subscribe().dispose();
		assertThat(this.connections).singleElement()
			.satisfies((options) -> assertThat(options.since()).isBetween(before, Instant.now()));
	}

	@Test
	void unreachableEngineIsTriedOnceASecondForever() {
		StepVerifier.withVirtualTime(() -> EventFollower.follow(OPTIONS, (options) -> Flux.<EventMessage>defer(() -> {
			this.connections.add(options);
			return broken();
		}))).thenAwait(Duration.ofHours(1)).thenCancel().verify();
		assertThat(this.connections).hasSizeGreaterThanOrEqualTo(3600).hasSizeLessThan(8000);
	}

	@Test
	void eventThatIsCutOffComesWholeTheNextTime() {
		EventMessage first = event("first", Duration.ofSeconds(1));
		EventMessage second = event("second", Duration.ofSeconds(2));
		StepVerifier
			.withVirtualTime(() -> follow(List.of(Flux.just(first).concatWith(Flux.error(cutOff())),
					Flux.just(first, second).concatWith(Flux.never()))))
			.expectNext(first)
			.thenAwait(Duration.ofSeconds(1))
			.expectNext(second)
			.thenCancel()
			.verify();
	}

	@Test
	void damagedEventEndsTheEvents() {
		EventMessage first = event("first", Duration.ofSeconds(1));
		StepVerifier
			.withVirtualTime(() -> follow(List.of(Flux.just(first).concatWith(Flux.error(cutOff())),
					Flux.just(first).concatWith(Flux.error(cutOff())))))
			.expectNext(first)
			.thenAwait(Duration.ofSeconds(1))
			.expectError(DockerStreamException.class)
			.verify();
	}

	@Test
	void otherFailuresEndTheEvents() {
		StepVerifier.create(follow(List.of(Flux.error(new BadRequestException("GET /events", "bad filter")))))
			.expectError(BadRequestException.class)
			.verify();
	}

	@Test
	void closedClientEndsTheEvents() {
		StepVerifier.create(follow(List.of(Flux.error(new DockerClientClosedException("The client is closed")))))
			.expectError(DockerClientClosedException.class)
			.verify();
	}

	@Test
	void endThatIsSetEndsTheEvents() {
		EventMessage first = event("first", Duration.ofSeconds(1));
		SystemEventsOptions options = new SystemEventsOptions(BEGIN, Instant.now(), Filters.none());
		StepVerifier.create(EventFollower.follow(options, (connection) -> Flux.just(first)))
			.expectNext(first)
			.expectComplete()
			.verify();
	}

	@Test
	void eventsAreAskedForAsTheyAreTaken() {
		AtomicLong requested = new AtomicLong();
		EventMessage first = event("first", Duration.ofSeconds(1));
		EventMessage second = event("second", Duration.ofSeconds(2));
		StepVerifier
			.withVirtualTime(() -> follow(List.of(broken(first),
					Flux.just(first, second, event("third", Duration.ofSeconds(3))).doOnRequest(requested::addAndGet))),
					0)
			.thenRequest(1)
			.expectNext(first)
			.thenAwait(Duration.ofSeconds(1))
			.then(() -> assertThat(requested).hasValue(0))
			.thenRequest(1)
			.expectNext(second)
			.then(() -> assertThat(requested.get()).as("the repeated one, and the next").isEqualTo(2))
			.thenCancel()
			.verify();
	}

	@Test
	void eachSubscriberHasItsOwnEvents() {
		EventMessage first = event("first", Duration.ofSeconds(1));
		Flux<EventMessage> events = EventFollower.follow(OPTIONS,
				(options) -> Flux.just(first).concatWith(Flux.never()));
		StepVerifier.create(events).expectNext(first).thenCancel().verify();
		StepVerifier.create(events).expectNext(first).thenCancel().verify();
	}

	private Flux<EventMessage> follow(List<Flux<EventMessage>> answers) {
		Iterator<Flux<EventMessage>> remaining = answers.iterator();
		return EventFollower.follow(OPTIONS, (options) -> {
			this.connections.add(options);
			return remaining.next();
		});
	}

	private static Flux<EventMessage> broken(EventMessage... events) {
		return Flux.just(events).concatWith(Flux.error(() -> new DockerConnectionException("hung up", null)));
	}

	private static DockerStreamException cutOff() {
		return new DockerStreamException("The stream ended in the middle of an object", null);
	}

	private static EventMessage event(String id, Duration after) {
		Instant time = BEGIN.plus(after);
		return new EventMessage(EventType.VOLUME, EventAction.CREATE, new EventActor(id, Map.of()), EventScope.LOCAL,
				time, time, null, null, null);
	}

}
