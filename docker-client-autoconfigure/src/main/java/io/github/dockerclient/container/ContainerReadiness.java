package io.github.dockerclient.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import io.github.dockerclient.error.ContainerNotReadyException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Waits until a container is healthy, reachable or has written a line. Polls the state
 * with growing pauses: every engine supports this, and every state that matters lasts
 * long enough to be observed.
 */
final class ContainerReadiness {

	private static final long FIRST_PAUSE = 50;

	private static final int DOUBLINGS = 4;

	private static final Duration PAUSE_WHILE_READING = Duration.ofMillis(FIRST_PAUSE << DOUBLINGS);

	private final ReactiveContainerOperations containers;

	private final DockerAddress engine;

	ContainerReadiness(ReactiveContainerOperations containers, DockerAddress engine) {
		this.containers = containers;
		this.engine = engine;
	}

	Mono<Void> healthy(String id) {
		return untilPresent(this.containers.inspect(id).flatMap((container) -> checkHealth(id, container.state())))
			.then();
	}

	Mono<Void> healthy(String id, Duration timeout) {
		checkTimeout(timeout);
		return Mono.defer(() -> {
			AtomicReference<@Nullable ContainerState> last = new AtomicReference<>();
			return untilPresent(this.containers.inspect(id).flatMap((container) -> {
				last.set(container.state());
				return checkHealth(id, container.state());
			})).timeout(timeout, Mono.error(() -> late(String.format(Locale.ROOT,
					"Container '%s' is not healthy after %s%s", id, timeout, lastCheck(last.get())))))
				.then();
		});
	}

	private static void checkTimeout(Duration timeout) {
		Assert.notNull(timeout, "'timeout' must not be null");
		Assert.isTrue(!timeout.isNegative() && !timeout.isZero(), "'timeout' must be positive");
	}

	private static Mono<ContainerState> checkHealth(String id, @Nullable ContainerState state) {
		if (state == null || isRestarting(state)) {
			return Mono.empty();
		}
		if (!Boolean.TRUE.equals(state.running())) {
			return Mono.error(
					notReady(String.format(Locale.ROOT, "Container '%s' does not become healthy: it does not run, %s%s",
							id, end(state), lastCheck(state))));
		}
		HealthStatus status = (state.health() != null) ? state.health().status() : null;
		if (status == null || status.value().isEmpty() || status.equals(HealthStatus.NONE)) {
			return Mono.error(notReady(
					String.format(Locale.ROOT, "Container '%s' does not become healthy: it has no health check", id)));
		}
		if (status.equals(HealthStatus.UNHEALTHY)) {
			return Mono
				.error(notReady(String.format(Locale.ROOT, "Container '%s' is unhealthy%s", id, lastCheck(state))));
		}
		return status.equals(HealthStatus.HEALTHY) ? Mono.just(state) : Mono.empty();
	}

	private static boolean isRestarting(ContainerState state) {
		return Boolean.TRUE.equals(state.restarting());
	}

	private static String end(ContainerState state) {
		return ContainerStatus.CREATED.equals(state.status()) ? "as it was never started"
				: "its exit code is " + state.exitCode();
	}

	private static String lastCheck(@Nullable ContainerState state) {
		List<HealthcheckResult> log = (state != null && state.health() != null) ? state.health().log() : List.of();
		if (log.isEmpty()) {
			return "; no health check has ended yet";
		}
		HealthcheckResult last = log.get(log.size() - 1);
		return String.format(Locale.ROOT, "; the last health check ended with exit code %s: %s", last.exitCode(),
				StringUtils.hasText(last.output()) ? last.output().strip() : "it printed nothing");
	}

	static void checkPort(int port) {
		Assert.isTrue(port > 0 && port < 65536, "'port' must be between 1 and 65535");
	}

	Mono<InetSocketAddress> port(String id, int port, Duration timeout) {
		checkPort(port);
		checkTimeout(timeout);
		return Mono.defer(() -> {
			AtomicReference<String> last = new AtomicReference<>("the container was not running yet");
			return untilPresent(this.containers.inspect(id)
				.flatMapMany((container) -> published(id, port, container))
				.concatMap((binding) -> connect(binding, last))
				.next())
				.timeout(timeout,
						Mono.error(() -> late(String.format(Locale.ROOT,
								"Port %d/tcp of container '%s' accepts no connections after %s: %s", port, id, timeout,
								last.get()))));
		});
	}

