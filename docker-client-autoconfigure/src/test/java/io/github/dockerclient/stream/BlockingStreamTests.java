package io.github.dockerclient.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.dockerclient.error.DockerStreamException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;
import reactor.test.publisher.TestPublisher;

import org.springframework.core.io.buffer.DataBuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link BlockingStream}.
 */
@Timeout(60)
class BlockingStreamTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 127, 128, 129, 255, 256, 257, 1000, 100_000 })
	void deliversAllItemsInTheirOrder(int count) {
		try (Stream<Integer> items = BlockingStream.of(Flux.range(0, count).publishOn(Schedulers.parallel()))) {
			assertThat(items.toList()).isEqualTo(IntStream.range(0, count).boxed().toList());
		}
	}

	// Another thread may emit a failure before it notices that the stream is being
	// closed.
	@Test
	void aFailureAfterClosingIsNotLogged() throws IOException {
		List<Throwable> dropped = new CopyOnWriteArrayList<>();
		Hooks.onErrorDropped(dropped::add);
		List<Subscriber<?>> subscribers = new ArrayList<>();
		Publisher<DataBuffer> source = (target) -> {
			subscribers.add(target);
			target.onSubscribe(Operators.emptySubscription());
		};
		BlockingStream.of(Flux.from(source).map(DataBuffer::capacity)).close();
		BlockingInputStream.of(source).close();
		subscribers.forEach((subscriber) -> subscriber.onError(new IllegalStateException("late")));
		Hooks.resetOnErrorDropped();
		assertThat(dropped).isEmpty();
	}

	@Test
	void deliversItemsOfTheCallingThread() {
		try (Stream<Integer> items = BlockingStream.of(Flux.range(0, 1000))) {
			assertThat(items.toList()).isEqualTo(IntStream.range(0, 1000).boxed().toList());
		}
	}

	@Test
	void holdsNoMoreThanItsWindowForASlowConsumer() {
		AtomicInteger sent = new AtomicInteger();
		try (Stream<Integer> items = BlockingStream
			.of(Flux.range(0, 2000).doOnNext((item) -> sent.incrementAndGet()).subscribeOn(Schedulers.parallel()))) {
			Iterator<Integer> iterator = items.iterator();
			for (int taken = 0; taken < 2000; taken++) {
				if (taken % 100 == 0) {
					int least = Math.min(2000, taken + 128);
					Awaitility.await().atMost(PATIENCE).until(() -> sent.get() >= least);
				}
				assertThat(sent.get()).isLessThanOrEqualTo(taken + 256 + 1);
				assertThat(iterator.next()).isEqualTo(taken);
			}
			assertThat(iterator.hasNext()).isFalse();
		}
	}

	@Test
	void deliversBatchesItemByItem() {
		Flux<Integer> source = StreamDecoder.items(batches(1000).publishOn(Schedulers.parallel()));
		try (Stream<Integer> items = BlockingStream.of(source)) {
			assertThat(items.toList()).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
		}
	}

	@Test
	void holdsNoMoreThanItsBatchesForASlowConsumer() {
		AtomicInteger sent = new AtomicInteger();
		Flux<Integer> source = StreamDecoder
			.items(batches(100).doOnNext((batch) -> sent.incrementAndGet()).subscribeOn(Schedulers.parallel()));
		try (Stream<Integer> items = BlockingStream.of(source)) {
			Iterator<Integer> iterator = items.iterator();
			for (int taken = 0; taken < 1000; taken++) {
				if (taken % 100 == 0) {
					int least = Math.min(100, taken / 10 + 4);
					Awaitility.await().atMost(PATIENCE).until(() -> sent.get() >= least);
				}
				assertThat(sent.get()).isLessThanOrEqualTo(taken / 10 + 8 + 1);
				assertThat(iterator.next()).isEqualTo(taken);
			}
			assertThat(iterator.hasNext()).isFalse();
		}
	}

	@Test
	void deliversTheBatchesBeforeAnError() {
		DockerStreamException failure = new DockerStreamException("broken", null);
		Flux<Integer> source = StreamDecoder
			.items(batches(30).concatWith(Flux.error(failure)).publishOn(Schedulers.parallel()));
		List<Integer> taken = new ArrayList<>();
		try (Stream<Integer> items = BlockingStream.of(source)) {
			assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> items.forEach(taken::add))
				.isSameAs(failure);
		}
		assertThat(taken).isEqualTo(IntStream.range(0, 300).boxed().toList());
	}

	@Test
	void closingWithinABatchEndsTheStream() {
		TestPublisher<List<Integer>> source = TestPublisher.create();
		List<Integer> taken = new ArrayList<>();
		try (Stream<Integer> items = BlockingStream.of(StreamDecoder.items(source.flux()))) {
			source.next(List.of(1, 2, 3));
			items.forEach((item) -> {
				taken.add(item);
				items.close();
			});
		}
		assertThat(taken).containsExactly(1);
		source.assertCancelled();
	}

	private static Flux<List<Integer>> batches(int count) {
		return Flux.range(0, count).map((batch) -> IntStream.range(batch * 10, batch * 10 + 10).boxed().toList());
	}

	@Test
	void subscribesOnceAndAtOnce() {
		AtomicInteger subscriptions = new AtomicInteger();
		Flux<Integer> source = Flux.just(1, 2).doOnSubscribe((subscription) -> subscriptions.incrementAndGet());
		try (Stream<Integer> items = BlockingStream.of(source)) {
			assertThat(subscriptions).hasValue(1);
			assertThat(items.mapToInt((item) -> item).sum()).isEqualTo(3);
		}
		assertThat(subscriptions).hasValue(1);
	}

	@Test
	void rethrowsAnErrorAfterTheItems() {
		DockerStreamException failure = new DockerStreamException("broken", null);
		Flux<Integer> source = Flux.range(0, 700).concatWith(Flux.error(failure)).publishOn(Schedulers.parallel());
		List<Integer> taken = new ArrayList<>();
		try (Stream<Integer> items = BlockingStream.of(source)) {
			assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> items.forEach(taken::add))
				.isSameAs(failure)
				.satisfies((thrown) -> assertThat(thrown.getSuppressed()).singleElement()
					.satisfies((place) -> assertThat(place).hasMessage("The stream was read here")));
		}
		assertThat(taken).isEqualTo(IntStream.range(0, 700).boxed().toList());
	}

	@Test
	void wrapsAnErrorThatIsChecked() {
		Exception failure = new Exception("checked");
		try (Stream<Object> items = BlockingStream.of(Flux.error(failure))) {
			assertThatIllegalStateException().isThrownBy(items::toList).withCause(failure);
		}
	}

	@Test
	void closingCancels() {
		TestPublisher<Integer> source = TestPublisher.create();
		BlockingStream.of(source.flux()).close();
		source.assertCancelled();
	}

	@Test
	void stoppingEarlyAndClosingCancels() {
		TestPublisher<Integer> source = TestPublisher.create();
		try (Stream<Integer> items = BlockingStream.of(source.flux())) {
			source.next(1, 2);
			assertThat(items.findFirst()).contains(1);
		}
		source.assertCancelled();
	}

	@Test
	void closingFromAnotherThreadEndsAReaderThatWaits() throws Exception {
		TestPublisher<Integer> source = TestPublisher.create();
		Stream<Integer> items = BlockingStream.of(source.flux());
		Reader reader = new Reader(items);
		source.next(1);
		reader.awaitWaiting(1);
		items.close();
		assertThat(reader.result()).containsExactly(1);
		source.assertCancelled();
	}

	@Test
	void interruptingEndsAReaderThatWaits() {
		TestPublisher<Integer> source = TestPublisher.create();
		Reader reader = new Reader(BlockingStream.of(source.flux()));
		reader.awaitWaiting(0);
		reader.thread.interrupt();
		assertThatExceptionOfType(CancellationException.class).isThrownBy(reader::result)
			.withStackTraceContaining("Interrupted while waiting for the next item of a stream");
		source.assertCancelled();
		assertThat(reader.stillInterrupted).isTrue();
	}

	@Test
	void aSleepingReaderIsWokenByTheEnd() throws Exception {
		TestPublisher<Integer> source = TestPublisher.create();
		Reader reader = new Reader(BlockingStream.of(source.flux()));
		reader.awaitWaiting(0);
		source.complete();
		assertThat(reader.result()).isEmpty();
	}

	@Test
	void aSleepingReaderIsWokenByAnError() {
		TestPublisher<Integer> source = TestPublisher.create();
		Reader reader = new Reader(BlockingStream.of(source.flux()));
		reader.awaitWaiting(0);
		source.error(new DockerStreamException("broken", null));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(reader::result)
			.withCauseInstanceOf(DockerStreamException.class);
	}

	@Test
	void isRefusedOnAThreadThatMustNotBlock() {
		AtomicBoolean subscribed = new AtomicBoolean();
		Flux<Integer> source = Flux.<Integer>never().doOnSubscribe((subscription) -> subscribed.set(true));
		Mono<Stream<Integer>> onLoop = Mono.fromCallable(() -> BlockingStream.of(source))
			.subscribeOn(Schedulers.parallel());
		assertThatIllegalStateException().isThrownBy(() -> onLoop.block(PATIENCE))
			.withMessageMatching("The event loop's thread parallel-\\d+ must not wait for an engine: "
					+ "use the reactive operations there");
		assertThat(subscribed).isFalse();
	}

	// Each item is sent when the previous one was read, so that the reader is asleep, or
	// about to sleep, when it arrives. A lost wake-up makes this test time out.
	@Test
	void losesNoWakeUp() {
		int count = 60_000;
		Semaphore taken = new Semaphore(1);
		Flux<Integer> source = Flux.create((sink) -> {
			Thread sender = new Thread(() -> {
				for (int i = 0; i < count; i++) {
					taken.acquireUninterruptibly();
					sink.next(i);
				}
				sink.complete();
			}, "sender");
			sender.setDaemon(true);
			sender.start();
		});
		AtomicInteger next = new AtomicInteger();
		try (Stream<Integer> items = BlockingStream.of(source)) {
			items.forEach((item) -> {
				assertThat(item.intValue()).isEqualTo(next.getAndIncrement());
				taken.release();
			});
		}
		assertThat(next).hasValue(count);
	}

	@Test
	void losesNothingAtFullSpeed() {
		int count = 1_000_000;
		AtomicInteger next = new AtomicInteger();
		try (Stream<Integer> items = BlockingStream
			.of(Flux.range(0, count).subscribeOn(Schedulers.parallel()).hide())) {
			boolean ordered = items.allMatch((item) -> item == next.getAndIncrement());
			assertThat(ordered).isTrue();
		}
		assertThat(next).hasValue(count);
	}

	private static final class Reader {

		private final List<Integer> taken = new ArrayList<>();

		private final AtomicInteger count = new AtomicInteger();

		private final CompletableFuture<List<Integer>> result = new CompletableFuture<>();

		private final Thread thread;

		private volatile boolean stillInterrupted;

		Reader(Stream<Integer> items) {
			this.thread = new Thread(() -> read(items), "reader");
			this.thread.setDaemon(true);
			this.thread.start();
		}

		private void read(Stream<Integer> items) {
			try {
				items.forEach((item) -> {
					this.taken.add(item);
					this.count.incrementAndGet();
				});
				this.result.complete(this.taken);
			}
			catch (Throwable ex) {
				this.stillInterrupted = Thread.currentThread().isInterrupted();
				this.result.completeExceptionally(ex);
			}
		}

		void awaitWaiting(int items) {
			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> this.count.get() == items && this.thread.getState() == Thread.State.WAITING);
		}

		List<Integer> result() throws Exception {
			return this.result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}

	}

}
