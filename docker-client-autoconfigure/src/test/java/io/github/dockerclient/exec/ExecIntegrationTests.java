package io.github.dockerclient.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.github.dockerclient.engines.Bytes;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ExecOperations} and {@link ReactiveExecOperations}.
 */
@OnEachEngine
class ExecIntegrationTests {

	@RegisterExtension
	final EngineFixture fixture;

	private String container = "";

	ExecIntegrationTests(TestEngine engine) {
		this.fixture = new EngineFixture(engine);
	}

	@BeforeEach
	void start() {
		this.container = this.fixture.started(this.fixture.container("sleep", "600"));
	}

	private ExecOperations exec() {
		return this.fixture.blocking().exec();
	}

	private Attachment started(String... command) {
		return exec().start(exec().create(this.container, (exec) -> exec.command(command).attachStdin(true)).id());
	}

	private Attachment terminal(String... command) {
		String id = exec().create(this.container, (exec) -> exec.command(command).attachStdin(true).tty(true)).id();
		return exec().start(id, (start) -> start.tty(true));
	}

	@Test
	void runGivesExitCodeAndBothOutputs() {
		ExecRunResult result = exec().run(this.container, "sh", "-c", "echo out; echo err >&2; exit 3");
		assertThat(result.exitCode()).isEqualTo(3);
		assertThat(result.stdout()).isEqualTo("out\n");
		assertThat(result.stderr()).isEqualTo("err\n");
	}

	@Test
	void runTakesInputUserDirectoryAndEnvironment() {
		ExecRunResult result = exec().run(this.container,
				(run) -> run.command("sh", "-c", "id -u; pwd; echo $A; sort")
					.user("1000")
					.workingDir("/tmp")
					.env("A", "b=c")
					.stdin(ByteSource.of("2\n1\n".getBytes(StandardCharsets.UTF_8))));
		assertThat(result.stdout()).isEqualTo("1000\n/tmp\nb=c\n1\n2\n");
		assertThat(result.exitCode()).isZero();
	}

	@Test
	void runAtATerminalAndPrivileged() {
		ExecRunResult result = exec().run(this.container,
				(run) -> run.command("sh", "-c", "test -t 0 && grep CapEff /proc/self/status; echo err >&2")
					.tty(true)
					.privileged(true));
		assertThat(result.stdout()).matches("CapEff:\\s+0000[0-9a-f]*fff\r\nerr\r\n");
		assertThat(result.stderr()).isEmpty();
	}

	@Test
	void runDoesNotMindACommandThatReadsLessThanItIsGiven() {
		ExecRunResult result = exec().run(this.container,
				(run) -> run.command("head", "-c", "3").stdin(ByteSource.of(new byte[4 * Bytes.MEBIBYTE])));
		assertThat(result.stdout()).hasSize(3);
		assertThat(result.exitCode()).isZero();
	}

	@Test
	void runIsLimited() {
		assertThatExceptionOfType(DockerTimeoutException.class).isThrownBy(
				() -> exec().run(this.container, (run) -> run.command("sleep", "600").timeout(Duration.ofSeconds(1))))
			.withMessageContaining(this.container)
			.withMessageContaining("PT1S");
	}

