package io.github.dockerclient.sample;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.system.ReactiveSystemOperations;
import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.type.ApiVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link EngineController}.
 */
@ControllerTest
class EngineControllerTests {

	private final ReactiveSystemOperations system = mock(ReactiveSystemOperations.class);

	@Autowired
	private WebTestClient client;

	@Autowired
	private ReactiveDockerOperations docker;

	@BeforeEach
	void setUp() {
		given(this.docker.system()).willReturn(this.system);
		given(this.system.info()).willReturn(Mono.just(EngineJson.read(SystemInfo.class, """
				{"Name": "build-3", "ServerVersion": "29.6.1"}""")));
		given(this.system.version()).willReturn(Mono.just(EngineJson.read(SystemVersion.class, """
				{"Version": "29.6.1", "ApiVersion": "1.56", "Os": "linux", "Arch": "arm64"}""")));
		given(this.system.apiVersion()).willReturn(Mono.just(ApiVersion.of("1.55")));
	}

	@Test
	void engineTellsVersionsAndPlatform() {
		this.client.get().uri("/api/engine").exchange().expectStatus().isOk().expectBody().json("""
				{"name": "build-3", "version": "29.6.1", "apiVersion": "1.55", "os": "linux", "arch": "arm64"}""");
	}

	@Test
	void engineThatCannotBeReachedIsUnavailable() {
		given(this.system.version())
			.willReturn(Mono.error(new DockerConnectionException("The engine cannot be reached.", null)));
		this.client.get()
			.uri("/api/engine")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("The engine cannot be reached.");
	}

}
