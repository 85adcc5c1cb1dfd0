package io.github.dockerclient.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.StaleVersionException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OptimisticUpdate}.
 */
class OptimisticUpdateTests {

	private final AtomicInteger version = new AtomicInteger();

	private final Mono<Integer> current = Mono.fromSupplier(this.version::incrementAndGet);

	private final List<Integer> tried = new ArrayList<>();

	private Mono<String> update(int read, int accepted) {
		this.tried.add(read);
		return (read == accepted) ? Mono.just("done") : Mono.error(new StaleVersionException("POST /a", 500, "stale"));
	}

	@Test
	void aStaleVersionIsReadAgain() {
		StepVerifier.create(OptimisticUpdate.of(this.current, (read) -> update(read, 3)))
			.expectNext("done")
			.verifyComplete();
		assertThat(this.tried).containsExactly(1, 2, 3);
	}

	@Test
	void anUpdateIsTriedTenTimes() {
		StepVerifier.create(OptimisticUpdate.of(this.current, (read) -> update(read, 0)))
			.verifyErrorSatisfies((failure) -> assertThat(failure).isExactlyInstanceOf(StaleVersionException.class)
				.hasNoSuppressedExceptions());
		assertThat(this.tried).hasSize(10);
	}

	@Test
	void otherFailuresAreNotRepeated() {
		StepVerifier
			.create(OptimisticUpdate.of(this.current,
					(read) -> Mono.error(new InternalServerErrorException("POST /a", "failed"))))
			.verifyError(InternalServerErrorException.class);
		assertThat(this.version).hasValue(1);
	}

}
