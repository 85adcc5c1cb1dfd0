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
import io.github.dockerclient.error.ContainerNotReadyException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.error.TruncatedOutputException;
import io.github.dockerclient.image.ImagePullOptions;
import io.github.dockerclient.image.ImagePullResult;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.ReactiveAttachment;
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
 * Tests for {@link ContainerRunner}: the order of its steps, and that it leaves no
 * container behind.
 */
class ContainerRunnerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String CREATE = "create busybox";

	private static final String PULL = "pull busybox";

	private static final String START = "start c1";

	private static final String ATTACH = "attach c1";

	private static final String NEXT_EXIT = "nextExit c1";

	private static final String OUTPUT = "output c1";

	private static final String REMOVE = "remove c1 force=true volumes=true";

	private static final String[] ALL = { CREATE, ATTACH, NEXT_EXIT, START, OUTPUT, "close", REMOVE };

	private final Engine engine = new Engine();

	private Mono<ContainerRunResult> run() {
		return run((options) -> {
		});
	}

	private Mono<ContainerRunResult> run(Consumer<ContainerCreateOptions> options) {
		return run(options, null);
	}

	private Mono<ContainerRunResult> run(Consumer<ContainerCreateOptions> options, @Nullable Duration timeout) {
		return new ContainerRunner(this.engine.containers(), this.engine.images(), this.engine::nextExit)
			.run(new ContainerCreateOptions().image("busybox").apply(options), timeout);
	}

	@Test
	void attachesAndWaitsBeforeItStartsReadsAndRemoves() {
		this.engine.on("output", () -> Flux.just(frame(Frame.Source.STDOUT, "a"), frame(Frame.Source.STDERR, "x"),
				frame(Frame.Source.STDOUT, "b"), frame(Frame.Source.STDERR, "y")));
		this.engine.on("nextExit", () -> Mono.just(new ContainerWaitResponse(3, null)));
		StepVerifier.create(run()).assertNext((result) -> {
			assertThat(result.exitCode()).isEqualTo(3);
			assertThat(result.stdout()).isEqualTo("ab");
			assertThat(result.stderr()).isEqualTo("xy");
		}).expectComplete().verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(ALL);
	}

	@Test
	void nothingHappensBeforeTheSubscription() {
		Mono<ContainerRunResult> run = run();
		assertThat(this.engine.calls).isEmpty();
		run.block(PATIENCE);
		assertThat(this.engine.calls).containsExactly(ALL);
	}

	@Test
	void eachSubscriptionRunsAContainerOfItsOwn() {
		Mono<ContainerRunResult> run = run();
		run.block(PATIENCE);
		run.block(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, ATTACH, NEXT_EXIT, START, OUTPUT, "close", REMOVE, CREATE,
				ATTACH, NEXT_EXIT, START, OUTPUT, "close", REMOVE);
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
		assertThat(this.engine.calls).containsExactly(CREATE, PULL, CREATE, ATTACH, NEXT_EXIT, START, OUTPUT, "close",
				REMOVE);
		assertThat(this.engine.pulled).usingRecursiveFieldByFieldElementComparator()
			.containsExactly(new ImagePullOptions());
	}

	@Test
	void aMissingImageIsPulledForThePlatform() {
		this.engine.once("create", () -> Mono.error(missing()));
		run((options) -> options.platform(Platform.of("linux/arm64"))).block(PATIENCE);
		assertThat(this.engine.pulled).usingRecursiveFieldByFieldElementComparator()
			.containsExactly(new ImagePullOptions().platform(Platform.of("linux/arm64")));
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
	@ValueSource(strings = { "attach", "start" })
	void aFailureBeforeTheOutputRemovesTheContainer(String step) {
		this.engine.on(step, () -> Mono.error(failure(step)));
		StepVerifier.create(run())
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(InternalServerErrorException.class)
				.hasMessageContaining("broken " + step))
			.verify(PATIENCE);
		assertThat(this.engine.calls).endsWith(REMOVE).containsOnlyOnce(REMOVE).doesNotContain(OUTPUT);
	}

	@Test
	void anEngineThatDoesNotWaitStartsNothing() {
		this.engine.refuses = failure("wait");
		StepVerifier.create(run())
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(InternalServerErrorException.class)
				.hasMessageContaining("broken wait"))
			.verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, ATTACH, NEXT_EXIT, "close", REMOVE);
	}

	@Test
	void anAnswerOfWaitThatIsLostIsAskedForAgain() {
		this.engine.on("nextExit", () -> Mono.error(new DockerConnectionException("cut off", null)));
		this.engine.on("wait", () -> Mono.just(new ContainerWaitResponse(7, null)));
		StepVerifier.create(run())
			.assertNext((result) -> assertThat(result.exitCode()).isEqualTo(7))
			.expectComplete()
			.verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, ATTACH, NEXT_EXIT, START, OUTPUT, "wait c1", "close",
				REMOVE);
	}

	@Test
	void anExitCodeThatIsLostIsAnErrorWithTheOutput() {
		this.engine.on("output", () -> Flux.just(frame(Frame.Source.STDOUT, "a"), frame(Frame.Source.STDERR, "x")));
		this.engine.on("nextExit", () -> Mono.error(new DockerConnectionException("cut off", null)));
		this.engine.on("wait", () -> Mono.error(missing()));
		StepVerifier.create(run()).expectErrorSatisfies((failure) -> {
			assertThat(failure).isInstanceOf(TruncatedOutputException.class)
				.hasCauseInstanceOf(NotFoundException.class);
			assertThat(((TruncatedOutputException) failure).stdout()).isEqualTo("a");
			assertThat(((TruncatedOutputException) failure).stderr()).isEqualTo("x");
		}).verify(PATIENCE);
		assertThat(this.engine.calls).endsWith("close", REMOVE);
	}

	@Test
	void outputThatBreaksOffRemovesTheContainerAndIsPartOfTheFailure() {
		this.engine.on("output", () -> Flux.just(frame(Frame.Source.STDOUT, "a"))
			.concatWith(Flux.error(new DockerStreamException("broken off", null))));
		StepVerifier.create(run()).expectErrorSatisfies((failure) -> {
			assertThat(failure).isInstanceOf(TruncatedOutputException.class).hasMessage("broken off");
			assertThat(((TruncatedOutputException) failure).stdout()).isEqualTo("a");
		}).verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(ALL);
	}

	@Test
	void anErrorInTheAnswerOfWaitIsAnErrorOfTheRun() {
		this.engine.on("nextExit",
				() -> Mono.just(new ContainerWaitResponse(125, new ContainerWaitExitError("lost the container"))));
		StepVerifier.create(run())
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(StreamedErrorException.class)
				.hasMessageContaining("POST /containers/c1/wait")
				.hasMessageContaining("lost the container"))
			.verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(ALL);
	}

	@Test
	void anErrorWithoutMessageInTheAnswerOfWaitIsNone() {
		this.engine.on("nextExit", () -> Mono.just(new ContainerWaitResponse(1, new ContainerWaitExitError(null))));
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
	@CsvSource(delimiter = '|', value = { "attach | cancel attach", "start | cancel start,cancel nextExit,close",
			"output | cancel output,cancel nextExit,close", "nextExit | cancel nextExit,close" })
	void cancellingAnyStepCancelsItAndRemovesTheContainer(String step, String end) {
		this.engine.on(step, Mono::never);
		if (!step.equals("nextExit")) {
			this.engine.on("nextExit", Mono::never);
		}
		run().subscribe().dispose();
		assertThat(this.engine.calls).containsOnlyOnce(REMOVE).endsWith((end + "," + REMOVE).split(","));
	}

	@ParameterizedTest
	@ValueSource(strings = { "attach", "start", "output", "nextExit" })
	void anyStepThatTakesTooLongIsCancelledAndTheContainerIsGoneWhenTheFailureComes(String step) {
		this.engine.on(step, Mono::never);
		StepVerifier.create(run((options) -> {
		}, Duration.ofMillis(100)))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerTimeoutException.class)
				.hasMessage("Run of a container of busybox took longer than PT0.1S, the limit that its caller has set"))
			.verify(PATIENCE);
		assertThat(this.engine.calls).endsWith(REMOVE).containsOnlyOnce(REMOVE).contains("cancel " + step);
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
		assertThat(this.engine.calls).containsExactly(ALL);
	}

	@Test
	void aContainerMayRemoveItself() {
		this.engine.on("remove", () -> Mono.error(new ConflictException("DELETE", "removal is already in progress")));
		StepVerifier.create(run((options) -> options.autoRemove(true)))
			.expectNextCount(1)
			.expectComplete()
			.verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(ALL);
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

	@ParameterizedTest
	@CsvSource({ "16, 0, true", "16, 1, false", "0, 16, true", "9, 7, true", "9, 8, false", "17, 0, false" })
	void theOutputIsLimited(int stdout, int stderr, boolean fits) {
		byte[] mebibyte = new byte[1024 * 1024];
		Arrays.fill(mebibyte, (byte) 'x');
		this.engine.on("output",
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
					.hasMessage("The output exceeds the limit of 16777216 bytes in memory: read it as a stream"))
				.verify(PATIENCE);
		}
		assertThat(this.engine.calls).endsWith(REMOVE).containsOnlyOnce(REMOVE);
	}

	@Test
	void outputThatDoesNotEndIsGivenUp() {
		byte[] mebibyte = new byte[1024 * 1024];
		this.engine.on("output",
				() -> Flux.range(0, 18).map((i) -> new Frame(Frame.Source.STDOUT, mebibyte)).concatWith(Flux.never()));
		StepVerifier.create(run()).expectError(DockerStreamException.class).verify(PATIENCE);
		assertThat(this.engine.calls).endsWith("cancel output", "close", REMOVE);
	}

	private ContainerRunner runner() {
		return new ContainerRunner(this.engine.containers(), this.engine.images(), this.engine::nextExit);
	}

	@Test
	void detachedContainersAreCreatedAndStarted() {
		Mono<String> run = runner()
			.runDetached(new ContainerCreateOptions().image("busybox").restart(RestartPolicy.always()));
		assertThat(this.engine.calls).isEmpty();
		assertThat(run.block(PATIENCE)).isEqualTo("c1");
		assertThat(this.engine.calls).containsExactly(CREATE, START);
	}

	@Test
	void aMissingImageOfADetachedContainerIsPulled() {
		this.engine.once("create", () -> Mono.error(missing()));
		assertThat(runner().runDetached(new ContainerCreateOptions().image("busybox")).block(PATIENCE)).isEqualTo("c1");
		assertThat(this.engine.calls).containsExactly(CREATE, PULL, CREATE, START);
	}

	@Test
	void aDetachedContainerThatDoesNotStartIsRemoved() {
		this.engine.on("start", () -> Mono.error(failure("start")));
		StepVerifier.create(runner().runDetached(new ContainerCreateOptions().image("busybox")))
			.expectErrorSatisfies((failure) -> assertThat(failure).hasMessageContaining("broken start"))
			.verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, START, REMOVE);
	}

	@Test
	void aCancelledStartOfADetachedContainerRemovesIt() {
		this.engine.on("start", Mono::never);
		runner().runDetached(new ContainerCreateOptions().image("busybox")).subscribe().dispose();
		assertThat(this.engine.calls).containsExactly(CREATE, START, "cancel start", REMOVE);
	}

	private Mono<String> runUntil(ReadyCondition ready, Duration timeout) {
		return runner().runDetached(new ContainerCreateOptions().image("busybox"), ready, timeout);
	}

	@Test
	void aDetachedContainerIsAwaitedForTheTimeThatIsLeft() {
		Duration timeout = Duration.ofMinutes(1);
		ReadyCondition ready = (containers, id, left) -> Mono.fromRunnable(() -> {
			assertThat(left).isPositive().isLessThan(timeout);
			this.engine.calls.add("ready " + id);
		});
		assertThat(runUntil(ready, timeout).block(PATIENCE)).isEqualTo("c1");
		assertThat(this.engine.calls).containsExactly(CREATE, START, "ready c1");
	}

	@Test
	void aDetachedContainerThatIsNotReadyIsRemoved() {
		StepVerifier
			.create(runUntil((containers, id, left) -> Mono.error(new ContainerNotReadyException("no", null)),
					PATIENCE))
			.expectErrorSatisfies(
					(failure) -> assertThat(failure).isInstanceOf(ContainerNotReadyException.class).hasMessage("no"))
			.verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, START, REMOVE);
	}

	@Test
	void aDetachedContainerThatStartsTooLateIsRemoved() {
		this.engine.on("start", Mono::never);
		StepVerifier.create(runUntil(ReadyCondition.healthy(), Duration.ofMillis(100)))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerTimeoutException.class)
				.hasMessage(
						"Start of a container of busybox took longer than PT0.1S, the limit that its caller has set"))
			.verify(PATIENCE);
		assertThat(this.engine.calls).containsExactly(CREATE, START, "cancel start", REMOVE);
	}

	@Test
	void theTextOfAResultDoesNotContainTheOutput() {
		this.engine.on("output", () -> Flux.just(frame(Frame.Source.STDOUT, "grün")));
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
	 * Operations that record their calls and return the configured answers.
	 */
	private static final class Engine {

		final List<String> calls = new CopyOnWriteArrayList<>();

		final List<ImagePullOptions> pulled = new CopyOnWriteArrayList<>();

		private @Nullable DockerException refuses;

		private final Map<String, Supplier<Publisher<?>>> answers = new ConcurrentHashMap<>();

		private final Map<String, Supplier<Publisher<?>>> first = new ConcurrentHashMap<>();

		Engine() {
			on("create", () -> Mono.just(new ContainerCreateResponse("c1", List.of())));
			on("pull", () -> Mono.just(new ImagePullResult(null, null)));
			on("attach", () -> Mono.just(session()));
			on("start", Mono::empty);
			on("nextExit", () -> Mono.just(new ContainerWaitResponse(0, null)));
			on("output", Flux::empty);
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

		Mono<ContainerWaitResponse> nextExit(String id, Runnable waiting) {
			return Mono.<ContainerWaitResponse>defer(() -> {
				Publisher<?> answer = answer("nextExit", "nextExit " + id);
				if (this.refuses != null) {
					return Mono.error(this.refuses);
				}
				waiting.run();
				Mono<ContainerWaitResponse> exit = Mono.from(answer).cast(ContainerWaitResponse.class);
				// An answer that is already available does not need to be cancelled.
				return (answer == Mono.never()) ? exit.doOnCancel(() -> this.calls.add("cancel nextExit")) : exit;
			});
		}

		private ReactiveAttachment session() {
			return (ReactiveAttachment) Proxy.newProxyInstance(ReactiveAttachment.class.getClassLoader(),
					new Class<?>[] { ReactiveAttachment.class },
					(proxy, method, arguments) -> method.getName().equals("frames")
							? Flux.defer(() -> Flux.from(answer("output", OUTPUT)))
								.doOnCancel(() -> this.calls.add("cancel output"))
							: Mono.fromRunnable(() -> this.calls.add(method.getName())));
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
					assertThat(arguments[1]).usingRecursiveComparison()
						.isEqualTo(new ContainerRemoveOptions().force(true).volumes(true));
					yield "remove %s force=true volumes=true".formatted(arguments[0]);
				}
				case "nextExit" -> "wait " + arguments[0] + " " + arguments[1];
				default -> operation + " " + arguments[0];
			};
		}

	}

}
