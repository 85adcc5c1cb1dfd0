package io.github.dockerclient.transport;

import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.DockerClientBuilder;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.engines.CuttingProxy;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.TruncatedOutputException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for output whose connection is cut while the process goes on. On every transport,
 * this must not look like the end of the process.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("ways")
class CutOutputIntegrationTests {

	private static final String SCRIPT = "echo first; for i in 1 2 3 4 5; do sleep 0.1; echo line; done; "
			+ "touch /tmp/ready; while sleep 0.1; do echo line; done";

	private static final String[] ENDLESS = { "sh", "-c", SCRIPT };

	private static final String[] READING = { "sh", "-c", "cat; " + SCRIPT };

	@RegisterExtension
	final EngineFixture fixture;

	private final Way way;

	private @Nullable CuttingProxy proxy;

	private @Nullable ReactiveDockerOperations docker;

	private String container = "";

	CutOutputIntegrationTests(Way way) {
		this.fixture = new EngineFixture(way.engine());
		this.way = way;
	}

	static Stream<Way> ways() {
		Stream<Way> plain = Engines.all()
			.stream()
			.flatMap((engine) -> Stream.of(
					new Way("unix", engine, false, CuttingProxy::unix, TestEngine.socketAddress(engine.address())),
					new Way("TCP, ended", engine, false, CuttingProxy::tcp, TestEngine.socketAddress(engine.address())),
					new Way("TCP, reset", engine, true, CuttingProxy::tcp,
							TestEngine.socketAddress(engine.address()))));
		if (!Engines.hasScript()) {
			return plain;
		}
		return Stream.of(plain,
				Engines.all().stream().filter((engine) -> engine.door("ENGINE_TLS") != null).flatMap((engine) -> {
					SocketAddress tls = TestEngine.socketAddress(DockerAddress.of(tls(engine, "DOCKER_HOST")));
					return Stream.of(new Way("TLS, ended", engine, false, CuttingProxy::tcp, tls),
							new Way("TLS, reset", engine, true, CuttingProxy::tcp, tls));
				}),
				Engines.all()
					.stream()
					.filter((engine) -> engine.door("ENGINE_SSH") != null)
					.map((engine) -> new Way("ssh", engine, false, null, null)))
			.flatMap(Function.identity());
	}

	private static String tls(TestEngine engine, String variable) {
		String door = Objects.requireNonNull(engine.door("ENGINE_TLS"));
		return Objects.requireNonNull(Engines.variables(door).get(variable));
	}

	@BeforeEach
	void start() {
		this.docker = this.fixture.client(this::connect);
		this.container = this.fixture.started(this.fixture.container("sleep", "600"));
	}

	private void connect(DockerClientBuilder<?> builder) {
		if (this.way.proxy() == null) {
			builder.address(DockerAddress.of("ssh://docker-host"))
				.sshConfig(Path.of(String.valueOf(Engines.variables("ssh").get("SSH_CONFIG"))));
			return;
		}
		this.proxy = this.way.proxy().apply(this.way.target());
		builder.address(this.proxy.address());
		if (this.way.name().startsWith("TLS")) {
			// The proxy's name is not in the certificate.
			SSLContext context = HijackTransportsIntegrationTests
				.context(Path.of(tls(this.way.engine(), "DOCKER_CERT_PATH")), "TLSv1.3");
			builder.tls(new DockerTls(() -> context, false));
		}
	}

	@AfterEach
	void close() {
		if (this.proxy != null) {
			this.proxy.close();
		}
	}

	private void cut() {
		if (this.proxy != null) {
			this.proxy.cut(this.way.reset());
		}
		else {
			ProcessHandle.current()
				.children()
				.filter((child) -> child.info().command().orElse("").endsWith("ssh"))
				.forEach(ProcessHandle::destroyForcibly);
		}
	}

	private ReactiveDockerOperations docker() {
		assertThat(this.docker).isNotNull();
		return this.docker;
	}

	// Cut the connection as soon as there is output.
	private static <T> Flux<T> cutting(Flux<T> output, Runnable cut) {
		AtomicInteger count = new AtomicInteger();
		return output.doOnNext((item) -> {
			if (count.incrementAndGet() == 3) {
				new Thread(cut).start();
			}
		});
	}

