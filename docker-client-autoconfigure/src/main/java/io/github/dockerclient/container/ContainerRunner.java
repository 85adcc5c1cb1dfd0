package io.github.dockerclient.container;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.Output;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.stream.TimeLimit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.util.Assert;

/**
 * {@code docker run}, implemented with the individual operations: pull the image if it is
 * missing, create, attach, start, collect the output, wait, remove.
 */
final class ContainerRunner {

	private static final int MAX_OUTPUT = 16 * 1024 * 1024;

	/**
	 * Matches image ids, which no registry knows: the image is in the engine or nowhere.
	 */
	private static final Pattern IMAGE_ID = Pattern.compile("sha256:[0-9a-f]+|[0-9a-f]{12,64}");

	private static final Duration EXIT_PATIENCE = Duration.ofSeconds(10);

	private static final Duration REMOVAL_PATIENCE = Duration.ofSeconds(30);

	private static final ContainerRemoveOptions BY_FORCE = new ContainerRemoveOptions().force(true).volumes(true);

	private final ReactiveContainerOperations containers;

	private final ReactiveImageOperations images;

	private final BiFunction<String, Runnable, Mono<ContainerWaitResponse>> nextExit;

	ContainerRunner(ReactiveContainerOperations containers, ReactiveImageOperations images,
			BiFunction<String, Runnable, Mono<ContainerWaitResponse>> nextExit) {
		this.containers = containers;
		this.images = images;
		this.nextExit = nextExit;
	}

	Mono<ContainerRunResult> run(ContainerCreateOptions given, @Nullable Duration timeout) {
		ContainerCreateOptions options = given.copy();
		Assert.isTrue(!options.isRestartedByEngine(), "'restart' must not be set: run waits until the container stops");
		if (timeout == null) {
			return run(create(options), this::runCreated);
		}
		// The timeout does not include the removal, as no container may be left behind.
		return Mono.defer(() -> {
			TimeLimit limit = TimeLimit.begin(timeout, "Run of a container of " + options.image());
			return run(limit.limit(create(options)), (id) -> limit.limit(runCreated(id)));
		});
	}

	private Mono<ContainerRunResult> run(Mono<ContainerCreateResponse> created,
			Function<String, Mono<ContainerRunResult>> use) {
		return using(created, use, this::remove);
	}

	// The container is removed if its use fails or is cancelled.
	private <T> Mono<T> using(Mono<ContainerCreateResponse> created, Function<String, Mono<T>> use,
			Function<String, Mono<Void>> afterSuccess) {
		return Mono
			.usingWhen(created, (container) -> use.apply(container.id()),
					(container) -> afterSuccess.apply(container.id()),
					(container, failure) -> removeAfter(failure, container.id()), (container) -> remove(container.id()))
			.onErrorMap(ContainerRunner::isWrapped, Throwable::getCause);
	}

	Mono<String> runDetached(ContainerCreateOptions given) {
		return runDetached(create(given.copy()), this.containers::start);
	}

	Mono<String> runDetached(ContainerCreateOptions given, ReadyCondition ready, Duration timeout) {
		ContainerCreateOptions options = given.copy();
		return Mono.defer(() -> {
			TimeLimit limit = TimeLimit.begin(timeout, "Start of a container of " + options.image());
			return runDetached(limit.limit(create(options)), (id) -> limit.limit(this.containers.start(id))
				.then(Mono.defer(() -> ready.await(this.containers, id, limit.left()))));
		});
	}

	private Mono<String> runDetached(Mono<ContainerCreateResponse> created, Function<String, Mono<Void>> begin) {
		return using(created, (id) -> begin.apply(id).thenReturn(id), (id) -> Mono.empty());
	}

	private Mono<Void> removeAfter(Throwable failure, String id) {
		Mono<Void> removal = remove(id);
		// An engine that did not respond before may not respond now.
		return ((failure instanceof DockerTimeoutException) ? removal.timeout(REMOVAL_PATIENCE) : removal)
			.onErrorResume((second) -> {
				failure.addSuppressed(second);
				return Mono.empty();
			});
	}

	// Reactor wraps the failure of a removal.
	private static boolean isWrapped(Throwable failure) {
		return !(failure instanceof DockerException) && failure.getCause() instanceof DockerException;
	}

