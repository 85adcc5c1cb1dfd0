package io.github.dockerclient.stream;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.error.DockerTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TimeLimit}.
 */
class TimeLimitTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration LIMIT = Duration.ofMillis(200);

	private final AtomicInteger cancelled = new AtomicInteger();

	@Test
	void aResultThatTakesTooLongIsCancelledAndNamed() {
		StepVerifier
			.create(TimeLimit.of(Mono.never().doOnCancel(this.cancelled::incrementAndGet), LIMIT, "Pull of busybox"))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerTimeoutException.class)
				.hasMessage("Pull of busybox took longer than PT0.2S, the limit that its caller has set"))
			.verify(PATIENCE);
		assertThat(this.cancelled).hasValue(1);
	}

	@Test
	void aStreamIsLimitedAsAWholeHoweverOftenItEmits() {
		StepVerifier
			.create(TimeLimit
				.of(Flux.interval(Duration.ofMillis(20)).doOnCancel(this.cancelled::incrementAndGet), LIMIT, "Build")
				.ignoreElements())
			.expectError(DockerTimeoutException.class)
			.verify(PATIENCE);
		assertThat(this.cancelled).hasValue(1);
	}

	@Test
	void whatIsDoneInTimeIsNotTouched() {
		StepVerifier.create(TimeLimit.of(Mono.just(1), PATIENCE, "x")).expectNext(1).verifyComplete();
		StepVerifier.create(TimeLimit.of(Flux.just(1, 2), PATIENCE, "x")).expectNext(1, 2).verifyComplete();
		Mono<Integer> unlimited = Mono.just(1);
		assertThat(TimeLimit.of(unlimited, null, "x")).isSameAs(unlimited);
	}

	@Test
	void laterPartsHaveTheTimeThatIsLeft() {
		TimeLimit limit = TimeLimit.begin(LIMIT, "Run");
		Mono<Void> parts = limit.limit(Mono.delay(Duration.ofMillis(250)).then().onErrorComplete())
			.onErrorComplete()
			.then(limit.limit(Mono.never()));
		StepVerifier.create(parts).expectError(DockerTimeoutException.class).verify(PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, Long.MIN_VALUE })
	void aLimitIsPositive(long seconds) {
		assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.check(Duration.ofSeconds(seconds)))
			.withMessage("'timeout' must be positive");
	}

}
