package io.github.dockerclient.container;

import java.util.Locale;
import java.util.regex.Pattern;

import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.stream.Output;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * {@code docker run} made of the single operations: pull if missing, create, start, wait,
 * collect, remove.
 */
final class ContainerRunner {

	private static final int MAX_OUTPUT = 16 * 1024 * 1024;

	/** Of an image that the engine has, or that is nowhere: no registry knows it. */
	private static final Pattern IMAGE_ID = Pattern.compile("sha256:[0-9a-f]+|[0-9a-f]{12,64}");

	private static final ContainerRemoveOptions BY_FORCE = ContainerRemoveOptions.builder()
		.force(true)
		.volumes(true)
		.build();

	private final ReactiveContainerOperations containers;

	private final ReactiveImageOperations images;

	ContainerRunner(ReactiveContainerOperations containers, ReactiveImageOperations images) {
		this.containers = containers;
		this.images = images;
	}

	Mono<ContainerRunResult> run(ContainerCreateOptions options) {
		Assert.isTrue(!options.isRestartedByEngine(), "'restart' must not be set: run waits until the container stops");
		Assert.isTrue(!options.isRemovedByEngine(),
				"'autoRemove' must not be set: run removes the container itself, when it has read the output");
		return Mono.usingWhen(create(options), (container) -> runCreated(container.id()),
				(container) -> remove(container.id()),
				(container, failure) -> remove(container.id()).onErrorResume((second) -> {
					failure.addSuppressed(second);
					return Mono.empty();
				}), (container) -> remove(container.id()))
			.onErrorMap(ContainerRunner::isWrapped, Throwable::getCause);
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

	// Podman takes an id that it does not have for a name, and finds it invalid.
	private static boolean isNoName(EngineException failure) {
		return failure.engineMessage().startsWith("normalizing image: ");
	}

	private static NotFoundException noSuchImage(String image, Throwable failure) {
		NotFoundException missing = new NotFoundException("POST /containers/create", "no such image: " + image);
		missing.addSuppressed(failure);
		return missing;
	}

	// Podman says "no such image", Docker "No such image". Other objects may be missing
	// too.
	private static boolean isMissingImage(Throwable failure) {
		return failure instanceof NotFoundException missing
				&& missing.engineMessage().toLowerCase(Locale.ROOT).contains("image");
	}

	// Who gives up while the engine creates must not leave the container behind.
	private Mono<ContainerCreateResponse> createOnce(ContainerCreateOptions options) {
		return Mono.defer(() -> {
			Mono<ContainerCreateResponse> created = this.containers.create(options).cache();
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

	private Mono<ContainerRunResult> runCreated(String id) {
		return this.containers.start(id)
			.then(this.containers.wait(id))
			.flatMap((exit) -> (exit.error() != null && exit.error().message() != null)
					? Mono.error(new StreamedErrorException(String.format(Locale.ROOT, "POST /containers/%s/wait", id),
							null, exit.error().message()))
					: collect(id, exit.statusCode()));
	}

	private Mono<ContainerRunResult> collect(String id, long exitCode) {
		return Output.of(this.containers.logs(id), MAX_OUTPUT)
			.map((output) -> new ContainerRunResult(exitCode, output.stdoutBytes(), output.stderrBytes()));
	}

	private Mono<Void> remove(String id) {
		// A conflict is that somebody else removes it already.
		return this.containers.remove(id, BY_FORCE)
			.onErrorResume(NotFoundException.class, (gone) -> Mono.empty())
			.onErrorResume(ConflictException.class, (going) -> Mono.empty());
	}

}
