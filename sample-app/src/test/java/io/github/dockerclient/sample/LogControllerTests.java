package io.github.dockerclient.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerLogsOptions;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.Frame;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.PublisherProbe;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.refEq;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link LogController}, over real connections.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class LogControllerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ReactiveContainerOperations containers = mock(ReactiveContainerOperations.class,
			Answers.CALLS_REAL_METHODS);

	@Autowired
	private WebTestClient client;

	@MockitoBean
	private ReactiveDockerOperations docker;

	@BeforeEach
	void setUp() {
		willReturn(this.containers).given(this.docker).containers();
	}

	@Test
	void eachLineIsToldAsItComesAndThenTheEnd() {
		logs(Flux.just(frame(Frame.Source.STDOUT, "one\ntw"), frame(Frame.Source.STDERR, "oops\n"),
				frame(Frame.Source.STDOUT, "o\n")));
		StepVerifier.create(follow())
			.expectNext(piece(1, "STDOUT", "one"), piece(2, "STDOUT", "tw"), piece(3, "STDERR", "oops"),
					piece(2, "STDOUT", "o"), "end: c0ffee")
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void characterThatNeverEndsIsReplaced() {
		logs(Flux.just(new Frame(Frame.Source.STDOUT, new byte[] { 'a', (byte) 0xC3 })));
		StepVerifier.create(follow())
			.expectNext(piece(1, "STDOUT", "a"), piece(1, "STDOUT", "\uFFFD"), "end: c0ffee")
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void failureIsAnEvent() {
		logs(Flux.error(new NotFoundException("GET /containers/c0ffee/logs", "No such container: c0ffee")));
		StepVerifier.create(follow())
			.expectNext("""
					problem: {"detail":"No such container: c0ffee","status":404,"title":"Not Found"}""")
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void whenTheBrowserLeavesTheFollowEnds() {
		PublisherProbe<Frame> frames = PublisherProbe
			.of(Flux.concat(Flux.just(frame(Frame.Source.STDOUT, "one\n")), Flux.never()));
		logs(frames.flux());
		StepVerifier.create(follow()).expectNext(piece(1, "STDOUT", "one")).thenCancel().verify(PATIENCE);
		Awaitility.await().atMost(PATIENCE).untilAsserted(frames::assertWasCancelled);
	}

	@Test
	void whenTheApplicationEndsTheFollowEnds() {
		PublisherProbe<Frame> frames = PublisherProbe
			.of(Flux.concat(Flux.just(frame(Frame.Source.STDOUT, "one\n")), Flux.never()));
		logs(frames.flux());
		LogController controller = new LogController(this.docker);
		StepVerifier.create(controller.follow("c0ffee"))
			.expectNextCount(1)
			.then(controller::close)
			.expectComplete()
			.verify(PATIENCE);
		frames.assertWasCancelled();
		StepVerifier.create(controller.follow("c0ffee")).expectComplete().verify(PATIENCE);
	}

	private void logs(Flux<Frame> frames) {
		willReturn(frames).given(this.containers)
			.logs(eq("c0ffee"), refEq(new ContainerLogsOptions().follow(true).tail(1000)));
	}

	private Flux<String> follow() {
		return this.client.get()
			.uri("/api/containers/c0ffee/logs")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.getResponseBody()
			.map((event) -> event.event() + ": " + event.data());
	}

	private static String piece(int line, String source, String text) {
		return """
				piece: {"line":%d,"source":"%s","text":"%s"}""".formatted(line, source, text);
	}

	private static Frame frame(Frame.Source source, String text) {
		return new Frame(source, text.getBytes(StandardCharsets.UTF_8));
	}

}