	private Mono<ContainerCreateResponse> create(ContainerCreateOptions options) {
		if (IMAGE_ID.matcher(options.image()).matches()) {
			return createOnce(options).onErrorMap(InternalServerErrorException.class,
					(failure) -> isNoName(failure) ? noSuchImage(options.image(), failure) : failure);
		}
		return createOnce(options).onErrorResume(ContainerRunner::isMissingImage,
				(missing) -> pull(options).doOnError((failure) -> failure.addSuppressed(missing))
					.then(createOnce(options)));
	}

	// Podman takes an unknown id for a name, and rejects that name as invalid.
	private static boolean isNoName(EngineException failure) {
		return failure.engineMessage().startsWith("normalizing image: ");
	}

	private static NotFoundException noSuchImage(String image, Throwable failure) {
		NotFoundException missing = new NotFoundException("POST /containers/create", "no such image: " + image);
		missing.addSuppressed(failure);
		return missing;
	}

	// Podman reports "no such image", Docker "No such image". Objects other than the
	// image may also be missing.
	private static boolean isMissingImage(Throwable failure) {
		return failure instanceof NotFoundException missing
				&& missing.engineMessage().toLowerCase(Locale.ROOT).contains("image");
	}

	// If the subscriber cancels while the engine creates the container, the container
	// must be removed. So a thread that waits does not send the request by itself: it
	// could not stop waiting for the response.
	private Mono<ContainerCreateResponse> createOnce(ContainerCreateOptions options) {
		return Mono.defer(() -> {
			Mono<ContainerCreateResponse> created = Blocking.elsewhere(this.containers.create(options)).cache();
			Mono<Void> abandon = created.flatMap((container) -> remove(container.id())).onErrorComplete();
			return created.doOnCancel(abandon::subscribe);
		});
	}

	private Mono<Void> pull(ContainerCreateOptions options) {
		return this.images.pull(options.image(), (pull) -> {
			if (options.platform() != null) {
				pull.platform(options.platform());
			}
		}).then();
	}

	// Attach, and begin to wait for the exit, before the start. Nothing is missed then,
	// even if the log driver stores no output or another client removes the container.
	private Mono<ContainerRunResult> runCreated(String id) {
		return Mono.usingWhen(this.containers.attach(id), (session) -> {
			Sinks.Empty<Void> waiting = Sinks.empty();
			Sinks.One<ContainerWaitResponse> exit = Sinks.one();
			// The wait request stays open until all work that depends on its response is
			// done.
			return this.nextExit.apply(id, waiting::tryEmitEmpty)
				.doOnNext(exit::tryEmitValue)
				.doOnError(exit::tryEmitError)
				.publish((answer) -> waiting.asMono()
					.or(exit.asMono().then())
					.then(Mono.defer(() -> this.containers.start(id)))
					.then(Output.of(session.frames(), MAX_OUTPUT))
					.flatMap((output) -> exited(id, exit.asMono()).onErrorMap(output::withFailure)
						.flatMap((exited) -> result(id, exited, output))));
		}, ReactiveAttachment::close);
	}

	// The container has exited, so the response is about to arrive unless the connection
	// was lost.
	private Mono<ContainerWaitResponse> exited(String id, Mono<ContainerWaitResponse> exit) {
		return exit.timeout(EXIT_PATIENCE).onErrorResume((lost) -> this.containers.wait(id));
	}

	private static Mono<ContainerRunResult> result(String id, ContainerWaitResponse exited, Output output) {
		return (exited.error() != null && exited.error().message() != null)
				? Mono.error(new StreamedErrorException(String.format(Locale.ROOT, "POST /containers/%s/wait", id),
						null, exited.error().message()))
				: Mono.just(new ContainerRunResult(exited.statusCode(), output.stdoutBytes(), output.stderrBytes()));
	}

	private Mono<Void> remove(String id) {
		// A conflict means that another client is already removing the container.
		return this.containers.remove(id, BY_FORCE)
			.onErrorResume(NotFoundException.class, (gone) -> Mono.empty())
			.onErrorResume(ConflictException.class, (going) -> Mono.empty());
	}

}
