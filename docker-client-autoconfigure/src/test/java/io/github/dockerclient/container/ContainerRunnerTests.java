package io.github.dockerclient.container;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.image.ImagePullOptions;
import io.github.dockerclient.image.ImagePullResult;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ContainerRunner}: what it does in which order, and that it leaves no
 * container behind.
 */
class ContainerRunnerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String CREATE = "create busybox";

	private static final String PULL = "pull busybox";

	private static final String START = "start c1";

	private static final String WAIT = "wait c1 not-running";

	private static final String LOGS = "logs c1";

	private static final String REMOVE = "remove c1 force=true volumes=true";

	private final Engine engine = new Engine();

	private Mono<ContainerRunResult> run() {
		return run((options) -> {
		});
	}

	private Mono<ContainerRunResult> run(Consumer<ContainerCreateOptions.Builder> options) {
		ContainerCreateOptions.Builder builder = ContainerCreateOptions.builder().image("busybox");
		options.accept(builder);
		return new ContainerRunner(this.engine.containers(), this.engine.images()).run(builder.build());
	}

	@Test
	void createsStartsWaitsReadsAndRemoves() {
		this.engine.on("logs", () -> Flux.just(frame(Frame.Source.STDOUT, "a"), frame(Frame.Source.STDERR, "x"),
				frame(Frame.Source.STDOUT, "b"), frame(Frame.Source.STDERR, "y")));
		this.engine.on("wait", () -> Mono.just(new ContainerWaitResponse(3, null)));
		StepVerifier.create(run()).assertNext((result) -> {
			assertThat(result.exitCode()).isEqualTo(3);
			assertThat(result.stdout()).isEqualTo("ab");
			assertThat(result.stderr()).isEqualTo("xy");
		}).expectComplete().verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, START, WAIT, LOGS, REMOVE);
	}

	@Test
	void nothingHappensBeforeTheSubscription() {
		Mono<ContainerRunResult> run = run();
		assertThat(this.engine.calls).isEmpty();
		run.block(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, START, WAIT, LOGS, REMOVE);
	}

	@Test
	void eachSubscriptionRunsAContainerOfItsOwn() {
		Mono<ContainerRunResult> run = run();
		run.block(PATIENCE);
		run.block(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, START, WAIT, LOGS, REMOVE, CREATE, START, WAIT, LOGS,
				REMOVE);
	}

	@Test
	void theResultComesWhenTheContainerIsGone() {
		Sinks.Empty<Void> removal = Sinks.empty();
		this.engine.on("remove", removal::asMono);
		List<ContainerRunResult> results = new CopyOnWriteArrayList<>();
		run().subscribe(results::add);
		assertThat(this.engine.calls).endsWith(REMOVE);
		assertThat(results).isEmpty();
		removal.tryEmitEmpty();
		assertThat(results).hasSize(1);
	}

	@Test
	void aMissingImageIsPulledAndTheContainerCreatedAgain() {
		this.engine.once("create", () -> Mono.error(missing()));
		StepVerifier.create(run()).expectNextCount(1).expectComplete().verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, PULL, CREATE, START, WAIT, LOGS, REMOVE);
		assertThat(this.engine.pulled).containsExactly(ImagePullOptions.builder().build());
	}

	@Test
	void aMissingImageIsPulledForThePlatform() {
		this.engine.once("create", () -> Mono.error(missing()));
		run((options) -> options.platform(Platform.of("linux/arm64"))).block(PATIENCE);
		assertThat(this.engine.pulled)
			.containsExactly(ImagePullOptions.builder().platform(Platform.of("linux/arm64")).build());
	}

	@Test
	void anImageThatIsStillMissingAfterThePullIsAnError() {
		this.engine.on("create", () -> Mono.error(missing()));
		StepVerifier.create(run()).expectError(NotFoundException.class).verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, PULL, CREATE);
	}

	@Test
	void aFailedPullIsAnError() {
		this.engine.on("create", () -> Mono.error(missing()));
		this.engine.on("pull", () -> Mono.error(new StreamedErrorException("POST /images/create", null, "denied")));
		StepVerifier.create(run()).expectError(StreamedErrorException.class).verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, PULL);
	}

	@Test
	void whatElseFailsWhenCreatingPullsNothing() {
		this.engine.on("create", () -> Mono.error(new ConflictException("POST /containers/create", "in use")));
		StepVerifier.create(run()).expectError(ConflictException.class).verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "start", "wait", "logs" })
	void aFailureOfAnyStepRemovesTheContainer(String step) {
		this.engine.on(step, () -> Mono.error(failure(step)));
		StepVerifier.create(run())
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(InternalServerErrorException.class)
				.hasMessageContaining("broken " + step))
			.verify(PATIENCE);
		assertThat(this.engine.calls).endsWith(REMOVE).containsOnlyOnce(REMOVE);
		assertThat(this.engine.calls.get(this.engine.calls.size() - 2)).startsWith(step + " c1");
	}

	@Test
	void logsThatBreakOffRemoveTheContainer() {
		this.engine.on("logs", () -> Flux.just(frame(Frame.Source.STDOUT, "a"))
			.concatWith(Flux.error(new DockerStreamException("broken off", null))));
		StepVerifier.create(run()).expectError(DockerStreamException.class).verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, START, WAIT, LOGS, REMOVE);
	}

	@Test
	void anErrorInTheAnswerOfWaitIsAnErrorOfTheRun() {
		this.engine.on("wait",
				() -> Mono.just(new ContainerWaitResponse(125, new ContainerWaitExitError("lost the container"))));
		StepVerifier.create(run())
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(StreamedErrorException.class)
				.hasMessageContaining("POST /containers/c1/wait")
				.hasMessageContaining("lost the container"))
			.verify(PATIENCE);
		assertThat(this.engine.calls).startsWith(CREATE, START, WAIT).endsWith(REMOVE).doesNotContain(LOGS);
	}

	@Test
	void anErrorWithoutMessageInTheAnswerOfWaitIsNone() {
		this.engine.on("wait", () -> Mono.just(new ContainerWaitResponse(1, new ContainerWaitExitError(null))));
		StepVerifier.create(run())
			.assertNext((result) -> assertThat(result.exitCode()).isOne())
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void aContainerThatIsGoneAlreadyNeedsNoRemoval() {
		this.engine.on("remove", () -> Mono.error(missing()));
		StepVerifier.create(run()).expectNextCount(1).expectComplete().verify(PATIENCE);
		assertThat(this.engine.calls).endsWith(REMOVE);
	}

	@Test
	void aFailedRemovalIsAnErrorOfTheRun() {
		this.engine.on("remove", () -> Mono.error(failure("remove")));
		StepVerifier.create(run())
			.expectErrorSatisfies((failure) -> assertThat(failure).hasStackTraceContaining("broken remove"))
			.verify(PATIENCE);
	}

	@Test
	void aFailedRemovalDoesNotHideWhatFailedBefore() {
		this.engine.on("start", () -> Mono.error(failure("start")));
		this.engine.on("remove", () -> Mono.error(failure("remove")));
		StepVerifier.create(run())
			.expectErrorSatisfies((failure) -> assertThat(failure).hasStackTraceContaining("broken start")
				.hasStackTraceContaining("broken remove"))
			.verify(PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "start", "wait", "logs" })
	void cancellingAnyStepCancelsItAndRemovesTheContainer(String step) {
		this.engine.on(step, Mono::never);
		run().subscribe().dispose();
		assertThat(this.engine.calls).endsWith("cancel " + step, REMOVE).containsOnlyOnce(REMOVE);
	}

	@Test
	void cancellingWhileTheEngineCreatesRemovesTheContainerWhenItIsThere() {
		Sinks.One<ContainerCreateResponse> creation = Sinks.one();
		this.engine.on("create", creation::asMono);
		run().subscribe().dispose();
		assertThat(this.engine.calls).containsExactly(CREATE);
		creation.tryEmitValue(new ContainerCreateResponse("c1", List.of()));
		assertThat(this.engine.calls).containsExactly(CREATE, REMOVE);
	}

	@Test
	void cancellingWhileTheEngineCreatesInVainRemovesNothing() {
		Sinks.One<ContainerCreateResponse> creation = Sinks.one();
		this.engine.on("create", creation::asMono);
		run().subscribe().dispose();
		creation.tryEmitError(failure("create"));
		assertThat(this.engine.calls).containsExactly(CREATE);
	}

	@Test
	void cancellingAfterTheResultRemovesOnlyOnce() {
		StepVerifier.create(run().concatWith(Mono.never())).expectNextCount(1).thenCancel().verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, START, WAIT, LOGS, REMOVE);
	}

	@Test
	void aContainerThatRemovesItselfIsRefusedBeforeAnythingIsSent() {
		assertThatIllegalArgumentException().isThrownBy(() -> run((options) -> options.autoRemove(true)))
			.withMessage("'autoRemove' must not be set: run removes the container itself, when it has read the output");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> run((options) -> options.hostConfig((host) -> host.autoRemove(true))));
		assertThat(this.engine.calls).isEmpty();
	}

	@Test
	void aContainerThatIsStartedAgainIsRefusedBeforeAnythingIsSent() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> run((options) -> options.restart(new RestartPolicy(RestartPolicyMode.ALWAYS, null))))
			.withMessage("'restart' must not be set: run waits until the container stops");
		assertThat(this.engine.calls).isEmpty();
		run((options) -> options.restart(new RestartPolicy(RestartPolicyMode.NO, null))).block(PATIENCE);
		assertThat(this.engine.calls).endsWith(REMOVE);
	}

	@Test
	void whatElseIsMissingPullsNothing() {
		this.engine.on("create",
				() -> Mono.error(new NotFoundException("POST /containers/create", "network x not found")));
		StepVerifier.create(run()).expectError(NotFoundException.class).verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE);
	}

	@Test
	void autoRemoveMayBeOffExplicitly() {
		StepVerifier.create(run((options) -> options.autoRemove(false)))
			.expectNextCount(1)
			.expectComplete()
			.verify(PATIENCE);
	}

	@ParameterizedTest
	@CsvSource({ "16, 0, true", "16, 1, false", "0, 16, true", "9, 7, true", "9, 8, false", "17, 0, false" })
	void theOutputIsLimited(int stdout, int stderr, boolean fits) {
		byte[] mebibyte = new byte[1024 * 1024];
		Arrays.fill(mebibyte, (byte) 'x');
		this.engine.on("logs",
				() -> Flux.concat(Flux.range(0, stdout).map((i) -> new Frame(Frame.Source.STDOUT, mebibyte)),
						Flux.range(0, stderr).map((i) -> new Frame(Frame.Source.STDERR, mebibyte))));
		if (fits) {
			StepVerifier.create(run()).assertNext((result) -> {
				assertThat(result.stdoutBytes()).hasSize(stdout * mebibyte.length);
				assertThat(result.stderrBytes()).hasSize(stderr * mebibyte.length);
			}).expectComplete().verify(PATIENCE);
		}
		else {
			StepVerifier.create(run())
				.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerStreamException.class)
					.hasMessage("More than the 16777216 bytes were written that are held: read the output as a stream"))
				.verify(PATIENCE);
		}
		assertThat(this.engine.calls).endsWith(REMOVE).containsOnlyOnce(REMOVE);
	}

	@Test
	void outputThatDoesNotEndIsGivenUp() {
		byte[] mebibyte = new byte[1024 * 1024];
		this.engine.on("logs",
				() -> Flux.range(0, 18).map((i) -> new Frame(Frame.Source.STDOUT, mebibyte)).concatWith(Flux.never()));
		StepVerifier.create(run()).expectError(DockerStreamException.class).verify(PATIENCE);
		assertThat(this.engine.calls).endsWith("cancel logs", REMOVE);
	}

	@Test
	void theResultDoesNotTellTheOutputInItsText() {
		this.engine.on("logs", () -> Flux.just(frame(Frame.Source.STDOUT, "grün")));
		StepVerifier.create(run()).assertNext((result) -> {
			assertThat(result.stdout()).isEqualTo("grün");
			assertThat(result).hasToString("ContainerRunResult[exitCode=0, stdout=5 bytes, stderr=0 bytes]");
		}).expectComplete().verify(PATIENCE);
	}

	private static Frame frame(Frame.Source source, String text) {
		return new Frame(source, text.getBytes(StandardCharsets.UTF_8));
	}

	private static NotFoundException missing() {
		return new NotFoundException("POST /containers/create", "No such image");
	}

	private static DockerException failure(String step) {
		return new InternalServerErrorException(step, "broken " + step);
	}

	/**
	 * Operations that note how they are called and answer as they are told.
	 */
	private static final class Engine {

		final List<String> calls = new CopyOnWriteArrayList<>();

		final List<ImagePullOptions> pulled = new CopyOnWriteArrayList<>();

		private final Map<String, Supplier<Publisher<?>>> answers = new ConcurrentHashMap<>();

		private final Map<String, Supplier<Publisher<?>>> first = new ConcurrentHashMap<>();

		Engine() {
			on("create", () -> Mono.just(new ContainerCreateResponse("c1", List.of())));
			on("pull", () -> Mono.just(new ImagePullResult(null, null)));
			on("start", Mono::empty);
			on("wait", () -> Mono.just(new ContainerWaitResponse(0, null)));
			on("logs", Flux::empty);
			on("remove", Mono::empty);
		}

		void on(String operation, Supplier<Publisher<?>> answer) {
			this.answers.put(operation, answer);
		}

		void once(String operation, Supplier<Publisher<?>> answer) {
			this.first.put(operation, answer);
		}

		ReactiveContainerOperations containers() {
			return operations(ReactiveContainerOperations.class);
		}

		ReactiveImageOperations images() {
			return operations(ReactiveImageOperations.class);
		}

		private <T> T operations(Class<T> type) {
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> {
						if (method.isDefault()) {
							return InvocationHandler.invokeDefault(proxy, method, arguments);
						}
						String name = method.getName();
						String description = describe(name, arguments);
						return method.getReturnType().equals(Mono.class)
								? Mono.defer(() -> Mono.from(answer(name, description)))
									.doOnCancel(() -> this.calls.add("cancel " + name))
								: Flux.defer(() -> Flux.from(answer(name, description)))
									.doOnCancel(() -> this.calls.add("cancel " + name));
					}));
		}

		private Publisher<?> answer(String operation, String description) {
			this.calls.add(description);
			Supplier<Publisher<?>> answer = this.first.remove(operation);
			answer = (answer != null) ? answer : this.answers.getOrDefault(operation, Mono::empty);
			return answer.get();
		}

		private String describe(String operation, @Nullable Object... arguments) {
			return switch (operation) {
				case "create" -> "create " + ((ContainerCreateOptions) arguments[0]).image();
				case "pull" -> {
					this.pulled.add((ImagePullOptions) arguments[1]);
					yield "pull " + arguments[0];
				}
				case "remove" -> {
					ContainerRemoveOptions options = (ContainerRemoveOptions) arguments[1];
					yield "remove %s force=%s volumes=%s".formatted(arguments[0], options.force(), options.volumes());
				}
				case "wait" -> "wait " + arguments[0] + " " + arguments[1];
				default -> operation + " " + arguments[0];
			};
		}

	}

}