	@Test
	void runHoldsOnlySoMuch() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> exec().run(this.container, "yes"))
			.withMessageContaining("16777216");
	}

	@Test
	void catGivesBackEveryByteAfterItsInputHasEnded() {
		ReactiveExecOperations reactive = this.fixture.reactive().exec();
		Mono<Tuple2<String, Long>> result = reactive
			.create(this.container, (exec) -> exec.command("cat").attachStdin(true))
			.flatMap((exec) -> reactive.start(exec.id()))
			.flatMap((session) -> session.send(ByteSource.of(Bytes.random(64)))
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
	void sortPrintsAfterTheEndOfItsInput() throws IOException {
		try (Attachment session = started("sort")) {
			try (OutputStream input = session.input()) {
				input.write("b\nc\na\n".getBytes(StandardCharsets.UTF_8));
			}
			assertThat(new String(session.bytes().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a\nb\nc\n");
			assertThat(session.exitCode()).isZero();
		}
	}

	@Test
	void linesOfBothOutputsAreApartAndInOrder() {
		try (Attachment session = started("sh", "-c",
				"for i in 1 2 3; do echo out $i; echo err $i >&2; done; printf '\\303'; sleep 0.1; printf '\\244'")) {
			List<Line> lines = session.lines().toList();
			assertThat(lines).filteredOn((line) -> line.source() == Frame.Source.STDOUT)
				.extracting(Line::text)
				.containsExactly("out 1", "out 2", "out 3", "ä");
			assertThat(lines).filteredOn((line) -> line.source() == Frame.Source.STDERR)
				.extracting(Line::text)
				.containsExactly("err 1", "err 2", "err 3");
		}
	}

	@Test
	void terminalAnswersAndFollowsItsSize() throws IOException {
		try (Attachment session = terminal("sh"); InputStream output = session.bytes()) {
			session.send("echo $((6*7))\n");
			Bytes.readUntil(output, "\n42\r\n");
			session.resize(31, 117);
			session.send("stty size\n");
			Bytes.readUntil(output, "\n31 117\r\n");
			session.send("exit 4\n");
			output.readAllBytes();
			assertThat(session.exitCode()).isEqualTo(4);
		}
	}

	@Test
	void consoleSizeAtTheStart() {
		ExecConfig config = ExecConfig.builder().command("stty", "size").tty(true).consoleSize(20, 90).build();
		if (!this.fixture.has("1.42")) {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> exec().create(this.container, config))
				.withMessageContaining("consoleSize");
			return;
		}
		try (Attachment session = exec().start(exec().create(this.container, config).id(),
				(start) -> start.tty(true).consoleSize(20, 90))) {
			assertThat(session.lines()).extracting(Line::text).containsExactly("20 90");
		}
	}

	@Test
	void terminalThatBeginsLikeAFrameArrivesWhole() throws IOException {
		try (Attachment session = terminal("printf", "\\001\\000\\000\\000\\000\\000\\000\\002abc")) {
			assertThat(session.bytes().readAllBytes()).containsExactly(1, 0, 0, 0, 0, 0, 0, 2, 'a', 'b', 'c');
		}
	}

	@Test
	void detachKeysEndTheSessionOnly() throws IOException {
		String id = exec()
			.create(this.container,
					(exec) -> exec.command("sleep", "600").attachStdin(true).tty(true).detachKeys("ctrl-x,x"))
			.id();
		try (Attachment session = exec().start(id, (start) -> start.tty(true)); InputStream output = session.bytes()) {
			session.send("\u0018x");
			output.readAllBytes();
			assertThat(session.exitCode()).isEqualTo(126);
		}
		assertThat(exec().run(this.container, "true").exitCode()).isZero();
	}

	@Test
	void commandThatIsMissing() {
		ExecRunResult result = exec().run(this.container, "/no/such/command");
		assertThat(result.exitCode()).isIn(126L, 127L);
		assertThat(result.stdout()).contains("/no/such/command").contains("no such file or directory");
		String id = exec().create(this.container, (exec) -> exec.command("/no/such/command")).id();
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> exec().startDetached(id))
			.withMessageContaining("no such file or directory");
	}

	@Test
	void userThatIsMissing() {
		ExecRunOptions options = new ExecRunOptions().command("true").user("nobody-there");
		if (this.fixture.engine().knows("1.51")) {
			assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> exec().run(this.container, options))
				.withMessageContaining("unable to find user nobody-there");
			return;
		}
		ExecRunResult result = exec().run(this.container, options);
		assertThat(result.exitCode()).isEqualTo(126);
		assertThat(result.stdout()).contains("unable to find user nobody-there");
	}

	@Test
	void containerThatDoesNotRun() {
		this.fixture.blocking().containers().kill(this.container);
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> exec().run(this.container, "true"))
			.withMessageContaining("is not running");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> exec().run(this.fixture.name("missing"), "true"));
	}

	@Test
	void aCommandStartsOnce() {
		String id = exec().create(this.container, (exec) -> exec.command("true")).id();
		try (Attachment session = exec().start(id)) {
			assertThat(session.exitCode()).isZero();
			assertThatIllegalStateException().isThrownBy(() -> session.frames().toList())
				.withMessageContaining("can be read once");
		}
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> exec().startDetached(id))
			.withMessageContaining("has already run");
	}

	@Test
	void detachedCommandGoesOnAndIsInspected() {
		String id = exec()
			.create(this.container, (exec) -> exec.command("sleep", "600").attachStdout(false).attachStderr(false))
			.id();
		exec().startDetached(id);
		ExecInspectResponse exec = exec().inspect(id);
		assertThat(exec.id()).isEqualTo(id);
		assertThat(exec.running()).isTrue();
		assertThat(exec.exitCode()).isNull();
		assertThat(exec.pid()).isPositive();
		assertThat(exec.containerId()).isEqualTo(this.container);
		assertThat(exec.openStdout()).isFalse();
		assertThat(exec.processConfig()).isNotNull()
			.satisfies((process) -> assertThat(process.entrypoint()).isEqualTo("sleep"))
			.satisfies((process) -> assertThat(process.arguments()).containsExactly("600"))
			.satisfies((process) -> assertThat(process.tty()).isFalse());
	}

	@Test
	void resizeOfATerminal() throws IOException {
		String id = exec().create(this.container, (exec) -> exec.command("sh").attachStdin(true).tty(true)).id();
		try (Attachment session = exec().start(id, (start) -> start.tty(true)); InputStream output = session.bytes()) {
			session.send("echo ready\n");
			Bytes.readUntil(output, "\nready\r\n");
			exec().resize(id, 12, 34);
			session.send("stty size\n");
			Bytes.readUntil(output, "\n12 34\r\n");
		}
	}

	@Test
	void closingFromAnotherThreadEndsARead() throws Exception {
		try (Attachment session = started("sleep", "600"); InputStream output = session.bytes()) {
			Thread closer = new Thread(session::close);
			closer.start();
			assertThat(output.read()).isEqualTo(-1);
			closer.join();
		}
	}

	@Test
	void aConsumerThatStopsReadingStallsTheCommand() throws IOException {
		try (Attachment session = started("yes"); InputStream output = session.bytes()) {
			assertThat(output.readNBytes(8)).isEqualTo("y\ny\ny\ny\n".getBytes(StandardCharsets.UTF_8));
			long[] last = { -1 };
			Awaitility.await().atMost(EngineFixture.PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
				long seen = this.fixture.wire("POST /exec/{id}/start").get(0).connection().bytesToClient();
				boolean stalled = seen == last[0];
				last[0] = seen;
				return stalled;
			});
			assertThat(last[0]).isLessThan(8L * Bytes.MEBIBYTE);
			// The output continues where it stopped.
			assertThat(output.readNBytes(16 * Bytes.MEBIBYTE)).hasSize(16 * Bytes.MEBIBYTE);
		}
	}

}
