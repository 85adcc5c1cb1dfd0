package io.github.dockerclient.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the packaged application as Spring has processed it ahead of time.
 */
class AotIntegrationTests {

	private static final Pattern PORT = Pattern.compile("Netty started on port (\\d+)");

	private final List<String> output = new ArrayList<>();

	private Process application;

	private WebTestClient client;

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
		this.application = builder.redirectErrorStream(true).start();
		this.client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port()).build();
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
	void speaksWithTheEngine() {
		assertThat(this.output).anyMatch((line) -> line.contains("Starting AOT-processed SampleApplication"));
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.docker.status")
			.isEqualTo("UP");
		this.client.get().uri("/api/images").exchange().expectStatus().isOk().expectBody().jsonPath("$").isArray();
	}

}
