package io.github.dockerclient.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for engines that are reached by ssh, with an OpenSSH server.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The ssh server needs -Pengines")
class SshIntegrationTests {

	/** Longer than it takes to notice that ssh has been stopped. */
	private static final Duration LONG = Duration.ofSeconds(60);

	private final Map<String, String> variables = Engines.variables("ssh");

	private final DockerAddress address = DockerAddress.of("ssh://docker-host");

	private final DockerAddress server = DockerAddress.of(variable("DOCKER_HOST"));

	private final long before = processes();

	@TempDir
	Path directory;

	private ReactiveDockerOperations docker = client(this.address, Path.of(variable("SSH_CONFIG")));

	@AfterEach
	void close() {
		this.docker.close();
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> processes() == this.before);
	}

	@Test
	void engineThatDockerUsesThereIsFound() {
		DockerOperations blocking = DockerOperations.using(this.docker);
		assertThat(blocking.system().version().apiVersion()).isEqualTo(Engines.reference().version().apiVersion());
		assertThat(blocking.containers().run(EngineFixture.IMAGE, "echo", "over ssh").stdout()).isEqualTo("over ssh\n");
	}

	@Test
	void socketMayBeNamed() {
		String socket = String.valueOf(Engines.variables(Engines.REFERENCE).get("DOCKER_HOST")).replace("unix://", "");
		this.docker.close();
		connectTo(DockerAddress.of(this.address + socket));
		assertThat(this.docker.system().version().block(EngineFixture.PATIENCE)).isNotNull();
	}

	@Test
	void allConnectionsShareOneTunnel() {
		List<String> hosts = Flux.range(0, 100)
			.flatMap((index) -> this.docker.system().info(), 50)
			.map((info) -> Objects.requireNonNull(info.serverVersion()))
			.collectList()
			.block(EngineFixture.PATIENCE);
		assertThat(hosts).hasSize(100).containsOnly(Engines.reference().version().version());
		assertThat(processes() - this.before).isEqualTo(1);
	}

	@Test
	void streamsGoThroughAndEnd() {
		DockerOperations blocking = DockerOperations.using(this.docker);
		String id = blocking.containers()
			.create((container) -> container.image(EngineFixture.IMAGE)
				.command("sh", "-c", "head -c 5000000 /dev/zero | tr '\\0' x"))
			.id();
		try {
			blocking.containers().start(id);
			blocking.containers().wait(id);
			try (var logs = blocking.containers().logs(id)) {
				assertThat(logs.mapToLong((frame) -> frame.bytes().length).sum()).isEqualTo(5000000);
			}
		}
		finally {
			blocking.containers().remove(id, (options) -> options.force(true));
		}
	}

	@Test
	void endOfTheInputReachesACommand() {
		DockerOperations blocking = DockerOperations.using(this.docker);
		String id = blocking.containers()
			.create((container) -> container.image(EngineFixture.IMAGE).command("sleep", "600"))
			.id();
		try {
			blocking.containers().start(id);
			byte[] input = "over ssh\n".repeat(100000).getBytes(StandardCharsets.UTF_8);
			assertThat(blocking.exec()
				.run(id, (command) -> command.command("sh", "-c", "cat; echo end").stdin(ByteSource.of(input)))
				.stdout()).hasSize(input.length + 4).endsWith("over ssh\nend\n");
		}
		finally {
			blocking.containers().remove(id, (options) -> options.force(true));
		}
	}

	@Test
	void tunnelThatBrokeIsReplaced() {
		this.docker.system().version().block(EngineFixture.PATIENCE);
		ProcessHandle.current()
			.descendants()
			.filter(SshIntegrationTests::isSsh)
			.forEach(ProcessHandle::destroyForcibly);
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> processes() == this.before);
		assertThat(this.docker.system().version().block(EngineFixture.PATIENCE)).isNotNull();
	}

	@Test
	void unknownHostIsRefused() throws IOException {
		assertRefused(config("known_hosts", "/dev/null"), "Host key verification failed");
	}

	@Test
	void changedHostIsRefused() throws IOException {
		Path known = this.directory.resolve("known_hosts");
		Files.writeString(known,
				"[%s]:%s ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF0D8ZzX0Yy0m9vJ6kVgJH0yQ5V0H4pJZl8o0q1y2z3x"
					.formatted(this.server.host(), this.server.port()));
		assertRefused(config("known_hosts", known.toString()), "Host key verification failed");
	}

	@Test
	void missingKeyIsRefusedWithoutAQuestion() throws IOException {
		Path config = config("known_hosts", variable("SSH_KNOWN_HOSTS"));
		Files.writeString(config, Files.readString(config).replaceAll("IdentityFile .*", "IdentityFile /nowhere/id"));
		assertRefused(config, "Permission denied (publickey");
	}

	@Test
	void portWhereNobodyListens() {
		this.docker.close();
		this.docker = client(DockerAddress.of("ssh://docker-host:1"), Path.of(variable("SSH_CONFIG")));
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> this.docker.system().version().block(EngineFixture.PATIENCE))
			.withMessageContaining("cannot be reached: ssh says")
			.withMessageContaining("Connection refused");
	}

	@Test
	void socketThatIsNotThere() {
		this.docker.close();
		connectTo(DockerAddress.of(this.address + "/nowhere/docker.sock"));
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> this.docker.system().version().block(EngineFixture.PATIENCE))
			.withMessageContaining(
					"cannot be reached: there is no socket '/nowhere/docker.sock' on that machine. Does the engine run");
	}

	@Test
	void socketThatVanishesUnderTheTunnel() throws IOException {
		Path engine = Objects.requireNonNull(engine().socket());
		Path socket = Files.createLink(this.directory.resolve("docker.sock"), engine);
		this.docker.close();
		connectTo(DockerAddress.of(this.address + socket.toString()));
		version();
		Files.delete(socket);
		assertUnreachable("there is no socket '%s' on that machine. Does the engine run".formatted(socket));
		Files.createFile(socket);
		assertUnreachable("there is no socket '%s' on that machine. Does the engine run".formatted(socket));
		Files.delete(socket);
		try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			server.bind(UnixDomainSocketAddress.of(socket));
		}
		assertUnreachable(
				"no process listens at the socket '%s' of that machine. Does the engine run".formatted(socket));
		Files.delete(socket);
		Files.createLink(socket, engine);
		version();
		assertThat(processes() - this.before).isEqualTo(1);
	}

	// One call might use an idle connection, but not all of several calls at a time.
	private void assertUnreachable(String reason) {
		Flux<?> calls = Flux.range(0, 20).flatMap((index) -> this.docker.system().info(), 20);
		for (Flux<?> exchange : List.of(this.docker.system().events(), calls,
				this.docker.containers().attach("none", (options) -> options.stdin(true)).flux())) {
			assertThatExceptionOfType(DockerConnectionException.class)
				.isThrownBy(() -> exchange.blockLast(EngineFixture.PATIENCE))
				.withMessageContaining("cannot be reached: " + reason);
		}
	}

	@Test
	void failuresDoNotPileUp() {
		this.docker.close();
		this.docker = client(DockerAddress.of("ssh://docker-host:1"), Path.of(variable("SSH_CONFIG")));
		List<String> messages = Stream.generate(() -> message(this.docker)).limit(3).toList();
		assertThat(messages).allMatch((message) -> message.equals(messages.get(0)) && message.contains("refused"));
		assertThat(messages.get(0).split("refused", -1)).hasSize(2);
	}

	@Test
	void tunnelWhoseDirectoryIsGoneIsReplaced() throws IOException {
		version();
		Path directory = directory(ssh().get(0));
		assertThat(directory).exists();
		FileSystemUtils.deleteRecursively(directory);
		version();
		FileSystemUtils.deleteRecursively(directory(ssh().get(0)));
		ssh().forEach(ProcessHandle::destroyForcibly);
		version();
		assertThat(directory).doesNotExist();
	}

	@Test
	void stoppedSshDoesNotSurviveTheClient() {
		version();
		ProcessHandle process = ssh().get(0);
		Path directory = directory(process);
		signal(process, "STOP");
		this.docker.close();
		assertThat(process.onExit()).succeedsWithin(EngineFixture.PATIENCE);
		assertThat(directory).doesNotExist();
	}

	@Test
	void clientThatIsClosedWhileSshIsStartedLeavesNothing() {
		for (int i = 0; i < 10; i++) {
			ReactiveDockerOperations client = client(this.address, Path.of(variable("SSH_CONFIG")));
			CompletableFuture<SystemVersion> call = client.system().version().toFuture();
			long pause = i * 20L;
			CompletableFuture.runAsync(client::close, CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS))
				.join();
			assertThat(call.handle((result, failure) -> true)).succeedsWithin(EngineFixture.PATIENCE);
		}
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> processes() == this.before);
	}

	@Test
	void streamsAndCallsOutliveWhatHappensToSsh() {
		ReactiveDockerOperations reactive = ReactiveDockerOperations.builder().address(engine()).build();
		DockerOperations direct = DockerOperations.using(reactive);
		String id = direct.containers()
			.create((container) -> container.image(EngineFixture.IMAGE)
				.command("sh", "-c", "echo begun; exec sleep 600"))
			.id();
		direct.containers().start(id);
		ProcessHandle server = ProcessHandle.of(pid(Path.of(variable("SSH_CONFIG")).resolveSibling("pid")))
			.orElseThrow();
		List<Runnable> blows = List.of(() -> ssh().forEach(ProcessHandle::destroyForcibly),
				() -> ssh().forEach((process) -> signal(process, "STOP")),
				() -> server.children().forEach(ProcessHandle::destroyForcibly),
				() -> server.children().forEach((process) -> signal(process, "STOP")));
		try {
			for (int round = 0; round < Integer.getInteger("ssh.rounds", 1); round++) {
				blows.forEach((blow) -> streamsAndCallsOutlive(blow, id, server));
			}
		}
		finally {
			direct.containers().remove(id, (options) -> options.force(true));
			reactive.close();
		}
	}

	private void streamsAndCallsOutlive(Runnable blow, String id, ProcessHandle server) {
		version();
		Path directory = directory(ssh().get(0));
		CountDownLatch begun = new CountDownLatch(60);
		List<CompletableFuture<?>> under = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			under.add(this.docker.containers()
				.logs(id, (options) -> options.follow(true))
				.doOnNext((frame) -> begun.countDown())
				.then()
				.toFuture());
		}
		Awaitility.await().atMost(LONG).until(() -> begun.getCount() == 0);
		for (int i = 0; i < 30; i++) {
			under.add(this.docker.system().info().toFuture());
		}
		blow.run();
		for (CompletableFuture<?> call : under) {
			assertThat(call.handle((result, failure) -> (failure != null) ? failure : result)).succeedsWithin(LONG)
				.satisfiesAnyOf((end) -> assertThat(end).isInstanceOf(DockerException.class),
						(end) -> assertThat(end).isInstanceOf(SystemInfo.class));
		}
		version();
		assertThat(directory).doesNotExist();
		assertThat(ssh()).hasSize(1);
		server.children().forEach((process) -> signal(process, "CONT"));
	}

	@Test
	void nothingIsLeftByAnApplicationThatWasKilled() throws Exception {
		Process application = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), Application.class.getName(), variable("SSH_CONFIG"))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (BufferedReader output = application.inputReader()) {
			assertThat(output.readLine()).isEqualTo("connected");
			ProcessHandle process = application.descendants()
				.filter(SshIntegrationTests::isSsh)
				.findFirst()
				.orElseThrow();
			Path directory = directory(process);
			version();
			assertThat(directory).exists();
			application.destroyForcibly().waitFor();
			assertThat(process.onExit()).succeedsWithin(EngineFixture.PATIENCE);
			assertThat(directory).exists();
			for (ProcessHandle mine : ssh()) {
				mine.destroyForcibly();
				assertThat(mine.onExit()).succeedsWithin(EngineFixture.PATIENCE);
			}
			version();
			assertThat(directory).doesNotExist();
		}
		finally {
			application.destroyForcibly();
		}
	}

	private void version() {
		assertThat(this.docker.system().version().block(LONG)).isNotNull();
	}

	private static String message(ReactiveDockerOperations client) {
		try {
			client.system().version().block(EngineFixture.PATIENCE);
			return "";
		}
		catch (DockerConnectionException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private DockerAddress engine() {
		return DockerAddress.of(String.valueOf(Engines.variables(Engines.REFERENCE).get("DOCKER_HOST")));
	}

	private static long pid(Path file) {
		try {
			return Long.parseLong(Files.readString(file).split(" ")[0]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<ProcessHandle> ssh() {
		return ProcessHandle.current().descendants().filter(SshIntegrationTests::isSsh).toList();
	}

	private static Path directory(ProcessHandle ssh) {
		List<String> arguments = List.of(ssh.info().arguments().orElseThrow());
		return Objects.requireNonNull(Path.of(arguments.get(arguments.indexOf("-S") + 1)).getParent());
	}

	private static void signal(ProcessHandle process, String signal) {
		try {
			new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void closingEndsAConnectionThatIsBeingMade() throws Exception {
		this.docker.close();
		Path config = Files.writeString(this.directory.resolve("config-slow"), "Host *\n ProxyCommand sleep 600\n");
		this.docker = client(this.address, config);
		CompletableFuture<SystemVersion> call = this.docker.system().version().toFuture();
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> processes() > this.before);
		this.docker.close();
		assertThatExceptionOfType(ExecutionException.class)
			.isThrownBy(() -> call.get(EngineFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS))
			.withCauseInstanceOf(DockerClientClosedException.class);
	}

	private void connectTo(DockerAddress address) {
		this.docker = client(address, Path.of(variable("SSH_CONFIG")));
	}

	private void assertRefused(Path config, String reason) {
		this.docker.close();
		this.docker = client(DockerAddress.of("ssh://docker-host"), config);
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> this.docker.system().version().block(EngineFixture.PATIENCE))
			.withMessageContaining("The Docker engine at ssh://docker-host cannot be reached: ssh says")
			.withMessageContaining(reason);
	}

	private Path config(String name, String knownHosts) throws IOException {
		Path config = this.directory.resolve("config-" + name);
		Files.writeString(config, Files.readString(Path.of(variable("SSH_CONFIG")))
			.replaceAll("UserKnownHostsFile .*", "UserKnownHostsFile " + knownHosts));
		return config;
	}

	private ReactiveDockerOperations client(DockerAddress address, Path config) {
		return ReactiveDockerOperations.builder()
			.address(address)
			.sshConfig(config)
			.connectTimeout(Duration.ofSeconds(10))
			.keepAlive(Duration.ofSeconds(4))
			.build();
	}

	private String variable(String name) {
		return Objects.requireNonNull(this.variables.get(name));
	}

	private static long processes() {
		return ProcessHandle.current().descendants().filter(SshIntegrationTests::isSsh).count();
	}

	private static boolean isSsh(ProcessHandle process) {
		return process.info().command().filter((command) -> command.endsWith("/ssh")).isPresent();
	}

	/**
	 * An application that the test kills.
	 */
	public static final class Application {

		private Application() {
		}

		public static void main(String[] arguments) throws InterruptedException {
			ReactiveDockerOperations.builder()
				.address(DockerAddress.of("ssh://docker-host"))
				.sshConfig(Path.of(arguments[0]))
				.build()
				.system()
				.version()
				.block(EngineFixture.PATIENCE);
			System.out.println("connected");
			new CountDownLatch(1).await();
		}

	}

}
