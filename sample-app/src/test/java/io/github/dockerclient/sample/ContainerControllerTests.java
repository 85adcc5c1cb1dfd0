package io.github.dockerclient.sample;

import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.container.ContainerCreateResponse;
import io.github.dockerclient.container.ContainerListOptions;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.publisher.PublisherProbe;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link ContainerController}.
 */
@ControllerTest
class ContainerControllerTests {

	private final ReactiveContainerOperations containers = mock(ReactiveContainerOperations.class,
			Answers.CALLS_REAL_METHODS);

	@Autowired
	private WebTestClient client;

	@Autowired
	private ReactiveDockerOperations docker;

	@BeforeEach
	void setUp() {
		willReturn(this.containers).given(this.docker).containers();
	}

	@Test
	void listTellsAllContainersRunningOrNot() {
		willReturn(Flux.just(EngineJson.read(ContainerSummary.class, """
				{"Id": "c0ffee", "Names": ["/web"], "Image": "web:1", "State": "exited",
				 "Status": "Exited (1) 2 hours ago"}"""))).given(this.containers)
			.list(same(new ContainerListOptions().all(true)));
		this.client.get().uri("/api/containers").exchange().expectStatus().isOk().expectBody().json("""
				[{"id": "c0ffee", "name": "web", "image": "web:1", "state": "exited",
				  "status": "Exited (1) 2 hours ago"}]""", JsonCompareMode.STRICT);
	}

	@Test
	void runCreatesAndStarts() {
		PublisherProbe<Void> started = PublisherProbe.empty();
		willReturn(created()).given(this.containers)
			.create(same(new ContainerCreateOptions().image("web:1").command("sh", "-c", "echo hello")));
		willReturn(started.mono()).given(this.containers).start("c0ffee");
		run("""
				{"image": "web:1", "command": "sh -c 'echo hello'"}""").expectStatus().isCreated().expectBody().json("""
				{"id": "c0ffee", "warnings": ["beware"]}""", JsonCompareMode.STRICT);
		started.assertWasSubscribed();
	}

	@Test
	void runWithoutCommandRunsTheOneOfTheImage() {
		willReturn(created()).given(this.containers).create(same(new ContainerCreateOptions().image("web:1")));
		willReturn(Mono.empty()).given(this.containers).start("c0ffee");
		run("""
				{"image": "web:1", "command": "  "}""").expectStatus().isCreated();
		run("""
				{"image": "web:1"}""").expectStatus().isCreated();
	}

	@Test
	void runWithoutImageIsRefused() {
		try (ReactiveDockerOperations client = ReactiveDockerOperations.builder().build()) {
			willReturn(client.containers()).given(this.docker).containers();
			run("{}").expectStatus()
				.isBadRequest()
				.expectBody()
				.jsonPath("$.detail")
				.isEqualTo("A container needs an 'image'");
		}
	}

	@Test
	void runWithOpenQuoteIsRefused() {
		run("""
				{"image": "web:1", "command": "echo 'hello"}""").expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("The command line has a quote (') that is not closed.");
	}

	@Test
	void runOfMissingImageIsNotFound() {
		willReturn(Mono.error(new NotFoundException("POST /containers/create", "No such image: web:1")))
			.given(this.containers)
			.create(same(new ContainerCreateOptions().image("web:1")));
		run("""
				{"image": "web:1"}""").expectStatus().isNotFound().expectBody().json("""
				{"title": "Not Found", "status": 404, "detail": "No such image: web:1"}""");
	}

	@Test
	void stopStops() {
		PublisherProbe<Void> stopped = PublisherProbe.empty();
		willReturn(stopped.mono()).given(this.containers).stop("c0ffee");
		this.client.post().uri("/api/containers/c0ffee/stop").exchange().expectStatus().isNoContent();
		stopped.assertWasSubscribed();
	}

	@Test
	void removeRemoves() {
		PublisherProbe<Void> removed = PublisherProbe.empty();
		willReturn(removed.mono()).given(this.containers).remove("c0ffee");
		this.client.delete().uri("/api/containers/c0ffee").exchange().expectStatus().isNoContent();
		removed.assertWasSubscribed();
	}

	@Test
	void removeOfRunningContainerIsConflict() {
		willReturn(Mono.error(new ConflictException("DELETE /containers/c0ffee", "container is running")))
			.given(this.containers)
			.remove("c0ffee");
		this.client.delete()
			.uri("/api/containers/c0ffee")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("container is running");
	}

	private static <T> T same(T options) {
		return assertArg((actual) -> assertThat(actual).usingRecursiveComparison().isEqualTo(options));
	}

	private static Mono<ContainerCreateResponse> created() {
		return Mono.just(new ContainerCreateResponse("c0ffee", List.of("beware")));
	}

	private WebTestClient.ResponseSpec run(String request) {
		return this.client.post()
			.uri("/api/containers")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(request)
			.exchange();
	}

}
