package io.github.dockerclient.sample;

import java.time.Duration;

import io.github.dockerclient.sample.engine.Engines;
import io.github.dockerclient.sample.web.DockerProblems;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends requests to the imported controllers of the console, without a server.
 */
@TestConfiguration(proxyBeanMethods = false)
public final class ConsoleClient {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Bean
	WebTestClient client(Engines engines, ApplicationContext context) {
		return WebTestClient.bindToController(context.getBeansWithAnnotation(RestController.class).values().toArray())
			.controllerAdvice(new DockerProblems())
			.formatters((registry) -> registry.addConverter(engines))
			.configureClient()
			.baseUrl("/api/engines/default")
			.responseTimeout(PATIENCE)
			.build();
	}

}
