package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for engines that are reached by ssh, with an OpenSSH server.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The ssh server needs -Pengines")
class SshIntegrationTests {

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
				"[%s]:%d ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF0D8ZzX0Yy0m9vJ6kVgJH0yQ5V0H4pJZl8o0q1y2z3x"
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
			.isThrownBy(() -> this.docker.system().version().block(EngineFixture.PATIENCE));
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

}
