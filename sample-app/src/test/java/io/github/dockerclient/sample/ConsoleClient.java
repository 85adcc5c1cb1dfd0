package io.github.dockerclient.sample;

import java.time.Duration;

import io.github.dockerclient.sample.engine.Engines;
import io.github.dockerclient.sample.web.DockerProblems;

import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Sends requests to one controller of the console, without a server.
 */
public final class ConsoleClient {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private ConsoleClient() {
	}

	public static WebTestClient of(Engines engines, Object controller) {
		return WebTestClient.bindToController(controller)
			.controllerAdvice(new DockerProblems())
			.formatters((registry) -> registry.addConverter(engines))
			.configureClient()
			.baseUrl("/api/engines/default")
			.responseTimeout(PATIENCE)
			.build();
	}

}
