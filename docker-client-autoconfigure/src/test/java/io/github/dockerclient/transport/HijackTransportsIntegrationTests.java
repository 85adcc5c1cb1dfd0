package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.DockerClientBuilder;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.engines.Bytes;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.exec.ExecOperations;
import io.github.dockerclient.exec.ReactiveExecOperations;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the input and output of processes on each transport but the unix socket: each
 * of them closes one direction of a connection in another way.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("ways")
class HijackTransportsIntegrationTests {

	@RegisterExtension
	final EngineFixture fixture;

	private final ReactiveDockerOperations docker;

	private String container = "";

	HijackTransportsIntegrationTests(Way way) {
		this.fixture = new EngineFixture(way.engine());
		this.docker = this.fixture.client((builder) -> way.connect().accept(this.fixture, builder));
	}

	static Stream<Way> ways() {
		Stream<Way> tcp = Engines.all()
			.stream()
			.map((engine) -> new Way("tcp", engine,
					(fixture, builder) -> builder.address(fixture.tcpProxy().address())));
		if (!Engines.hasScript()) {
			return tcp;
		}
		return Stream
			.of(tcp, Engines.all()
				.stream()
				.filter((engine) -> engine.door("ENGINE_TLS") != null)
				.flatMap((engine) -> Stream.of(tls(engine, "TLSv1.2"), tls(engine, "TLSv1.3"))),
					Engines.all()
						.stream()
						.filter((engine) -> engine.door("ENGINE_SSH") != null)
						.map(HijackTransportsIntegrationTests::ssh))
			.flatMap(Function.identity());
	}

	private static Way tls(TestEngine engine, String protocol) {
		return new Way(protocol, engine, (fixture, builder) -> {
			Map<String, String> variables = Engines.variables(Objects.requireNonNull(engine.door("ENGINE_TLS")));
			builder.address(DockerAddress.of(String.valueOf(variables.get("DOCKER_HOST"))))
				.tls(DockerTls.of(context(Path.of(String.valueOf(variables.get("DOCKER_CERT_PATH"))), protocol)));
		});
	}

	static SSLContext context(Path certificates, String protocol) {
		PemSslStoreDetails own = PemSslStoreDetails.forCertificate(certificates.resolve("cert.pem").toUri().toString())
			.withPrivateKey(certificates.resolve("key.pem").toUri().toString());
		PemSslStoreDetails trusted = PemSslStoreDetails
			.forCertificate(certificates.resolve("ca.pem").toUri().toString());
		return SslBundle.of(new PemSslStoreBundle(own, trusted), SslBundleKey.NONE, SslOptions.NONE, protocol)
			.createSslContext();
	}

	private static Way ssh(TestEngine engine) {
		return new Way("ssh", engine, (fixture, builder) -> builder.address(DockerAddress.of("ssh://docker-host"))
			.sshConfig(Path.of(String.valueOf(Engines.variables("ssh").get("SSH_CONFIG")))));
	}

	@BeforeEach
	void start() {
		this.container = this.fixture.started(this.fixture.container("sleep", "600"));
	}

	private DockerOperations blocking() {
		return DockerOperations.using(this.docker);
	}

	private Attachment started(String... command) {
		ExecOperations exec = blocking().exec();
		return exec.start(exec.create(this.container, (config) -> config.command(command).attachStdin(true)).id());
	}

	private String reading(boolean tty, String... command) {
		return this.fixture.created(this.fixture.container(command)
			.andThen((options) -> options.config((config) -> config.openStdin(true).stdinOnce(!tty).tty(tty))));
	}

	@Test
	void execReadsTheEndOfItsInputAndGivesEveryByteBack() {
		ReactiveExecOperations exec = this.docker.exec();
		assertGivenBack(exec.create(this.container, (config) -> config.command("cat").attachStdin(true))
			.flatMap((created) -> exec.start(created.id()))
			.flatMap(HijackTransportsIntegrationTests::giveBack));
	}

	@Test
	void containerReadsTheEndOfItsInputAndGivesEveryByteBack() {
		String cat = reading(false, "cat");
		ReactiveContainerOperations containers = this.docker.containers();
		assertGivenBack(containers.attach(cat, (attach) -> attach.stdin(true))
			.flatMap((session) -> containers.start(cat).then(giveBack(session))));
	}

	private static Mono<Tuple2<String, Long>> giveBack(ReactiveAttachment session) {
		return session.send(ByteSource.of(Bytes.random(64)))
			.then(session.closeInput())
			.then(Mono.<String>never())
			.or(Bytes.sha256(session.bytes()))
			.zipWhen((digest) -> session.exitCode());
	}

	private void assertGivenBack(Mono<Tuple2<String, Long>> result) {
		StepVerifier.create(result)
			.expectNext(Tuples.of(Bytes.sha256(Bytes.random(64)).blockOptional().orElseThrow(), 0L))
			.expectComplete()
			.verify(EngineFixture.PATIENCE.multipliedBy(3));
	}

