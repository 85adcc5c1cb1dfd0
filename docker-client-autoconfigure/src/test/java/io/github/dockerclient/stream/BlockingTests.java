package io.github.dockerclient.stream;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.dockerclient.error.NotFoundException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Blocking}.
 */
@Timeout(60)
class BlockingTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Test
	void getsAResultOfAnotherThread() {
		assertThat(Blocking.get(Mono.fromSupplier(() -> "done").subscribeOn(Schedulers.parallel()))).isEqualTo("done");
	}

	@Test
	void anEmptyResultIsABug() {
		assertThatIllegalStateException().isThrownBy(() -> Blocking.get(Mono.empty()))
			.withMessage("There is no result");
	}

	@Test
	void awaitsAnEnd() {
		AtomicBoolean ended = new AtomicBoolean();
		Blocking.await(Mono.<Void>fromRunnable(() -> ended.set(true)).subscribeOn(Schedulers.parallel()));
		assertThat(ended).isTrue();
	}

	@Test
	void throwsWhatFailed() {
		NotFoundException failure = new NotFoundException("GET /x", "gone");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Blocking.get(Mono.error(failure)))
			.isSameAs(failure);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Blocking.await(Mono.error(failure)))
			.isSameAs(failure);
	}

	@Test
	void isRefusedOnAThreadThatMustNotBlock() {
		AtomicBoolean subscribed = new AtomicBoolean();
		Mono<String> result = Mono.<String>never().doOnSubscribe((subscription) -> subscribed.set(true));
		assertThatIllegalStateException().isThrownBy(
				() -> Mono.fromCallable(() -> Blocking.get(result)).subscribeOn(Schedulers.parallel()).block(PATIENCE))
			.withMessageStartingWith("The event loop's thread parallel-");
		assertThatIllegalStateException()
			.isThrownBy(() -> Mono.fromRunnable(() -> Blocking.await(result.then()))
				.subscribeOn(Schedulers.parallel())
				.block(PATIENCE))
			.withMessageStartingWith("The event loop's thread parallel-");
		assertThat(subscribed).isFalse();
	}

	@Test
	void interruptingCancels() throws Exception {
		CompletableFuture<Void> cancelled = new CompletableFuture<>();
		CompletableFuture<Throwable> thrown = new CompletableFuture<>();
		Mono<String> result = Mono.<String>never().doOnCancel(() -> cancelled.complete(null));
		Thread thread = new Thread(() -> {
			try {
				Blocking.get(result);
			}
			catch (RuntimeException ex) {
				thrown.complete(ex);
			}
		}, "waiting");
		thread.setDaemon(true);
		thread.start();
		Awaitility.await().atMost(PATIENCE).until(() -> thread.getState() == Thread.State.WAITING);
		thread.interrupt();
		cancelled.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		assertThat(thrown.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
	}

}
