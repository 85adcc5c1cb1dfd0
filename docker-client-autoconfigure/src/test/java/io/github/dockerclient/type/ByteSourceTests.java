package io.github.dockerclient.type;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.error.JvmErrorException;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ByteSource}.
 */
class ByteSourceTests {

	@Test
	void bytesOfAStreamAreReadIntoBuffersOfTheSubscriber() {
		NettyDataBufferFactory factory = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
		DataBuffer buffer = Objects.requireNonNull(Flux.from(ByteSource.of(new Recorded(bytes(100))).open())
			.contextWrite((context) -> context.put(DataBufferFactory.class, factory))
			.blockFirst(PATIENCE));
		assertThat(buffer.factory()).isSameAs(factory);
		assertThat(buffer.readableByteCount()).isEqualTo(100);
		DataBufferUtils.release(buffer);
	}

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[i] = (byte) (i * 31);
		}
		return bytes;
	}

	private static byte[] read(ByteSource source) {
		byte[] bytes = DataBufferUtils.join(source.open()).map((buffer) -> {
			byte[] read = new byte[buffer.readableByteCount()];
			buffer.read(read);
			DataBufferUtils.release(buffer);
			return read;
		}).block(PATIENCE);
		return (bytes != null) ? bytes : new byte[0];
	}

	@Test
	void eachSourceCanBeReadAgain(@TempDir Path directory) throws IOException {
		byte[] bytes = bytes(200_000);
		Path file = Files.write(directory.resolve("file"), bytes);
		Publisher<DataBuffer> publisher = Flux
			.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
		for (ByteSource source : List.of(ByteSource.of(bytes), ByteSource.of(file), ByteSource.of(publisher),
				ByteSource.of(() -> new ByteArrayInputStream(bytes)))) {
			assertThat(read(source)).isEqualTo(bytes);
			assertThat(read(source)).isEqualTo(bytes);
		}
	}

	@Test
	void noBytesAreNoError(@TempDir Path directory) throws IOException {
		assertThat(read(ByteSource.of(Files.createFile(directory.resolve("file"))))).isEmpty();
		assertThat(read(ByteSource.of(new byte[0]))).isEmpty();
		assertThat(read(ByteSource.of(InputStream::nullInputStream))).isEmpty();
		assertThat(read(ByteSource.of(Flux.empty()))).isEmpty();
	}

	@Test
	void aFileIsReadWhenItIsSent(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("file"), "old");
		ByteSource source = ByteSource.of(file);
		Files.writeString(file, "newer");
		assertThat(read(source)).asString(StandardCharsets.UTF_8).isEqualTo("newer");
	}

	@Test
	void aStreamIsOpenedWhenItIsSentReadInPiecesOffTheEventLoopAndClosed() {
		Recorded recorded = new Recorded(bytes(200_000));
		ByteSource source = ByteSource.of(recorded);
		Publisher<DataBuffer> opened = source.open();
		assertThat(recorded.opened).hasValue(0);
		StepVerifier
			.create(Flux.from(opened)
				.doOnNext((buffer) -> assertThat(buffer.readableByteCount()).isLessThanOrEqualTo(64 * 1024))
				.doOnNext(DataBufferUtils::release)
				// The sending thread must not be blocked.
				.subscribeOn(Schedulers.parallel())
				.count())
			.assertNext((count) -> assertThat(count).isGreaterThan(1))
			.expectComplete()
			.verify(PATIENCE);
		assertThat(recorded.opened).hasValue(1);
		Awaitility.await().atMost(PATIENCE).until(() -> recorded.closed.get() == 1);
		assertThat(recorded.threads).isNotEmpty().allMatch((thread) -> thread.startsWith("boundedElastic"));
	}

	@Test
	void aStreamIsClosedWhenTheRequestIsCancelled() {
		Recorded recorded = new Recorded(bytes(200_000));
		StepVerifier.create(ByteSource.of(recorded).open(), 1)
			.assertNext(DataBufferUtils::release)
			.thenCancel()
			.verify(PATIENCE);
		Awaitility.await().atMost(PATIENCE).until(() -> recorded.closed.get() == 1);
	}

	@Test
	void aStreamThatFailsIsClosedAndReported() {
		Recorded recorded = new Recorded(bytes(10)) {

			@Override
			public InputStream call() {
				return new FilterInputStream(super.call()) {

					@Override
					public int read(byte[] target, int offset, int length) throws IOException {
						throw new IOException("the disk is gone");
					}

				};
			}

		};
		StepVerifier.create(ByteSource.of(recorded).open())
			.expectErrorSatisfies(
					(failure) -> assertThat(failure).isInstanceOf(IOException.class).hasMessage("the disk is gone"))
			.verify(PATIENCE);
		Awaitility.await().atMost(PATIENCE).until(() -> recorded.closed.get() == 1);
	}

	@Test
	void aStreamThatCannotBeOpenedIsReported() {
		StepVerifier.create(ByteSource.of((Callable<InputStream>) () -> {
			throw new IOException("no such thing");
		}).open()).expectErrorMessage("no such thing").verify(PATIENCE);
	}

	@Test
	void aFileThatHasGoneIsReported(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("file"), "x");
		ByteSource source = ByteSource.of(file);
		Files.delete(file);
		StepVerifier.create(source.open()).expectError(NoSuchFileException.class).verify(PATIENCE);
	}

	@Test
	void aStreamThatWasReadIsRefused() {
		InputStream once = new ByteArrayInputStream(new byte[200_000]);
		ByteSource same = ByteSource.of(() -> once);
		assertThat(read(same)).hasSize(200_000);
		assertThatIllegalStateException().isThrownBy(() -> read(same))
			.withMessageContaining("return a new stream for each call");
		InputStream wrapped = new ByteArrayInputStream(new byte[200_000]);
		ByteSource wrapper = ByteSource.of(() -> new BufferedInputStream(wrapped));
		assertThat(read(wrapper)).hasSize(200_000);
		assertThatIllegalStateException().isThrownBy(() -> read(wrapper))
			.withMessageContaining("return a new stream for each call");
		Iterator<DataBuffer> buffers = List.<DataBuffer>of(DefaultDataBufferFactory.sharedInstance.wrap(new byte[10]))
			.iterator();
		ByteSource publisher = ByteSource.of(Flux.fromIterable(() -> buffers));
		assertThat(read(publisher)).hasSize(10);
		assertThatIllegalStateException().isThrownBy(() -> read(publisher))
			.withMessageContaining("return a new stream for each call");
	}

	@Test
	void errorsOfTheJvmReachTheCaller() {
		for (Error error : List.of(new StackOverflowError(), new OutOfMemoryError(), new NoClassDefFoundError())) {
			assertThatExceptionOfType(JvmErrorException.class).isThrownBy(() -> read(ByteSource.of(() -> {
				throw error;
			}))).withCause(error);
		}
	}

	@Test
	void filesMustExist(@TempDir Path directory) {
		Path missing = directory.resolve("missing");
		assertThatIllegalArgumentException().isThrownBy(() -> ByteSource.of(missing))
			.withMessage("'%s' is not a file", missing);
		assertThatIllegalArgumentException().isThrownBy(() -> ByteSource.of(directory))
			.withMessage("'%s' is not a file", directory);
	}

	@SuppressWarnings("NullAway")
	@Test
	void missing() {
		assertThatIllegalArgumentException().isThrownBy(() -> ByteSource.of((Path) null))
			.withMessage("'file' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> ByteSource.of((byte[]) null))
			.withMessage("'bytes' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> ByteSource.of((Callable<InputStream>) null))
			.withMessage("'opener' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> ByteSource.of((Publisher<DataBuffer>) null))
			.withMessage("'buffers' must not be null");
	}

	/**
	 * Opens a stream and records how often it was opened and closed, and by which
	 * threads.
	 */
	private static class Recorded implements Callable<InputStream> {

		final AtomicInteger opened = new AtomicInteger();

		final AtomicInteger closed = new AtomicInteger();

		final List<String> threads = new CopyOnWriteArrayList<>();

		private final byte[] bytes;

		Recorded(byte[] bytes) {
			this.bytes = bytes;
		}

		@Override
		public InputStream call() {
			this.opened.incrementAndGet();
			this.threads.add(Thread.currentThread().getName());
			return new FilterInputStream(new ByteArrayInputStream(this.bytes)) {

				@Override
				public int read(byte[] target, int offset, int length) throws IOException {
					Recorded.this.threads.add(Thread.currentThread().getName());
					return super.read(target, offset, length);
				}

				@Override
				public void close() {
					Recorded.this.closed.incrementAndGet();
				}

			};
		}

	}

}
