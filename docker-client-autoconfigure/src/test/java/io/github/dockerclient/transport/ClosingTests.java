package io.github.dockerclient.transport;

import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.stream.TwoWayStream;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.internal.ThreadExecutorMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.buffer.DataBufferUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that closing the client ends every exchange, at each of its steps.
 */
@ExtendWith(OutputCaptureExtension.class)
class ClosingTests {

	private final List<AutoCloseable> opened = new ArrayList<>();

	private final ScriptedServer server = own(ScriptedServer.unix());

	private <T extends AutoCloseable> T own(T closeable) {
		this.opened.add(closeable);
		return closeable;
	}

	@AfterEach
	void close(CapturedOutput output) throws Exception {
		for (AutoCloseable closeable : this.opened) {
			closeable.close();
		}
		awaitNoThreads();
		assertThat(output).doesNotContain("ERROR", "\tat ");
	}

	private static void awaitNoThreads() {
		Awaitility.await()
			.atMost(ScriptedServer.PATIENCE)
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.noneMatch((name) -> name.startsWith("docker-")));
	}

	private static HttpSettings settings(DockerAddress address) {
		return new HttpSettings().address(address).apiVersion(ApiVersion.of("1.55")).maxConnections(1);
	}

	private ReactiveDockerHttp http() {
		return HttpSettings.create(settings(this.server.address()).build());
	}

	// When Netty's event loops end, they start a thread that lives for a second.
	@Test
	void closingLeavesNoThreadThatKeepsTheJvmFromExiting() throws Exception {
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(() -> threads("globalEventExecutor").isEmpty());
		for (FaultServer server : List.of(own(FaultServer.unix()), own(FaultServer.tcp()))) {
			ReactiveDockerHttp http = HttpSettings.create(new HttpSettings().address(server.address()).build());
			http.get("/x").value(Object.class).block(ScriptedServer.PATIENCE);
			assertThat(threads("docker-")).isNotEmpty().allMatch(Thread::isDaemon);
			http.close().block(ScriptedServer.PATIENCE);
			assertThat(threads("docker-")).isEmpty();
		}
		assertThat(threads("globalEventExecutor")).isEmpty();
	}

	// Static caches of the libraries must not keep what a client has used.
	@Test
	void closingLeavesNoEventLoop() throws Exception {
		for (FaultServer server : List.of(own(FaultServer.unix()), own(FaultServer.tcp()))) {
			WeakReference<EventExecutor> loop = usedLoop(server.address());
			Awaitility.await().atMost(ScriptedServer.PATIENCE).untilAsserted(() -> {
				System.gc();
				assertThat(loop.refersTo(null)).as("%s", server.address()).isTrue();
			});
		}
	}

	private static WeakReference<EventExecutor> usedLoop(DockerAddress address) {
		ReactiveDockerHttp http = HttpSettings.create(new HttpSettings().address(address).build());
		try {
			return new WeakReference<>(http.get("/x")
				.value(Object.class)
				.map((value) -> ThreadExecutorMap.currentExecutor())
				.block(ScriptedServer.PATIENCE));
		}
		finally {
			http.close().block(ScriptedServer.PATIENCE);
		}
	}

	private static List<Thread> threads(String prefix) {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith(prefix))
			.toList();
	}

	static Stream<Step> steps() {
		Function<ReactiveDockerHttp, Publisher<?>> call = (http) -> http.get("/x").nothing();
		return Stream.of(new Step("a call that is not answered", ScriptedServer.thenSilence(""), call),
				new Step("a call whose head is cut", ScriptedServer.thenSilence("HTTP/1.1 200 OK\r\nContent-"), call),
				new Step("a value that is cut", json("[1,"), (http) -> http.get("/x").list(Integer.class)),
				new Step("an error that is cut",
						ScriptedServer.thenSilence(
								"HTTP/1.1 500 E\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"),
						call),
				new Step("a call without a limit", ScriptedServer.thenSilence(""),
						(http) -> http.post("/x").patience(null).value(Object.class)),
				new Step("a call with a body", ScriptedServer.thenSilence(""),
						(http) -> http.post("/x").json(List.of()).nothing()),
				new Step("a stream that has not begun", ScriptedServer.thenSilence(""),
						(http) -> http.get("/x").stream(Object.class)),
				new Step("a stream", chunks("{}"), (http) -> http.get("/x").stream(Object.class)),
				new Step("a stream without demand", chunks("{}{}{}"), (http) -> http.get("/x").stream(Object.class), 1),
				new Step("progress", chunks("{\"status\":\"x\"}"), (http) -> http.post("/x").progress()),
				new Step("frames", chunks("line\n"), (http) -> http.get("/x").frames(Mono.just(true))),
				new Step("bytes", chunks("x"), (http) -> http.get("/x").bytes().doOnNext(DataBufferUtils::release)),
				new Step("an archive", chunks("x"),
						(http) -> http.get("/x").archive().doOnNext(DataBufferUtils::release)),
				new Step("an upload that has no end", ScriptedServer.thenSilence(""),
						(http) -> http.put("/x").tar(never()).nothing()),
				new Step("an upgrade that is not answered", ScriptedServer.thenSilence(""),
						(http) -> http.post("/x").hijack(Mono.just(true))),
				new Step("a hijacked connection", upgraded("tcp"),
						(http) -> http.post("/x")
							.hijack(Mono.just(true))
							.flatMapMany((stream) -> stream.input().doOnNext(DataBufferUtils::release))),
				new Step("input that is not taken", upgraded("tcp"),
						(http) -> http.post("/x")
							.hijack(Mono.just(true))
							.flatMap((stream) -> stream.send(Flux.never()))),
				new Step("calls by the engine", upgraded("h2c"),
						(http) -> http.post("/x").grpc(Map.of(), Flux::never)));
	}

	private static ByteSource never() {
		return Flux::never;
	}

	private static ScriptedServer.Script json(String part) {
		return ScriptedServer
			.thenSilence("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n" + part);
	}

	private static ScriptedServer.Script chunks(String data) {
		return ScriptedServer
			.thenSilence("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + ScriptedServer.chunk(data));
	}

	private static ScriptedServer.Script upgraded(String protocol) {
		return ScriptedServer
			.thenSilence("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: " + protocol + "\r\n\r\n");
	}

	@ParameterizedTest
	@MethodSource("steps")
	void closingEnds(Step step) {
		ReactiveDockerHttp http = http();
		this.server.then(step.script());
		Ended ended = Ended.of(step.call().apply(http), step.demand());
		if (step.isSeen()) {
			this.server.take();
		}
		closed(http, ended);
		this.server.awaitOpen(0);
	}

	private void closed(ReactiveDockerHttp http, Ended... ended) {
		http.close().block(ScriptedServer.PATIENCE);
		for (Ended each : ended) {
			assertThat(each.failure()).isExactlyInstanceOf(DockerClientClosedException.class)
				.hasMessageContaining(": this client of the engine at %s is closed", http.address());
		}
	}

	@Test
	void closingEndsCallsThatWaitForAConnection() {
		ReactiveDockerHttp http = http();
		this.server.then(ScriptedServer.thenSilence(""));
		Ended first = Ended.of(http.get("/first").nothing());
		this.server.take();
		closed(http, first, Ended.of(http.get("/second").nothing()), Ended.of(http.get("/third").list(Object.class)));
		assertThat(this.server.unexpected()).isEmpty();
	}

	@Test
	void closingEndsTheNegotiation() {
		this.server.scriptPings().then(ScriptedServer.thenSilence(""));
		ReactiveDockerHttp http = this.server.http();
		Ended call = Ended.of(http.get("/x").nothing());
		Ended stream = Ended.of(http.get("/y").stream(Object.class));
		Ended frames = Ended.of(http.get("/z").frames(Mono.just(true)));
		Ended version = Ended.of(http.apiVersion());
		this.server.take();
		closed(http, call, stream, frames, version);
	}

	@Test
	void closingEndsConnecting() throws Exception {
		ServerSocket full = own(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
		// Make more connections than fit into the queue of the listener.
		for (int i = 0; i < 4; i++) {
			SocketChannel waiting = own(SocketChannel.open());
			waiting.configureBlocking(false);
			waiting.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()));
		}
		ReactiveDockerHttp http = HttpSettings
			.create(settings(DockerAddress.of("tcp://127.0.0.1:" + full.getLocalPort())).build());
		closed(http, Ended.of(http.get("/x").nothing()), Ended.of(http.get("/x").stream(Object.class)),
				Ended.of(http.post("/x").hijack(Mono.just(true))));
	}

	@Test
	void closingEndsTheHandshakeOfTls() throws NoSuchAlgorithmException {
		ScriptedServer silent = own(ScriptedServer.tcp());
		ReactiveDockerHttp http = HttpSettings
			.create(settings(silent.address()).tls(DockerTls.of(SSLContext.getDefault())).build());
		Ended call = Ended.of(http.get("/x").nothing());
		Ended stream = Ended.of(http.get("/x").stream(Object.class));
		Ended hijacked = Ended.of(http.post("/x").hijack(Mono.just(true)));
		silent.awaitOpen(1);
		closed(http, call, stream, hijacked);
		silent.awaitOpen(0);
	}

	@Test
	void closingEndsAnUploadThatIsNotRead() throws Exception {
		ServerSocket unread = own(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
		ReactiveDockerHttp http = HttpSettings
			.create(settings(DockerAddress.of("tcp://127.0.0.1:" + unread.getLocalPort())).build());
		Ended upload = Ended.of(http.put("/x").tar(ByteSource.of(new byte[32 * 1024 * 1024])).nothing());
		own(unread.accept());
		closed(http, upload);
	}

	@Test
	void closingLeavesNoPartOfAFile(@TempDir Path directory) {
		ReactiveDockerHttp http = http();
		this.server.then(chunks("x"));
		Ended ended = Ended.of(http.get("/x").archive(directory.resolve("archive.tar")));
		this.server.take();
		closed(http, ended);
		Awaitility.await()
			.atMost(ScriptedServer.PATIENCE)
			.untilAsserted(() -> assertThat(directory).isEmptyDirectory());
	}

	@Test
	void closingEndsThreadsThatWait() throws Exception {
		ReactiveDockerHttp http = http();
		DockerHttp blocking = DockerHttp.using(http);
		this.server.then(ScriptedServer.thenSilence("")).then(chunks("{}")).then(chunks("x"));
		List<Waiting> threads = new ArrayList<>();
		threads.add(new Waiting(() -> blocking.get("/call").list(Object.class)));
		this.server.take();
		threads.add(new Waiting(() -> {
			try (Stream<Object> items = blocking.get("/stream").stream(Object.class)) {
				return items.count();
			}
		}));
		this.server.take();
		threads.add(new Waiting(() -> {
			try (InputStream bytes = blocking.get("/bytes").bytes()) {
				return bytes.readAllBytes();
			}
		}));
		this.server.take();
		http.close().block(ScriptedServer.PATIENCE);
		for (Waiting thread : threads) {
			thread.join(ScriptedServer.PATIENCE.toMillis());
			assertThat(thread.failure.get()).isExactlyInstanceOf(DockerClientClosedException.class);
		}
	}

	@Test
	void callsMadeLaterFailAtTheirSubscription() {
		ReactiveDockerHttp http = http();
		this.server.then(upgraded("tcp"));
		TwoWayStream stream = http.post("/x")
			.hijack(Mono.just(true))
			.blockOptional(ScriptedServer.PATIENCE)
			.orElseThrow();
		int connections = this.server.connections();
		http.close().block(ScriptedServer.PATIENCE);
		steps().forEach((step) -> assertThat(Ended.of(step.call().apply(http)).failure()).as(step.name())
			.isExactlyInstanceOf(DockerClientClosedException.class));
		assertThat(Ended.of(http.apiVersion()).failure()).isExactlyInstanceOf(DockerClientClosedException.class);
		assertThat(Ended.of(stream.send(ByteSource.of(new byte[1]).open())).failure())
			.isExactlyInstanceOf(DockerClientClosedException.class);
		stream.close().block(ScriptedServer.PATIENCE);
		assertThat(this.server.connections()).isEqualTo(connections);
	}

	@Test
	void aClientThatWasNeverUsedCloses() {
		http().close().block(ScriptedServer.PATIENCE);
	}

	@Test
	void threadsMayCloseAtTheSameTime() throws Exception {
		ReactiveDockerOperations client = client();
		this.server.then(ScriptedServer.thenSilence(""));
		Ended call = Ended.of(client.http().get("/x").nothing());
		this.server.take();
		List<Waiting> threads = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			threads.add(new Waiting(() -> {
				client.close();
				return "";
			}));
		}
		for (Waiting thread : threads) {
			thread.join(ScriptedServer.PATIENCE.toMillis());
			assertThat(thread.isAlive()).isFalse();
			assertThat(thread.failure).hasValue(null);
		}
		assertThat(call.failure()).isInstanceOf(DockerClientClosedException.class);
	}

	private ReactiveDockerOperations client() {
		return ReactiveDockerOperations.builder()
			.address(this.server.address())
			.apiVersion(ApiVersion.of("1.55"))
			.build();
	}

	@Test
	void aSubscriberOnTheEventLoopMayClose() {
		ReactiveDockerOperations client = client();
		this.server.then(ScriptedServer.json("[]")).then(ScriptedServer.thenSilence(""));
		Ended other = Ended.of(client.http().get("/first").list(Object.class).doOnNext((list) -> {
			assertThat(Thread.currentThread().getName()).startsWith("docker-");
			client.close();
		}).then(client.http().get("/second").nothing()));
		assertThat(other.failure()).isInstanceOf(DockerClientClosedException.class);
	}

	@Test
	void aSubscriberThatIsEndedMayCloseOnceMore() {
		ReactiveDockerOperations client = client();
		this.server.then(ScriptedServer.thenSilence(""));
		Ended call = Ended.of(client.http().get("/x").nothing().doOnError((failure) -> client.close()));
		this.server.take();
		client.close();
		assertThat(call.failure()).isInstanceOf(DockerClientClosedException.class);
	}

	@Test
	void anInterruptedThreadClosesAndStaysInterrupted() {
		ReactiveDockerOperations client = client();
		this.server.then(ScriptedServer.thenSilence(""));
		Ended call = Ended.of(client.http().get("/x").nothing());
		this.server.take();
		Thread.currentThread().interrupt();
		client.close();
		assertThat(Thread.interrupted()).isTrue();
		assertThat(call.failure()).isInstanceOf(DockerClientClosedException.class);
	}

	@Test
	void aSubscriberThatBlocksTheEventLoopDoesNotKeepOthers() throws Exception {
		ReactiveDockerHttp http = http();
		this.server.then(chunks("{}")).then(ScriptedServer.thenSilence(""));
		CountDownLatch entered = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		Ended blocked = Ended.of(http.get("/x").stream(Object.class).doOnNext((next) -> {
			entered.countDown();
			awaitQuietly(release);
		}));
		assertThat(entered.await(ScriptedServer.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
		Ended other = Ended.of(http.get("/y").stream(Object.class));
		http.close().subscribe();
		assertThat(other.failure()).isInstanceOf(DockerClientClosedException.class);
		release.countDown();
		assertThat(blocked.failure()).isInstanceOf(DockerClientClosedException.class);
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await(ScriptedServer.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void closingEndsFollowedEventsBetweenTwoAttempts(@TempDir Path directory) {
		ReactiveDockerOperations client = ReactiveDockerOperations.builder()
			.host("unix://" + directory.resolve("none.sock"))
			.build();
		Ended events = Ended.of(client.system().followEvents());
		client.close();
		assertThat(events.failure()).isInstanceOf(DockerClientClosedException.class);
	}

	@Test
	void aClosedClientSaysSoToThreadsToo() {
		ReactiveDockerOperations client = client();
		DockerOperations blocking = DockerOperations.using(client);
		client.close();
		assertThatExceptionOfType(DockerClientClosedException.class).isThrownBy(() -> blocking.containers().list())
			.withMessage("GET /containers/json: this client of the engine at %s is closed", this.server.address());
	}

	/**
	 * A step of an exchange.
	 *
	 * @param name the name of the step
	 * @param script what the server does
	 * @param call what the client does
	 * @param demand the number of requested items
	 */
	record Step(String name, ScriptedServer.Script script, Function<ReactiveDockerHttp, Publisher<?>> call,
			long demand) {

		Step(String name, ScriptedServer.Script script, Function<ReactiveDockerHttp, Publisher<?>> call) {
			this(name, script, call, Long.MAX_VALUE);
		}

		// Return whether the server has read, and thereby recorded, the request.
		boolean isSeen() {
			return !this.name.startsWith("an upload");
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * Records how an exchange has ended.
	 */
	private static final class Ended extends BaseSubscriber<Object> {

		private final CountDownLatch ended = new CountDownLatch(1);

		private volatile @Nullable Throwable failure;

		private final long demand;

		Ended(long demand) {
			this.demand = demand;
		}

		static Ended of(Publisher<?> exchange) {
			return of(exchange, Long.MAX_VALUE);
		}

		static Ended of(Publisher<?> exchange, long demand) {
			Ended ended = new Ended(demand);
			exchange.subscribe(ended);
			return ended;
		}

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			subscription.request(this.demand);
		}

		@Override
		protected void hookOnError(Throwable throwable) {
			this.failure = throwable;
			this.ended.countDown();
		}

		@Override
		protected void hookOnComplete() {
			this.ended.countDown();
		}

		@Nullable Throwable failure() {
			try {
				assertThat(this.ended.await(ScriptedServer.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).as("ended")
					.isTrue();
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
			return this.failure;
		}

	}

	/**
	 * A thread that waits for a response.
	 */
	private static final class Waiting extends Thread {

		private final Callable<?> work;

		private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

		Waiting(Callable<?> work) {
			super("waiting");
			this.work = work;
			setDaemon(true);
			start();
		}

		@Override
		public void run() {
			try {
				this.work.call();
			}
			catch (Exception ex) {
				this.failure.set(ex);
			}
		}

	}

}
