package io.github.dockerclient.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dockerclient.DockerClientBuilder;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the packaged application with Spring's ahead-of-time processing.
 */
class AotIntegrationTests {

	private static final Pattern PORT = Pattern.compile("Netty started on port (\\d+)");

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** Less than the thirty seconds that the server waits for active requests. */
	private static final Duration AT_ONCE = Duration.ofSeconds(25);

	private final List<String> output = new ArrayList<>();

	private Process application;

	private WebTestClient client;

	private @Nullable String host;

	@BeforeEach
	void start() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dspring.aot.enabled=true", "-jar", System.getProperty("sample.jar"), "--server.port=0");
		if (EnginesScript.isUsed()) {
			EnginesScript.run("env", "reference")
				.stream()
				.map((line) -> line.split("=", 2))
				.forEach((variable) -> builder.environment().put(variable[0], variable[1]));
		}
		this.host = builder.environment().get("DOCKER_HOST");
		this.application = builder.redirectErrorStream(true).start();
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + port())
			.responseTimeout(PATIENCE)
			.build();
	}

	private String port() throws IOException {
		BufferedReader lines = this.application.inputReader();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			this.output.add(line);
			Matcher matcher = PORT.matcher(line);
			if (matcher.find()) {
				return matcher.group(1);
			}
		}
		throw new AssertionError("The application did not start: " + String.join("\n", this.output));
	}

	@AfterEach
	void stop() throws InterruptedException {
		this.application.destroy();
		assertThat(this.application.waitFor()).isEqualTo(143);
	}

	@Test
	void aPageThatFollowsALogDoesNotDelayTheEnd() throws InterruptedException {
		String id = run("sh -c 'echo begin; sleep 600'");
		try {
			Flux<String> events = this.client.get()
				.uri("/api/engines/default/containers/{id}/logs", id)
				.accept(MediaType.TEXT_EVENT_STREAM)
				.exchange()
				.expectStatus()
				.isOk()
				.returnResult(String.class)
				.getResponseBody();
			StepVerifier.create(events)
				.expectNextCount(1)
				.then(this.application::destroy)
				.expectComplete()
				.verify(AT_ONCE);
			assertThat(this.application.waitFor(AT_ONCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		finally {
			remove(id);
		}
	}

	private String run(String command) {
		String image = EnginesScript.isUsed() ? "busybox:local" : "busybox:latest";
		Map<?, ?> created = this.client.post()
			.uri("/api/engines/default/containers")
			.bodyValue(Map.of("image", image, "command", command, "start", true))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody();
		assertThat(created).isNotNull();
		return String.valueOf(created.get("id"));
	}

	private void remove(String id) {
		DockerClientBuilder<ReactiveDockerOperations> builder = ReactiveDockerOperations.builder();
		if (this.host != null) {
			builder.host(this.host);
		}
		try (ReactiveDockerOperations docker = builder.build()) {
			DockerOperations.using(docker).containers().remove(id, (options) -> options.force(true));
		}
	}

	@Test
	void speaksWithTheEngine() {
		assertThat(this.output).anyMatch((line) -> line.contains("Starting AOT-processed SampleApplication"));
		// The whole health is down until the application is ready, a little after its
		// port is open.
		this.client.get()
			.uri("/actuator/health/docker")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("UP");
		this.client.get()
			.uri("/api/engines/default/images")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$")
			.isArray();
	}

}
