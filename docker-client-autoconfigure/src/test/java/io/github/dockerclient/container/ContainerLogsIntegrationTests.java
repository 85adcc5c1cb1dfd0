package io.github.dockerclient.container;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.NotImplementedException;
import io.github.dockerclient.stream.Frame;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the logs of containers.
 */
@OnEachEngine
class ContainerLogsIntegrationTests {

	private static final String ENDLESS = "i=0; while :; do i=$((i+1)); echo line $i; sleep 0.01; done";

	private static final long MEGABYTE = 1_000_000;

	@RegisterExtension
	final EngineFixture docker;

	ContainerLogsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void outputAndErrorsAreDistinguished() {
		String id = this.docker.ended("echo out; echo err >&2; printf 'grüß dich'; exit 3");
		List<Frame> frames = frames(id, (options) -> {
		});
		assertThat(text(frames, Frame.Source.STDOUT)).isEqualTo("out\ngrüß dich");
		assertThat(text(frames, Frame.Source.STDERR)).isEqualTo("err\n");
		assertThat(text(frames(id, (options) -> options.stderr(false)))).isEqualTo("out\ngrüß dich");
		assertThat(text(frames(id, (options) -> options.stdout(false)))).isEqualTo("err\n");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> frames(id, (options) -> options.stdout(false).stderr(false)));
	}

	@Test
	void logsReactively() {
		String id = this.docker.ended("echo one; echo two");
		StepVerifier.create(reactive().logs(id).map(Frame::text).collect(Collectors.joining()))
			.expectNext("one\ntwo\n")
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void containerThatHasWrittenNothingHasEmptyLogs() {
		assertThat(frames(this.docker.ended("true"), (options) -> {
		})).isEmpty();
		assertThat(frames(this.docker.created(this.docker.container("true")), (options) -> {
		})).isEmpty();
	}

	@Test
	void terminalIsReadAsItIs() {
		String id = terminal("echo out; echo err >&2");
		List<Frame> frames = frames(id, (options) -> {
		});
		assertThat(text(frames)).isEqualTo("out\r\nerr\r\n");
		assertThat(frames).extracting(Frame::source).containsOnly(Frame.Source.STDOUT);
	}

	@Test
	void terminalWhoseOutputLooksLikeAFrameIsReadAsItIs() {
		String id = terminal("stty -opost; printf '\\001\\000\\000\\000\\000\\000\\000\\003abc'");
		assertThat(text(frames(id, (options) -> {
		}))).isEqualTo("\u0001\0\0\0\0\0\0\u0003abc");
	}

	@Test
	void terminalIsFollowedAsItIs() {
		String id = this.docker.created(this.docker.container("sh", "-c", "printf '\\001begin\\n'; read line; echo end")
			.andThen((options) -> options.tty(true).config((config) -> config.openStdin(true))));
		containers().start(id);
		CompletableFuture<@Nullable String> text = reactive().logs(id, (options) -> options.follow(true))
			.doOnNext((frame) -> assertThat(frame.source()).isEqualTo(Frame.Source.STDOUT))
			.map(Frame::text)
			.scan(String::concat)
			.filter((read) -> read.endsWith("begin\r\n"))
			.next()
			.toFuture();
		assertThat(text).succeedsWithin(EngineFixture.PATIENCE).isEqualTo("\u0001begin\r\n");
	}

	private String terminal(String script) {
		String id = this.docker
			.started(this.docker.container("sh", "-c", script).andThen((options) -> options.tty(true)));
		assertThat(containers().wait(id).statusCode()).isZero();
		return id;
	}

	@Test
	void tailCountsFromTheEnd() {
		String id = this.docker.ended("for i in 1 2 3 4 5; do echo $i; done");
		assertThat(text(frames(id, (options) -> options.tail(2)))).isEqualTo("4\n5\n");
		assertThat(text(frames(id, (options) -> options.tail(0)))).isEmpty();
		assertThat(text(frames(id, (options) -> options.tail(9)))).isEqualTo("1\n2\n3\n4\n5\n");
		assertThatIllegalArgumentException().isThrownBy(() -> frames(id, (options) -> options.tail(-1)));
	}

	@Test
	void sinceAndUntilCutExactlyBetweenTwoLines() {
		String id = this.docker.ended("echo one; sleep 0.1; echo two; sleep 0.1; echo three");
		List<String> lines = text(frames(id, (options) -> options.timestamps(true))).lines().toList();
		assertThat(lines).hasSize(3).allSatisfy((line) -> assertThat(line).contains(" "));
		List<Instant> times = lines.stream()
			.map((line) -> Instant.parse(line.substring(0, line.indexOf(' '))))
			.toList();
		assertThat(times).isSorted().doesNotHaveDuplicates();
		Instant between = times.get(0).plus(Duration.between(times.get(0), times.get(1)).dividedBy(2));
		Instant later = times.get(1).plus(Duration.between(times.get(1), times.get(2)).dividedBy(2));
		assertThat(text(frames(id, (options) -> options.since(between)))).isEqualTo("two\nthree\n");
		assertThat(text(frames(id, (options) -> options.until(between)))).isEqualTo("one\n");
		assertThat(text(frames(id, (options) -> options.since(between).until(later)))).isEqualTo("two\n");
		assertThat(text(frames(id, (options) -> options.since(times.get(2))))).isEqualTo("three\n");
	}

	@Test
	void detailsAreWhatTheLogDriverAdds() {
		String id = this.docker.started(this.docker.container("echo", "hello")
			.andThen((options) -> options.label("shown", "yes")
				.hostConfig((host) -> host
					.logConfig(LogConfig.builder().type("json-file").config(Map.of("labels", "shown")).build()))));
		containers().wait(id);
		assertThat(text(frames(id, (options) -> options.details(true)))).isEqualTo("shown=yes hello\n");
		assertThat(text(frames(id, (options) -> options.details(false)))).isEqualTo("hello\n");
	}

	@Test
	void followedLogsComeLiveAndEndWithTheContainer() {
		String id = this.docker.started(this.docker.container("sh", "-c",
				"trap 'echo err >&2; exit 5' TERM; echo ready; while :; do sleep 0.02; done"));
		StepVerifier.create(reactive().logs(id, (options) -> options.follow(true)).map(Frame::toString))
			.expectNext("STDOUT: ready\n")
			.then(() -> reactive().kill(id, "SIGTERM").subscribe())
			.expectNext("STDERR: err\n")
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void followedLogsAsBlockingStream() {
		String id = this.docker.started(this.docker.container("sh", "-c", ENDLESS));
		try (Stream<Frame> logs = containers().logs(id, (options) -> options.follow(true))) {
			assertThat(logs.limit(10).map(Frame::text).collect(Collectors.joining())).startsWith("line 1\nline 2\n");
		}
		awaitClosed();
	}

	@Test
	void cancellingAfterSomeFramesClosesTheConnectionToTheEngine() {
		String id = this.docker.started(this.docker.container("sh", "-c", ENDLESS));
		StepVerifier.create(reactive().logs(id, (options) -> options.follow(true)).map(Frame::text), 10)
			.expectNext("line 1\n")
			.expectNextCount(9)
			.thenCancel()
			.verify(EngineFixture.PATIENCE);
		awaitClosed();
		assertThat(containers().inspect(id).state()).isNotNull().extracting(ContainerState::running).isEqualTo(true);
	}

	@Test
	void takingSomeFramesClosesTheConnectionToTheEngine() {
		String id = this.docker.started(this.docker.container("sh", "-c", ENDLESS));
		StepVerifier.create(reactive().logs(id, (options) -> options.follow(true)).take(10))
			.expectNextCount(10)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		awaitClosed();
	}

	@Test
	void cancellingBeforeAnythingWasWrittenClosesTheConnectionToTheEngine() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		Disposable reading = reactive().logs(id, (options) -> options.follow(true)).subscribe();
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.untilAsserted(() -> assertThat(this.docker.wire("GET /containers/{id}/logs")).hasSize(1));
		reading.dispose();
		awaitClosed();
	}

	@Test
	void cancellingStreamsThatAreBeingOpenedClosesTheirConnections() {
		String id = this.docker.started(this.docker.container("sh", "-c", ENDLESS));
		// The progress of each stream at its cancellation is random, so repeat this often
		// enough to cover every case.
		for (int i = 0; i < 50; i++) {
			StepVerifier.create(follow(reactive(), id, 8))
				.expectNextCount(1)
				.thenCancel()
				.verify(EngineFixture.PATIENCE);
		}
		awaitClosed();
	}

	@Test
	void closingTheClientEndsFollowedLogsWithAnError() {
		String id = this.docker.started(this.docker.container("sh", "-c", ENDLESS));
		StepVerifier.create(reactive().logs(id, (options) -> options.follow(true)).map(Frame::text))
			.expectNext("line 1\n")
			.then(() -> this.docker.reactive().close())
			.thenConsumeWhile((line) -> true)
			.expectError(DockerClientClosedException.class)
			.verify(EngineFixture.PATIENCE);
		awaitClosed();
	}

	@Test
	void closingTheClientEndsLogsThatWereOpenedOnItsEventLoop() {
		String id = this.docker.started(this.docker.container("sh", "-c", ENDLESS));
		StepVerifier
			.create(reactive().inspect(id)
				.thenMany(reactive().logs(id, (options) -> options.follow(true)).map(Frame::text)))
			.expectNext("line 1\n")
			.then(() -> this.docker.reactive().close())
			.thenConsumeWhile((line) -> true)
			.expectError(DockerClientClosedException.class)
			.verify(EngineFixture.PATIENCE);
		awaitClosed();
	}

	@Test
	void logsOfADriverThatKeepsNoneAreNotImplemented() {
		String id = this.docker.started(this.docker.container("echo", "lost")
			.andThen((options) -> options
				.hostConfig((host) -> host.logConfig(LogConfig.builder().type("none").build()))));
		containers().wait(id);
		assertThatExceptionOfType(NotImplementedException.class).isThrownBy(() -> frames(id, (options) -> {
		})).withMessageContaining("logs").satisfies((failure) -> assertThat(failure.status()).isEqualTo(501));
	}

	@Test
	void longLogArrivesWholeAndOnlyAsFastAsItIsTaken() {
		// 100 MB in lines of 1000 bytes, and their checksum, computed by the container.
		String id = this.docker.started(this.docker.container("sh", "-c",
				"""
						awk 'BEGIN { line = sprintf("%0990d", 7); for (i = 1; i <= 100000; i++) printf "%09d%s\\n", i, line }' \\
							| tee /tmp/log
						md5sum < /tmp/log >&2
						"""));
		assertThat(containers().wait(id).statusCode()).isZero();
		SlowReader slow = new SlowReader(reactive().logs(id, (options) -> options.stderr(false)));
		slow.take(20);
		MessageDigest digest = md5();
		long[] length = new long[1];
		String[] expected = new String[1];
		reactive().logs(id).doOnNext((frame) -> {
			if (frame.source() == Frame.Source.STDERR) {
				expected[0] = frame.text().substring(0, 32);
			}
			else {
				digest.update(frame.bytes());
				length[0] += frame.bytes().length;
			}
		}).blockLast(Duration.ofMinutes(1));
		assertThat(length[0]).isEqualTo(100 * MEGABYTE);
		assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(expected[0]);
		// In this time, the connection of the other reader could have received as much.
		slow.take(20);
		List<Exchange> sent = this.docker.wire("GET /containers/{id}/logs");
		assertThat(sent).hasSize(2);
		assertThat(sent.get(1).connection().bytesToClient()).isGreaterThan(100 * MEGABYTE);
		assertThat(sent.get(0).connection().bytesToClient()).isLessThan(4 * MEGABYTE);
		slow.cancel();
		awaitClosed();
	}

	@Test
	void followedLogsNeedNoThreadEach() {
		String id = this.docker.started(this.docker.container("sh", "-c", ENDLESS));
		ReactiveContainerOperations containers = reactive();
		StepVerifier.create(follow(containers, id, 4)).expectNextCount(1).thenCancel().verify(EngineFixture.PATIENCE);
		Disposable.Composite readers = Disposables.composite();
		int before = threads();
		List<CompletableFuture<Boolean>> reading = Stream.generate(() -> {
			CompletableFuture<Boolean> read = new CompletableFuture<>();
			readers
				.add(follow(containers, id, 1).subscribe((frame) -> read.complete(true), read::completeExceptionally));
			return read;
		}).limit(50).toList();
		assertThat(CompletableFuture.allOf(reading.toArray(CompletableFuture[]::new)))
			.succeedsWithin(EngineFixture.PATIENCE);
		assertThat(this.docker.engine().proxy().openConnections()).hasSizeGreaterThanOrEqualTo(50);
		assertThat(threads()).isLessThanOrEqualTo(before);
		readers.dispose();
		awaitClosed();
	}

	private static Flux<Frame> follow(ReactiveContainerOperations containers, String id, int times) {
		return Flux.range(0, times).flatMap((i) -> containers.logs(id, (options) -> options.follow(true)), times);
	}

	private static int threads() {
		return EngineFixture.clientThreads().size();
	}

	private ContainerOperations containers() {
		return this.docker.blocking().containers();
	}

	private ReactiveContainerOperations reactive() {
		return this.docker.reactive().containers();
	}

	private List<Frame> frames(String id, Consumer<ContainerLogsOptions> options) {
		try (Stream<Frame> logs = containers().logs(id, options)) {
			return logs.toList();
		}
	}

	private static String text(List<Frame> frames) {
		return frames.stream().map(Frame::text).collect(Collectors.joining());
	}

	private static String text(List<Frame> frames, Frame.Source source) {
		return text(frames.stream().filter((frame) -> frame.source() == source).toList());
	}

	private void awaitClosed() {
		List<Exchange> followed = this.docker.wire("GET /containers/{id}/logs");
		assertThat(followed).isNotEmpty();
		Awaitility.await("the engine's side is closed")
			.atMost(EngineFixture.PATIENCE)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> followed.stream().noneMatch((exchange) -> exchange.connection().isOpen()));
	}

	private static MessageDigest md5() {
		try {
			return MessageDigest.getInstance("MD5");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Requests frames one at a time.
	 */
	private static final class SlowReader extends BaseSubscriber<Frame> {

		private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

		SlowReader(Flux<Frame> frames) {
			frames.subscribe(this);
		}

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
		}

		@Override
		protected void hookOnNext(Frame frame) {
			this.frames.add(frame);
		}

		void take(int count) {
			for (int i = 0; i < count; i++) {
				request(1);
				try {
					assertThat(this.frames.poll(EngineFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					throw new IllegalStateException(ex);
				}
				assertThat(this.frames).isEmpty();
			}
		}

	}

}
