package io.github.dockerclient.transport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Upload}.
 */
class UploadTests {

	private static final byte[] CONTENT = content(300_001);

	private final ScriptedServer server = ScriptedServer.unix();

	private final ReactiveDockerHttp http = this.server.http();

	@AfterEach
	void close() {
		Hooks.resetOnErrorDropped();
		this.http.close().block(ScriptedServer.PATIENCE);
		this.server.close();
		awaitNoUpload();
	}

	private static void awaitNoUpload() {
		Awaitility.await()
			.atMost(ScriptedServer.PATIENCE)
			.until(() -> Thread.getAllStackTraces()
				.keySet()
				.stream()
				.noneMatch((thread) -> thread.getName().equals("docker-upload")));
	}

	private static byte[] content(int length) {
		byte[] content = new byte[length];
		new Random(length).nextBytes(content);
		return content;
	}

	private static DataBuffer buffer(int from, int to) {
		return DefaultDataBufferFactory.sharedInstance.allocateBuffer(to - from).write(CONTENT, from, to - from);
	}

	private void upload(ByteSource source) {
		Blocking.await(this.http.put("/a").tar(source).longRunning(true).nothing());
	}

	static Stream<Arguments> sources() {
		Flux<DataBuffer> pieces = Flux.range(0, 301)
			.map((piece) -> buffer(piece * 1000, Math.min((piece + 1) * 1000, CONTENT.length)));
		return Stream.of(Arguments.of("an array", ByteSource.of(CONTENT)),
				Arguments.of("a stream", ByteSource.of(() -> new ByteArrayInputStream(CONTENT))),
				Arguments.of("the subscriber's thread", ByteSource.of(pieces)),
				Arguments.of("another thread", ByteSource.of(pieces.delayElements(Duration.ofNanos(1)))),
				Arguments.of("empty buffers",
						ByteSource.of(pieces.flatMapIterable((piece) -> List.of(buffer(0, 0), piece, buffer(0, 0))))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sources")
	void sendsEachByteOnce(String name, ByteSource source) {
		this.server.then(ScriptedServer.empty(200));
		upload(source);
		assertThat(this.server.take().body()).isEqualTo(CONTENT);
	}

	@Test
	void sendsWhatHasNoBytes() {
		this.server.then(ScriptedServer.empty(200));
		upload(ByteSource.of(new byte[0]));
		assertThat(this.server.take().body()).isEmpty();
	}

	@Test
	void sendsAnArchive() {
		this.server.then(ScriptedServer.empty(200));
		TarArchive archive = TarArchive.builder().add("file", CONTENT).build();
		upload(archive);
		ByteArrayOutputStream expected = new ByteArrayOutputStream();
		DataBufferUtils.write(archive.open(), expected).doOnNext(DataBufferUtils::release).blockLast();
		assertThat(this.server.take().body()).hasSize(expected.size());
	}

	// The source has no end, so only the response can end the upload.
	@Test
	void endsWithTheResponse() {
		try (FaultServer server = FaultServer.unix()) {
			server.does((peer, head) -> peer.send("HTTP/1.1 404 x\r\nContent-Type: application/json\r\n"
					+ "Content-Length: 18\r\n\r\n{\"message\":\"gone\"}"));
			ReactiveDockerHttp http = HttpSettings.create(HttpSettings.of(server.address()));
			ByteSource endless = ByteSource.of(Flux.generate((sink) -> sink.next(buffer(0, 1000))));
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> Blocking.await(http.put("/a").tar(endless).longRunning(true).nothing()))
				.withMessageContaining("gone");
			http.close().block(ScriptedServer.PATIENCE);
		}
	}

	@Test
	void theCallerCanBeInterruptedWhileTheSourceWaits() throws Exception {
		Waiting source = new Waiting();
		CompletableFuture<Throwable> end = new CompletableFuture<>();
		Thread caller = caller(source, end);
		source.reached.await();
		caller.interrupt();
		assertThat(end).succeedsWithin(ScriptedServer.PATIENCE)
			.satisfies((failure) -> assertThat(failure).isInstanceOf(CancellationException.class));
		source.end.countDown();
	}

	@Test
	void theClientCanBeClosedWhileTheSourceWaits() throws Exception {
		Waiting source = new Waiting();
		CompletableFuture<Throwable> end = new CompletableFuture<>();
		caller(source, end);
		source.reached.await();
		this.http.close().block(ScriptedServer.PATIENCE);
		assertThat(end).succeedsWithin(ScriptedServer.PATIENCE)
			.satisfies((failure) -> assertThat(failure).isInstanceOf(DockerClientClosedException.class));
		source.end.countDown();
	}

	@Test
	void failuresOfTheSourceAfterTheEndAreOfNoMoreInterest() throws Exception {
		List<Throwable> dropped = new CopyOnWriteArrayList<>();
		Hooks.onErrorDropped(dropped::add);
		Waiting source = new Waiting();
		source.interruptible = true;
		CompletableFuture<Throwable> end = new CompletableFuture<>();
		Thread caller = caller(source, end);
		source.reached.await();
		caller.interrupt();
		assertThat(end).succeedsWithin(ScriptedServer.PATIENCE);
		awaitNoUpload();
		assertThat(dropped).isEmpty();
	}

	private Thread caller(Waiting source, CompletableFuture<Throwable> end) {
		Thread caller = new Thread(() -> {
			try {
				upload(ByteSource.of(() -> source));
			}
			catch (Throwable ex) {
				end.complete(ex);
			}
		}, "caller");
		caller.setDaemon(true);
		caller.start();
		return caller;
	}

	/**
	 * A stream that cannot be closed while it waits.
	 */
	private static final class Waiting extends InputStream {

		private final CountDownLatch reached = new CountDownLatch(1);

		private final CountDownLatch end = new CountDownLatch(1);

		private volatile boolean interruptible;

		@Override
		public int read() throws IOException {
			this.reached.countDown();
			while (this.end.getCount() > 0) {
				try {
					this.end.await();
				}
				catch (InterruptedException ex) {
					if (this.interruptible) {
						throw new InterruptedIOException();
					}
				}
			}
			return 'x';
		}

	}

}
