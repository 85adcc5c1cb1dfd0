package io.github.dockerclient.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ProgressMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the events and the results of builds with BuildKit.
 */
@OnEachEngine
class BuildKitOutcomeIntegrationTests {

	private static final String FROM = "FROM " + EngineFixture.IMAGE + "\n";

	@RegisterExtension
	final EngineFixture docker;

	BuildKitOutcomeIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine,
				(client) -> client.buildDefaults(new BuildDefaults(BuilderVersion.BUILDKIT, null, Map.of(), Map.of())));
	}

	@Test
	void eventsReportStepsAndTheirOutput() {
		String dockerfile = FROM + "RUN echo out; echo err >&2; printf unfinished\nRUN true\n";
		List<BuildEvent> events;
		try (Stream<BuildEvent> stream = this.docker.blocking()
			.build()
			.buildEvents((all) -> all.dockerfileText(dockerfile).noCache(true))) {
			events = stream.toList();
		}
		assertThat(events).last().isInstanceOfSatisfying(BuildEvent.Finished.class, (finished) -> {
			assertThat(finished.result().imageId()).startsWith("sha256:");
			assertThat(finished.result().output()).containsExactlyInAnyOrder("out", "err", "unfinished");
		});
		List<BuildEvent.LogLine> lines = of(events, BuildEvent.LogLine.class);
		assertThat(lines).extracting(BuildEvent.LogLine::source, BuildEvent.LogLine::text)
			.containsExactlyInAnyOrder(tuple(Frame.Source.STDOUT, "out"), tuple(Frame.Source.STDERR, "err"),
					tuple(Frame.Source.STDOUT, "unfinished"));
		BuildStep step = lines.get(0).step();
		assertThat(step.name()).contains("2/3] RUN echo out");
		assertThat(of(events, BuildEvent.StepStarted.class)).extracting((started) -> started.step().number())
			.doesNotHaveDuplicates()
			.isSorted();
		assertThat(of(events, BuildEvent.StepDone.class)).filteredOn((done) -> done.step().equals(step)).hasSize(1);
		try (Stream<BuildEvent> again = this.docker.blocking()
			.build()
			.buildEvents((all) -> all.dockerfileText(dockerfile))) {
			assertThat(again.filter(BuildEvent.StepCached.class::isInstance)
				.map((event) -> ((BuildEvent.StepCached) event).step().name()))
				.anyMatch((name) -> name.equals(step.name()));
		}
	}

	private static <T> List<T> of(List<BuildEvent> events, Class<T> type) {
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	@Test
	void progressIsTextAsOfTheCommandLine() {
		List<String> text = new ArrayList<>();
		try (Stream<ProgressMessage> progress = this.docker.blocking()
			.build()
			.buildProgress((all) -> all.dockerfileText(FROM + "RUN echo hello\n").noCache(true))) {
			progress.filter((message) -> message.stream() != null).forEach((message) -> text.add(message.stream()));
		}
		assertThat(text).anyMatch((line) -> line.matches("#\\d+ \\[.*2/2] RUN echo hello\n"))
			.anyMatch((line) -> line.matches("#\\d+ \\d+\\.\\d{3} hello\n"))
			.anyMatch((line) -> line.matches("#\\d+ DONE \\d+\\.\\ds\n"));
	}

	@Test
	void quietBuildsReportNothingButTheId() {
		try (Stream<ProgressMessage> progress = this.docker.blocking()
			.build()
			.buildProgress((all) -> all.dockerfileText(FROM + "RUN echo hello\n").noCache(true).quiet(true))) {
			assertThat(progress).singleElement()
				.satisfies((message) -> assertThat(String.valueOf(message.auxProperties().get("ID")))
					.startsWith("sha256:"));
		}
	}

	@Test
	void warningsContainThePlace() {
		List<BuildEvent> events = this.docker.reactive()
			.build()
			.buildEvents((all) -> all.dockerfileText(FROM + "MAINTAINER nobody\n").noCache(true))
			.collectList()
			.blockOptional(EngineFixture.PATIENCE)
			.orElseThrow();
		List<BuildEvent.Warning> warnings = of(events, BuildEvent.Warning.class);
		if (this.docker.engine().knows("1.46")) {
			assertThat(warnings).anySatisfy((warning) -> {
				assertThat(warning.message()).containsIgnoringCase("maintainer");
				assertThat(warning.line()).isEqualTo(2);
			});
		}
		else {
			assertThat(warnings).isEmpty();
		}
	}

	@Test
	void failureNamesTheStep() {
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> this.docker.blocking()
				.build()
				.build((all) -> all.dockerfileText(FROM + "RUN echo before\nRUN echo reason >&2; exit 7\nRUN true\n")
					.noCache(true)))
			.satisfies((failure) -> {
				assertThat(failure.step()).contains("3/4] RUN echo reason");
				assertThat(failure.code()).isEqualTo(7);
				assertThat(failure.output()).contains("before", "reason");
			});
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> this.docker.blocking().build().build((all) -> all.dockerfileText("NONSENSE\n")))
			.withMessageContaining("NONSENSE")
			.satisfies((failure) -> assertThat(failure.code()).isNull());
	}

	@Test
	void cancellationEndsTheBuildInTheEngine() {
		String seconds = String.valueOf(100_000 + System.nanoTime() % 100_000);
		String running = this.docker.started(this.docker.container("sleep", "600")
			.andThen((options) -> options.hostConfig((host) -> host.pidMode("host"))));
		StepVerifier.create(this.docker.reactive()
			.build()
			.buildEvents((all) -> all.dockerfileText(FROM + "RUN echo started; sleep " + seconds + "\n").noCache(true)))
			.thenConsumeWhile((event) -> !(event instanceof BuildEvent.LogLine line && line.text().equals("started")))
			.thenCancel()
			.verify(EngineFixture.PATIENCE);
		Awaitility.await("the step's process is gone")
			.atMost(EngineFixture.PATIENCE)
			.pollInterval(Duration.ofMillis(200))
			.untilAsserted(
					() -> assertThat(this.docker.blocking().exec().run(running, "ps", "-o", "args").stdout().lines())
						.noneMatch((line) -> line.equals("sleep " + seconds)));
	}

	@Test
	void severalAtOnce() {
		Mono<BuildResult> one = build("one");
		Mono<BuildResult> two = build("two");
		StepVerifier.create(Mono.zip(one, two)).assertNext((both) -> {
			assertThat(both.getT1().output()).contains("one").doesNotContain("two");
			assertThat(both.getT2().output()).contains("two").doesNotContain("one");
		}).expectComplete().verify(EngineFixture.PATIENCE);
	}

	private Mono<BuildResult> build(String what) {
		return this.docker.reactive()
			.build()
			.build((all) -> all.dockerfileText(FROM + "RUN sleep 1; echo " + what + "\n").noCache(true));
	}

}