	@Test
	void sortPrintsAfterTheEndOfItsInput() throws IOException {
		try (Attachment session = started("sort")) {
			assertSorts(session);
		}
		String sort = reading(false, "sort");
		try (Attachment session = blocking().containers().attach(sort, (attach) -> attach.stdin(true))) {
			blocking().containers().start(sort);
			assertSorts(session);
		}
	}

	private static void assertSorts(Attachment session) throws IOException {
		try (OutputStream input = session.input()) {
			input.write("b\nc\na\n".getBytes(StandardCharsets.UTF_8));
		}
		assertThat(new String(session.bytes().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a\nb\nc\n");
		assertThat(session.exitCode()).isZero();
	}

	@Test
	void terminalAnswersFollowsItsSizeAndDetaches() throws IOException {
		String shell = reading(true, "sh");
		blocking().containers().start(shell);
		try (Attachment session = blocking().containers()
			.attach(shell, (attach) -> attach.stdin(true).detachKeys("ctrl-x,x"));
				InputStream output = session.bytes()) {
			session.send("echo $((6*7))\n");
			Bytes.readUntil(output, "\n42\r\n");
			session.resize(31, 117);
			session.send("stty size\n");
			Bytes.readUntil(output, "\n31 117\r\n");
			session.send("\u0018x");
			output.readAllBytes();
		}
		assertThat(Objects.requireNonNull(blocking().containers().inspect(shell).state()).running()).isTrue();
	}

	@Test
	void terminalOfACommandAnswersFollowsItsSizeAndDetaches() throws IOException {
		ExecOperations exec = blocking().exec();
		String id = exec
			.create(this.container, (config) -> config.command("sh").attachStdin(true).tty(true).detachKeys("ctrl-x,x"))
			.id();
		try (Attachment session = exec.start(id); InputStream output = session.bytes()) {
			session.send("echo $((6*7))\n");
			Bytes.readUntil(output, "\n42\r\n");
			session.resize(31, 117);
			session.send("stty size\n");
			Bytes.readUntil(output, "\n31 117\r\n");
			session.send("\u0018x");
			output.readAllBytes();
			assertThat(session.exitCode()).isEqualTo(126);
		}
	}

	@Test
	void webSocketReadsTheEndOfItsInput() throws IOException {
		String sort = reading(false, "sort");
		try (Attachment session = blocking().containers().attachWebSocket(sort, (attach) -> attach.stdin(true))) {
			blocking().containers().start(sort);
			assertSorts(session);
		}
	}

	@Test
	void closingFromAnotherThreadEndsAReadAndTheInputOfTheProcess() throws Exception {
		ExecOperations exec = blocking().exec();
		String id = exec.create(this.container, (config) -> config.command("cat").attachStdin(true)).id();
		try (Attachment session = exec.start(id); InputStream output = session.bytes()) {
			Thread closer = new Thread(session::close);
			closer.start();
			assertThat(output.read()).isEqualTo(-1);
			closer.join();
		}
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> Boolean.FALSE.equals(exec.inspect(id).running()));
	}

	@Test
	void errorsAreTheOrdinaryExceptions() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> blocking().containers().attach(this.fixture.name("missing")));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> blocking().exec().start(this.fixture.name("missing")));
	}

	@Test
	void aReaderThatIsSlowStallsTheCommand() throws IOException {
		try (Attachment session = started("sh", "-c", "echo $$; exec yes"); InputStream output = session.bytes()) {
			StringBuilder process = new StringBuilder();
			for (int next = output.read(); next != '\n'; next = output.read()) {
				process.append((char) next);
			}
			long read = 0;
			for (int round = 0; round < 4; round++) {
				read += output.readNBytes(4 * Bytes.MEBIBYTE).length;
				// The remaining output is in several buffers of the kernel, each of some
				// megabytes.
				assertThat(writtenAtLast(process.toString()) - read).isBetween(0L, 64L * Bytes.MEBIBYTE);
			}
		}
	}

	// Wait until the process writes no more, and return how much it has written.
	private long writtenAtLast(String process) {
		long[] last = { -1 };
		Awaitility.await().atMost(EngineFixture.PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
			String written = blocking().exec()
				.run(this.container, "sed", "-n", "s/^wchar: //p", "/proc/" + process + "/io")
				.stdout();
			long before = last[0];
			last[0] = Long.parseLong(written.strip());
			return last[0] == before;
		});
		return last[0];
	}

	/**
	 * A transport to an engine.
	 *
	 * @param name the name of the transport
	 * @param engine the engine
	 * @param connect configures a client for it
	 */
	record Way(String name, TestEngine engine, BiConsumer<EngineFixture, DockerClientBuilder<?>> connect) {

		@Override
		public String toString() {
			return "%s to %s".formatted(this.name, this.engine);
		}

	}

}
