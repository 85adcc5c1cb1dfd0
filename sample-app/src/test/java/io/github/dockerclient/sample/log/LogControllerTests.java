package io.github.dockerclient.sample.log;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.dockerclient.sample.OnScriptedEngine;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LogController}, on a scripted engine.
 */
@OnScriptedEngine
@Import(LogController.class)
class LogControllerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Autowired
	private ScriptedEngine engine;

	@Autowired
	private WebTestClient client;

	@Test
	void linesComeInBatchesAndThenTheEnd() {
		this.engine.container("job",
				(container) -> container.process((process) -> process.stdout("one", "two").exitCode(0)));
		assertThat(follow("job").collectList().block(PATIENCE)).containsExactly("""
				pieces: [{"line":1,"source":"STDOUT","text":"one"},{"line":2,"source":"STDOUT","text":"two"}]""",
				"end: true");
	}

	@Test
	void linesComeWhileTheContainerRuns() {
		CompletableFuture<Void> shown = new CompletableFuture<>();
		this.engine.container("job", (container) -> container
			.process((process) -> process.stdout("one").until(shown).stderr("oops").exitCode(0)));
		StepVerifier.create(follow("job")).expectNext("""
				pieces: [{"line":1,"source":"STDOUT","text":"one"}]""").then(() -> shown.complete(null)).expectNext("""
				pieces: [{"line":2,"source":"STDERR","text":"oops"}]""", "end: true").expectComplete().verify(PATIENCE);
	}

	/**
	 * On a busy machine, a thread may be stopped so long that a timer which it has just
	 * started goes off before it can do anything else.
	 */
	@Test
	void onlyLineOfALogDoesNotWaitForTheNextOne() {
		ScheduledThreadPoolExecutor busy = new ScheduledThreadPoolExecutor(1) {

			@Override
			public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
				ScheduledFuture<V> timer = super.schedule(task, delay, unit);
				assertThat((Future<V>) timer).succeedsWithin(PATIENCE);
				return timer;
			}

		};
		LogPiece line = new LogPiece(1, Frame.Source.STDOUT, "one");
		try {
			Flux<LogPiece> log = Flux.just(line).concatWith(Flux.never());
			assertThat(LogController.batches(log, Schedulers.fromExecutorService(busy)).blockFirst(PATIENCE))
				.containsExactly(line);
		}
		finally {
			busy.shutdownNow();
		}
	}

	@Test
	void failureIsAnEvent() {
		assertThat(follow("gone").collectList().block(PATIENCE)).singleElement()
			.asString()
			.startsWith("problem: ")
			.contains("\"status\":404", "gone");
	}

	@Test
	void wholeLogIsDownloaded() {
		this.engine.container("job",
				(container) -> container.process((process) -> process.stdout("one", "two").exitCode(0)));
		this.client.get()
			.uri("/containers/job/logs/download")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Content-Disposition", "attachment; filename=\"job.log\"")
			.expectBody(String.class)
			.isEqualTo("one\ntwo\n");
	}

	@Test
	@DirtiesContext
	void whenTheApplicationEndsTheLogEnds(@Autowired ConfigurableApplicationContext context) {
		this.engine.container("web", (container) -> container.process((process) -> process.stdout("one")));
		StepVerifier.create(follow("web"))
			.expectNextCount(1)
			.then(() -> context.publishEvent(new ContextClosedEvent(context)))
			.expectComplete()
			.verify(PATIENCE);
	}

	private Flux<String> follow(String id) {
		return this.client.get()
			.uri("/containers/{id}/logs", id)
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.getResponseBody()
			.map((event) -> event.event() + ": " + event.data());
	}

}