	// Docker ends the logs when the container stops, also if it is restarted later. At
	// times Podman neither sends nor ends them, so the state is watched too.
	Mono<Line> logLine(String id, Pattern pattern, Duration timeout) {
		Assert.notNull(pattern, "'pattern' must not be null");
		checkTimeout(timeout);
		Mono<Line> written = first(pattern,
				this.containers.logLines(id, (logs) -> logs.follow(true)).takeUntilOther(stop(id)));
		Mono<Line> ended = Mono.defer(() -> this.containers.inspect(id))
			.flatMap((container) -> lastWritten(id, pattern, container.state()));
		return untilPresent(written.switchIfEmpty(ended)).timeout(timeout,
				Mono.error(() -> late(String.format(Locale.ROOT,
						"Container '%s' has not written a line that matches '%s' after %s", id, pattern, timeout))));
	}

	private static Mono<Line> first(Pattern pattern, Flux<Line> lines) {
		return lines.filter((line) -> pattern.matcher(line.text()).find()).next();
	}

	private Mono<?> stop(String id) {
		Mono<ContainerInspectResponse> later = Mono.delay(PAUSE_WHILE_READING)
			.then(Mono.defer(() -> this.containers.inspect(id)));
		return untilPresent(later.filter((container) -> hasEnded(container.state())));
	}

	private static boolean hasEnded(@Nullable ContainerState state) {
		return state != null
				&& (ContainerStatus.EXITED.equals(state.status()) || ContainerStatus.DEAD.equals(state.status()));
	}

	private Mono<Line> lastWritten(String id, Pattern pattern, @Nullable ContainerState state) {
		if (state == null || isRestarting(state) || Boolean.TRUE.equals(state.running())) {
			return Mono.empty();
		}
		Mono<Line> missing = Mono.error(() -> notReady(String.format(Locale.ROOT,
				"Container '%s' does not write a line that matches '%s': it does not run, %s", id, pattern,
				end(state))));
		return first(pattern, this.containers.logLines(id)).switchIfEmpty(missing);
	}

	private static Flux<PortBinding> published(String id, int port, ContainerInspectResponse container) {
		ContainerState state = container.state();
		if (state == null || isRestarting(state)) {
			return Flux.empty();
		}
		if (!Boolean.TRUE.equals(state.running())) {
			return Flux.error(notReady(String.format(Locale.ROOT,
					"Port %d/tcp of container '%s' accepts no connections: it does not run, %s", port, id,
					end(state))));
		}
		NetworkSettings networks = container.networkSettings();
		// A network that routes instead of translating addresses ignores ports of the
		// host.
		List<PortBinding> bindings = (networks != null) ? networks.ports()
			.getOrDefault(port + "/tcp", List.of())
			.stream()
			.filter((binding) -> StringUtils.hasText(binding.hostPort()))
			.toList() : List.of();
		return bindings.isEmpty()
				? Flux.error(notReady(
						String.format(Locale.ROOT, "Port %d/tcp of container '%s' is not published", port, id)))
				: Flux.fromIterable(bindings);
	}

	private Mono<InetSocketAddress> connect(PortBinding binding, AtomicReference<String> last) {
		String host = host((binding.hostIp() != null) ? binding.hostIp() : "");
		int port = Integer.parseInt(Objects.requireNonNull(binding.hostPort()));
		return Worker.call(() -> probe(host, port, last));
	}

	private static @Nullable InetSocketAddress probe(String host, int port, AtomicReference<String> last) {
		InetSocketAddress address = new InetSocketAddress(host, port);
		try {
			PortProbe.check(address);
			return address;
		}
		catch (IOException ex) {
			last.set(String.format(Locale.ROOT, "%s:%d, where it is published, reports: %s", host, port,
					ex.getMessage()));
			return null;
		}
	}

	// A loopback address belongs to the engine's machine, which may be a different one.
	private String host(String ip) {
		if (!this.engine.scheme().equals("unix")) {
			return (isEverywhere(ip) || ip.startsWith("127.") || ip.equals("::1")) ? this.engine.host() : ip;
		}
		if (isEverywhere(ip)) {
			return ip.equals("::") ? "::1" : "127.0.0.1";
		}
		return ip;
	}

	private static boolean isEverywhere(String ip) {
		return ip.isEmpty() || ip.equals("0.0.0.0") || ip.equals("::");
	}

	private static ContainerNotReadyException notReady(String message) {
		return new ContainerNotReadyException(message, null);
	}

	private static DockerTimeoutException late(String message) {
		return new DockerTimeoutException(message, null);
	}

	private static <T> Mono<T> untilPresent(Mono<T> attempt) {
		return attempt.repeatWhenEmpty((attempts) -> attempts
			.concatMap((count) -> Mono.delay(Duration.ofMillis(FIRST_PAUSE << Math.min(count, DOUBLINGS)))));
	}

}