	// Cut the connection half a second after the first line.
	private void cutWhenReady(Supplier<Stream<String>> containers) {
		Thread cutter = new Thread(() -> {
			Awaitility.await()
				.atMost(EngineFixture.PATIENCE)
				.ignoreExceptionsMatching(NotFoundException.class::isInstance)
				.until(() -> containers.get()
					.anyMatch((id) -> this.fixture.blocking().containers().stat(id, "/tmp/ready") != null));
			cut();
		});
		cutter.setDaemon(true);
		cutter.start();
	}

	@Test
	void execIsAnErrorWithWhatHadCome() {
		assertCut(ENDLESS, null);
	}

	@Test
	void execWithInputIsAnErrorWithWhatHadCome() {
		assertCut(READING, ByteSource.of("typed\n".getBytes(StandardCharsets.UTF_8)));
	}

	private void assertCut(String[] command, @Nullable ByteSource input) {
		cutWhenReady(() -> Stream.of(this.container));
		assertThatExceptionOfType(TruncatedOutputException.class)
			.isThrownBy(() -> docker().exec().run(this.container, (run) -> {
				run.command(command);
				if (input != null) {
					run.stdin(input);
				}
			}).block(EngineFixture.PATIENCE))
			.satisfies((failure) -> assertThat(failure.stdout()).contains("first\n"));
	}

	@Test
	void framesOfACommandFail() {
		Flux<Frame> frames = docker().exec()
			.create(this.container, (exec) -> exec.command(ENDLESS))
			.flatMap((exec) -> docker().exec().start(exec.id()))
			.flatMapMany(ReactiveAttachment::frames);
		assertFails(frames);
	}

	@Test
	void bytesOfATerminalFail() {
		assertFails(docker().exec()
			.create(this.container, (exec) -> exec.command(ENDLESS).attachStdin(true).tty(true))
			.flatMap((exec) -> docker().exec().start(exec.id(), (start) -> start.tty(true)))
			.flatMapMany((session) -> session.send("typed\n").thenMany(session.frames())));
	}

	@Test
	void attachFails() {
		String endless = this.fixture.started(this.fixture.container(ENDLESS));
		ReactiveContainerOperations containers = docker().containers();
		assertFails(containers.attach(endless).flatMapMany(ReactiveAttachment::frames));
		assertFails(containers.attachWebSocket(endless, (attach) -> attach.stdin(true))
			.flatMapMany(ReactiveAttachment::frames));
		assertFails(containers.logs(endless, (logs) -> logs.follow(true)));
	}

	private void assertFails(Flux<Frame> frames) {
		assertThatExceptionOfType(DockerException.class)
			.isThrownBy(() -> cutting(frames, this::cut).blockLast(EngineFixture.PATIENCE))
			.isInstanceOfAny(DockerStreamException.class, DockerConnectionException.class);
	}

	@Test
	void runIsAnErrorWithWhatHadComeAndTheContainerIsGone() {
		String label = this.fixture.name("run");
		cutWhenReady(() -> labelled(label));
		assertThatExceptionOfType(TruncatedOutputException.class)
			.isThrownBy(() -> docker().containers()
				.run(new ContainerCreateOptions().image(EngineFixture.IMAGE).command(ENDLESS).label(label, ""))
				.block(EngineFixture.PATIENCE))
			.satisfies((failure) -> assertThat(failure.stdout()).contains("first\n"));
		assertThat(labelled(label)).isEmpty();
	}

	private Stream<String> labelled(String label) {
		return this.fixture.blocking()
			.containers()
			.list((list) -> list.all(true).filter("label", label))
			.stream()
			.map(ContainerSummary::id);
	}

	/**
	 * A transport to an engine.
	 *
	 * @param name the name of the transport
	 * @param engine the engine
	 * @param reset whether connections are reset
	 * @param proxy creates a proxy in front of the engine; {@code null} for ssh
	 * @param target the address at which the engine listens
	 */
	record Way(String name, TestEngine engine, boolean reset, @Nullable Function<SocketAddress, CuttingProxy> proxy,
			@Nullable SocketAddress target) {

		@Override
		public String toString() {
			return "%s to %s".formatted(this.name, this.engine);
		}

	}

}
