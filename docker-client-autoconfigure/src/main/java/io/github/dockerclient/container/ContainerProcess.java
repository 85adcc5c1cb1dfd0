package io.github.dockerclient.container;

import java.time.Instant;
import java.util.Locale;

import io.github.dockerclient.stream.AttachedProcess;
import io.github.dockerclient.type.ContainerConfig;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The process of a container, from one start until it exits.
 */
final class ContainerProcess implements AttachedProcess {

	private final ReactiveContainerOperations containers;

	private final String id;

	private final boolean stream;

	private final @Nullable String detachKeys;

	private final @Nullable Instant startedAt;

	ContainerProcess(ReactiveContainerOperations containers, String id, boolean stream, @Nullable String detachKeys,
			@Nullable ContainerInspectResponse before) {
		this.containers = containers;
		this.id = id;
		this.stream = stream;
		this.detachKeys = detachKeys;
		ContainerState state = (before != null) ? before.state() : null;
		this.startedAt = (state != null && isRunning(state)) ? state.startedAt() : null;
	}

	@Override
	public Mono<Void> resize(int height, int width) {
		return this.containers.resize(this.id, height, width);
	}

	@Override
	public Mono<Long> exitCode() {
		return this.containers.wait(this.id).map(ContainerWaitResponse::statusCode);
	}

	@Override
	public Mono<Boolean> hasEnded(boolean inputClosed) {
		return this.stream
				? AttachedProcess
					.untilNoted(this.containers.inspect(this.id).map((container) -> isEnd(container, inputClosed)))
				: Mono.just(true);
	}

	private boolean isEnd(ContainerInspectResponse container, boolean inputClosed) {
		ContainerState state = container.state();
		return state == null || !isRunning(state) || isAnotherRun(state)
				|| (inputClosed && endsWithInput(container.config()));
	}

	private static boolean isRunning(ContainerState state) {
		return Boolean.TRUE.equals(state.running()) && !Boolean.TRUE.equals(state.restarting());
	}

	private boolean isAnotherRun(ContainerState state) {
		return this.startedAt != null && !this.startedAt.equals(state.startedAt());
	}

	// An engine that does not close the input of the process closes the session instead.
	private static boolean endsWithInput(@Nullable ContainerConfig config) {
		return config == null || !Boolean.TRUE.equals(config.stdinOnce()) || Boolean.TRUE.equals(config.tty());
	}

	@Override
	public @Nullable String detachKeys() {
		return this.detachKeys;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "Container '%s'", this.id);
	}

}
