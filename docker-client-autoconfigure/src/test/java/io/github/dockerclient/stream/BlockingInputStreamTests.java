package io.github.dockerclient.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.publisher.TestPublisher;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link BlockingInputStream}.
 */
@Timeout(60)
class BlockingInputStreamTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final NettyDataBufferFactory BUFFERS = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);

	private static DataBuffer buffer(String text) {
		return BUFFERS.allocateBuffer(16).write(text, StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 7, 8, 9, 1000 })
	void deliversAllBytesInTheirOrder(int count) throws IOException {
		Flux<DataBuffer> buffers = Flux.range(0, count)
			.map((number) -> buffer((number % 3 == 0) ? "" : number + ","))
			.publishOn(Schedulers.parallel());
		StringBuilder expected = new StringBuilder();
		for (int number = 0; number < count; number++) {
			expected.append((number % 3 == 0) ? "" : number + ",");
		}
		try (InputStream stream = BlockingInputStream.of(buffers)) {
			assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected.toString());
			assertThat(stream.read()).isNegative();
		}
	}

	// Each byte arrives about when the reader begins to wait for it.
	@Test
	void noByteIsMissedWhenTheReaderBeginsToWait() throws Exception {
		int count = 50_000;
		AtomicInteger asked = new AtomicInteger();
		Flux<DataBuffer> buffers = Flux.<DataBuffer>create((sink) -> new Thread(() -> {
			for (int sent = 0; sent < count; sent++) {
				while (asked.get() <= sent && !sink.isCancelled()) {
					Thread.onSpinWait();
				}
				sink.next(buffer("a"));
			}
			sink.complete();
		}).start());
		try (InputStream stream = BlockingInputStream.of(buffers)) {
			for (int read = 0; read < count; read++) {
				asked.incrementAndGet();
				assertThat(stream.read()).isEqualTo('a');
			}
			assertThat(stream.read()).isNegative();
		}
	}

	@Test
	void readsSingleBytesAsTheyAre() throws IOException {
		try (InputStream stream = BlockingInputStream
			.of(Mono.fromSupplier(() -> BUFFERS.wrap(new byte[] { 0, 127, -128, -1 })))) {
			assertThat(stream.read()).isZero();
			assertThat(stream.available()).isEqualTo(3);
			assertThat(stream.read()).isEqualTo(127);
			assertThat(stream.read()).isEqualTo(128);
			assertThat(stream.read()).isEqualTo(255);
			assertThat(stream.available()).isZero();
			assertThat(stream.read()).isEqualTo(-1);
		}
	}

	@Test
	void deliversWhatIsThereWithoutWaitingForMore() throws IOException {
		TestPublisher<DataBuffer> source = TestPublisher.create();
		try (InputStream stream = BlockingInputStream.of(source)) {
			source.next(buffer("abc"));
			assertThat(stream.read(new byte[100])).isEqualTo(3);
		}
		source.assertCancelled();
	}

	@Test
	void holdsNoMoreThanItsWindow() throws IOException {
		AtomicInteger sent = new AtomicInteger();
		try (InputStream stream = BlockingInputStream
			.of(Flux.range(0, 100).map((number) -> buffer("x")).doOnNext((item) -> sent.incrementAndGet()))) {
			for (int taken = 1; taken <= 50; taken++) {
				assertThat(stream.read()).isEqualTo('x');
				assertThat(sent.get()).isLessThan(taken + 8);
			}
		}
		assertThat(sent.get()).isLessThan(60);
	}

	@Test
	void closingReleasesWhatWasNotRead() throws IOException {
		ByteBuf first = Unpooled.buffer().writeBytes(new byte[10]);
		ByteBuf second = Unpooled.buffer().writeBytes(new byte[10]);
		TestPublisher<DataBuffer> source = TestPublisher.create();
		InputStream stream = BlockingInputStream.of(source);
		source.next(BUFFERS.wrap(first), BUFFERS.wrap(second));
		assertThat(stream.read()).isZero();
		stream.close();
		source.assertCancelled();
		assertThat(first.refCnt()).isZero();
		assertThat(second.refCnt()).isZero();
		assertThatIOException().isThrownBy(stream::read).withMessage("The stream is closed");
		stream.close();
	}

	@Test
	void releasesEachBufferThatWasRead() throws IOException {
		ByteBuf first = Unpooled.buffer().writeBytes(new byte[2]);
		ByteBuf second = Unpooled.buffer().writeBytes(new byte[2]);
		try (InputStream stream = BlockingInputStream.of(Flux.just(BUFFERS.wrap(first), BUFFERS.wrap(second)))) {
			assertThat(stream.readNBytes(3)).hasSize(3);
			assertThat(first.refCnt()).isZero();
			assertThat(stream.readAllBytes()).hasSize(1);
			assertThat(second.refCnt()).isZero();
		}
	}

	@Test
	void throwsTheFailureAfterTheBytesBeforeIt() throws IOException {
		DockerStreamException failure = new DockerStreamException("broken", null);
		try (InputStream stream = BlockingInputStream.of(Flux.just(buffer("ab")).concatWith(Mono.error(failure)))) {
			assertThat(stream.readNBytes(2)).hasSize(2);
			assertThatExceptionOfType(DockerStreamException.class).isThrownBy(stream::read).isSameAs(failure);
		}
	}

	@Test
	void closingFromAnotherThreadEndsARead() {
		TestPublisher<DataBuffer> source = TestPublisher.create();
		InputStream stream = BlockingInputStream.of(source);
		CompletableFuture<Thread> reader = new CompletableFuture<>();
		CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
			reader.complete(Thread.currentThread());
			try {
				return stream.read();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		awaitSleep(reader.join());
		assertThat(read).isNotDone();
		try {
			stream.close();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> read.get(20, TimeUnit.SECONDS))
			.havingRootCause()
			.withMessage("The stream is closed");
		source.assertCancelled();
	}

	@Test
	void interruptingEndsAReadAndCancels() throws Exception {
		TestPublisher<DataBuffer> source = TestPublisher.create();
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		Thread reader = new Thread(() -> {
			try (InputStream stream = BlockingInputStream.of(source)) {
				stream.read();
			}
			catch (CancellationException ex) {
				interrupted.complete(Thread.currentThread().isInterrupted());
			}
			catch (IOException ex) {
				interrupted.completeExceptionally(ex);
			}
		});
		reader.start();
		awaitSleep(reader);
		reader.interrupt();
		assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
		source.assertCancelled();
	}

	private static void awaitSleep(Thread thread) {
		Awaitility.await().atMost(PATIENCE).until(() -> thread.getState() == Thread.State.WAITING);
	}

	@Test
	void refusesTheThreadsOfEventLoops() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Mono.fromSupplier(() -> BlockingInputStream.of(Flux.empty()))
				.subscribeOn(Schedulers.parallel())
				.block(PATIENCE))
			.withMessageContaining("must not wait for an engine");
	}

}
