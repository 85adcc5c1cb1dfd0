package io.github.dockerclient.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.Bytes;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ContainerOperations#attach} and its reactive twin.
 */
@OnEachEngine
class ContainerAttachIntegrationTests {

	private static final int SESSIONS = 500;

	@RegisterExtension
	final EngineFixture fixture;

	ContainerAttachIntegrationTests(TestEngine engine) {
		this.fixture = new EngineFixture(engine);
	}

	private ContainerOperations containers() {
		return this.fixture.blocking().containers();
	}

	private Consumer<ContainerCreateOptions> reading(boolean tty, String... command) {
		return this.fixture.container(command)
			.andThen((options) -> options.config((config) -> config.openStdin(true).stdinOnce(!tty).tty(tty)));
	}

	@Test
	void catGivesBackEveryByteAfterItsInputHasEnded() {
		String container = this.fixture.created(reading(false, "cat"));
		ReactiveContainerOperations reactive = this.fixture.reactive().containers();
		Mono<Tuple2<String, Long>> result = reactive.attach(container, (attach) -> attach.stdin(true))
			.flatMap((session) -> reactive.start(container)
				.then(session.send(ByteSource.of(Bytes.random(64))))
				.then(session.closeInput())
				.then(Mono.<String>never())
				.or(Bytes.sha256(session.bytes()))
				.zipWhen((digest) -> session.exitCode()));
		StepVerifier.create(result)
			.expectNext(Tuples.of(Bytes.sha256(Bytes.random(64)).blockOptional().orElseThrow(), 0L))
			.expectComplete()
			.verify(EngineFixture.PATIENCE.multipliedBy(3));
	}

	@Test
	void attachedBeforeTheStartNothingIsMissed() {
		String container = this.fixture.created(reading(false, "sh", "-c", "echo first; sort; echo last >&2; exit 5"));
		try (Attachment session = containers().attach(container, (attach) -> attach.stdin(true))) {
			containers().start(container);
			session.send("b\na\n");
			session.closeInput();
			List<Line> lines = session.lines().toList();
			assertThat(lines).filteredOn((line) -> line.source() == Frame.Source.STDOUT)
				.extracting(Line::text)
				.containsExactly("first", "a", "b");
			assertThat(lines).filteredOn((line) -> line.source() == Frame.Source.STDERR)
				.extracting(Line::text)
				.containsExactly("last");
			assertThat(session.exitCode()).isEqualTo(5);
		}
	}

	@Test
	void logsComeBeforeWhatIsStillToCome() {
		String container = this.fixture.started(reading(false, "sh", "-c", "echo before; read; echo after"));
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> containers().logs(container).count() > 0);
		try (Attachment session = containers().attach(container, (attach) -> attach.stdin(true).logs(true))) {
			session.send("\n");
			assertThat(session.lines()).extracting(Line::text).containsExactly("before", "after");
		}
	}

	@Test
	void terminalFollowsItsSizeAndDetaches() throws IOException {
		String container = this.fixture.started(reading(true, "sh"));
		try (Attachment session = containers().attach(container, (attach) -> attach.stdin(true).detachKeys("ctrl-x,x"));
				InputStream output = session.bytes()) {
			session.send("echo $((6*7))\n");
			Bytes.readUntil(output, "\n42\r\n");
			session.resize(31, 117);
			session.send("stty size\n");
			Bytes.readUntil(output, "\n31 117\r\n");
			session.send("\u0018x");
			output.readAllBytes();
		}
		assertThat(containers().inspect(container).state()).isNotNull()
			.satisfies((state) -> assertThat(state.running()).isTrue());
	}

	@Test
	void terminalThatBeginsLikeAFrameArrivesWhole() throws IOException {
		String container = this.fixture.created(reading(true, "printf", "\\001\\000\\000\\000\\000\\000\\000\\002abc"));
		try (Attachment session = containers().attach(container)) {
			containers().start(container);
			assertThat(session.bytes().readAllBytes()).containsExactly(1, 0, 0, 0, 0, 0, 0, 2, 'a', 'b', 'c');
		}
	}

	@Test
	void errorsAreTheOrdinaryExceptions() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> containers().attach(this.fixture.name("missing")));
		String container = this.fixture.created(reading(true, "sh"));
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> containers().attach(container, (attach) -> attach.detachKeys("ctrl-nothing")));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(
				() -> containers().attachWebSocket(this.fixture.name("missing"), (attach) -> attach.stdin(true)));
	}

	@Test
	void webSocketCarriesBothDirections() throws IOException {
		String container = this.fixture.created(reading(false, "sh", "-c", "read a; echo out $a; echo err >&2"));
		try (Attachment session = containers().attachWebSocket(container, (attach) -> attach.stdin(true))) {
			containers().start(container);
			session.send("typed\n");
			String output = new String(session.bytes().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(output).contains("out typed\n").contains("err\n").hasSize(14);
			assertThat(session.exitCode()).isZero();
		}
	}

	@Test
	void manySessionsNeedNoThreads() {
		String container = this.fixture.started(reading(false, "cat"));
		ReactiveContainerOperations reactive = this.fixture
			.client((builder) -> builder.address(this.fixture.engine().address()))
			.containers();
		reactive.inspect(container).block(EngineFixture.PATIENCE);
		int before = Thread.getAllStackTraces().size();
		List<ReactiveAttachment> sessions = Flux.range(0, SESSIONS)
			.flatMap((index) -> reactive.attach(container), 32)
			.collectList()
			.blockOptional(EngineFixture.PATIENCE)
			.orElseThrow();
		AtomicLong ended = new AtomicLong();
		List<Disposable> readers = sessions.stream()
			.map((session) -> session.frames().doOnComplete(ended::incrementAndGet).subscribe())
			.toList();
		assertThat(Thread.getAllStackTraces()).hasSizeLessThan(before + 16);
		readers.subList(0, SESSIONS / 2).forEach(Disposable::dispose);
		containers().kill(container);
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> ended.get() == SESSIONS - SESSIONS / 2);
	}

	@Test
	void closingTheClientFailsItsSessions() {
		String container = this.fixture.started(reading(false, "cat"));
		try (ReactiveDockerOperations client = this.fixture.client((builder) -> {
		})) {
			Flux<Frame> frames = client.containers().attach(container).flatMapMany(ReactiveAttachment::frames);
			StepVerifier.create(frames)
				.then(() -> Awaitility.await()
					.atMost(EngineFixture.PATIENCE)
					.until(() -> this.fixture.wire("POST /containers/{id}/attach")
						.stream()
						.anyMatch((exchange) -> exchange.status() != null)))
				.then(client::close)
				.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerClientClosedException.class))
				.verify(EngineFixture.PATIENCE);
		}
	}

}
