package io.github.dockerclient.docs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerRunResult;
import io.github.dockerclient.container.PortSummary;
import io.github.dockerclient.container.ReadyCondition;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.exec.ExecRunResult;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.HealthConfig;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The examples of {@code questions.adoc}.
 */
@OnEachEngine
class QuestionsIntegrationTests {

	private static final String IMAGE = EngineFixture.IMAGE;

	@Order(1)
	@RegisterExtension
	final EngineFixture fixture;

	@Order(2)
	@RegisterExtension
	final SnippetClient client;

	private final String publishedAt;

	QuestionsIntegrationTests(TestEngine engine) {
		this.fixture = new EngineFixture(engine);
		this.client = new SnippetClient(this.fixture);
		this.publishedAt = Engines.hasScript()
				? String.valueOf(Engines.variables(engine.name()).get("PUBLISHED_PORTS_AT")) : "127.0.0.1";
	}

	@Test
	void waitUntilHealthy() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::healthy[]
		HealthConfig check = HealthConfig.builder()
			.test(List.of("CMD-SHELL", "test -e /tmp/ready"))
			.interval(Duration.ofSeconds(1))
			.build();
		String id = docker.containers()
			.runDetached(
					(container) -> container.image(image)
						.command("sh", "-c", "touch /tmp/ready; exec sleep 600")
						.config((config) -> config.healthcheck(check)),
					ReadyCondition.healthy(), Duration.ofMinutes(1));
		// end::healthy[]
		// tag::awaitHealthy[]
		docker.containers().awaitHealthy(id, Duration.ofMinutes(1));
		// end::awaitHealthy[]
		String script = "sleep 0.2; echo ready to accept connections; exec sleep 600";
		String other = docker.containers().runDetached(image, "sh", "-c", script);
		// tag::awaitLogLine[]
		docker.containers().awaitLogLine(other, Pattern.compile("ready to accept"), Duration.ofMinutes(1));
		// end::awaitLogLine[]
		assertThat(docker.containers().exists(other)).isTrue();
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
	void pullFromAPrivateRegistry() {
		DockerOperations docker = this.fixture.blocking();
		String registry = TestRegistry.address();
		String username = TestRegistry.credentials().username();
		String password = TestRegistry.credentials().password();
		String name = TestRegistry.push(this.fixture, "private") + ":1";
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> docker.images().pull(name));
		// tag::privateRegistry[]
		RegistryCredentials credentials = new RegistryCredentials(registry, username, password, null);
		docker.images().pull(name, (pull) -> pull.credentials(credentials));
		// end::privateRegistry[]
		assertThat(docker.images().exists(name)).isTrue();
	}

	@Test
	void execThatHangs() {
		DockerOperations docker = this.client.docker();
		String id = docker.containers().runDetached(IMAGE, "sleep", "600");
		// tag::exec[]
		ByteSource input = ByteSource.of("Hello World".getBytes(StandardCharsets.UTF_8));
		ExecRunResult result = docker.exec()
			.run(id, (exec) -> exec.command("cat").stdin(input).timeout(Duration.ofSeconds(30)));
		String output = result.stdout();
		long exitCode = result.exitCode();
		// end::exec[]
		assertThat(output).isEqualTo("Hello World");
		assertThat(exitCode).isZero();
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> docker.exec().run(id, (exec) -> exec.timeout(Duration.ofMillis(300)), "sleep", "600"));
	}

	@Test
	void outputOfAContainer() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::output[]
		ContainerRunResult result = docker.containers().run(image, "sh", "-c", "echo Hello world!");
		String output = result.stdout();
		// end::output[]
		assertThat(output).isEqualTo("Hello world!\n");
		String id = docker.containers().runDetached(image, "sh", "-c", "echo first; echo second");
		List<String> seen = new ArrayList<>();
		// tag::follow[]
		try (Stream<Line> lines = docker.containers().logLines(id, (logs) -> logs.follow(true))) {
			lines.forEach((line) -> seen.add(line.text()));
		}
		// end::follow[]
		assertThat(seen).containsExactly("first", "second");
		// tag::timestamps[]
		List<Instant> times = new ArrayList<>();
		try (Stream<Line> lines = docker.containers().logLines(id, (logs) -> logs.timestamps(true).tail(100))) {
			lines.forEach((line) -> times.add(Instant.parse(line.text().split(" ", 2)[0])));
		}
		// end::timestamps[]
		assertThat(times).hasSize(2).isSorted();
	}

	@Test
	void noSuchImage() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::pullIfMissing[]
		docker.images().pullIfMissing(image);
		String id = docker.containers().create((container) -> container.image(image)).id();
		// end::pullIfMissing[]
		assertThat(docker.containers().exists(id)).isTrue();
	}

	@Test
	void randomHostPort() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		String ip = this.publishedAt;
		// tag::port[]
		String id = docker.containers()
			.runDetached(
					(container) -> container.image(image).command("httpd", "-f", "-p", "8080").publish(ip + "::8080"));
		InetSocketAddress address = docker.containers().awaitPort(id, 8080, Duration.ofMinutes(1));
		// end::port[]
		assertThat(address.getPort()).isPositive();
		// tag::ports[]
		List<PortSummary> ports = docker.containers().list((list) -> list.id(id)).get(0).ports();
		// end::ports[]
		assertThat(ports).singleElement()
			.satisfies((port) -> assertThat(port.privatePort()).isEqualTo(8080))
			.satisfies((port) -> assertThat(port.publicPort()).isEqualTo(address.getPort()));
	}

	@Test
	void copyAFile(@TempDir Path directory) throws IOException {
		DockerOperations docker = this.client.docker();
		String id = docker.containers().create((container) -> container.image(IMAGE)).id();
		Path config = Files.writeString(directory.resolve("app.conf"), "verbose=true\n");
		Path copies = Files.createDirectory(directory.resolve("copies"));
		// tag::copy[]
		docker.containers().copyTo(id, "/etc/app.conf", config);
		docker.containers().copyTo(id, "/etc/generated.conf", "quiet=true\n".getBytes(StandardCharsets.UTF_8));
		docker.containers().copyFrom(id, "/etc/app.conf", copies);
		byte[] content = docker.containers().read(id, "/etc/generated.conf");
		// end::copy[]
		assertThat(copies.resolve("app.conf")).hasContent("verbose=true");
		assertThat(content).asString().isEqualTo("quiet=true\n");
	}

	@Test
	void mountAHostDirectory() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		String volume = this.fixture.volume("data");
		// tag::mount[]
		ContainerRunResult result = docker.containers()
			.run((container) -> container.image(image)
				.bind(Path.of("/etc"), "/host/etc", true)
				.volume(volume, "/data")
				.command("sh", "-c", "cp /host/etc/hostname /data && ls /data"));
		// end::mount[]
		assertThat(result.stdout()).isEqualTo("hostname\n");
	}

	@Test
	void cpuInPercent() {
		DockerOperations docker = this.client.docker();
		String id = docker.containers().runDetached(IMAGE, "sh", "-c", "while true; do true; done");
		// tag::cpu[]
		Double percent = docker.containers().statsOnce(id).cpuPercent();
		// end::cpu[]
		assertThat(percent).isPositive();
	}

	@Test
	void clientVersionIsTooOld() {
		DockerOperations docker = this.fixture.blocking();
		// tag::version[]
		ApiVersion version = docker.system().apiVersion();
		// end::version[]
		assertThat(version).isEqualTo(this.fixture.engine().apiVersion());
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> docker.http().get("/info").since("this", "1.99").nothing());
	}

}
