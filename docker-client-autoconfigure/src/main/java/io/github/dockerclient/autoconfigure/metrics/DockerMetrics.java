package io.github.dockerclient.autoconfigure.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;

/**
 * The meters of all engines, from the start of the application to its end.
 */
final class DockerMetrics implements MeterBinder, SmartLifecycle {

	/** How long the sample in progress may still take when the application stops. */
	private static final Duration GRACE = Duration.ofSeconds(2);

	private final Supplier<Map<String, ReactiveDockerOperations>> daemons;

	private final DockerProperties.Metrics properties;

	private final List<MeterRegistry> registries = new ArrayList<>();

	private final List<DaemonMeters> meters = new ArrayList<>();

	private Sinks.Empty<Void> end = Sinks.empty();

	private Sinks.Empty<Void> ended = Sinks.empty();

	private Disposable sampling = Disposables.disposed();

	private boolean running;

	DockerMetrics(Supplier<Map<String, ReactiveDockerOperations>> daemons, DockerProperties.Metrics properties) {
		this.daemons = daemons;
		this.properties = properties;
	}

	@Override
	public synchronized void bindTo(MeterRegistry registry) {
		this.registries.add(registry);
		this.meters.forEach((meters) -> meters.bindTo(registry));
	}

	@Override
	public synchronized void start() {
		if (!this.running) {
			this.running = true;
			Sinks.Empty<Void> end = Sinks.empty();
			Sinks.Empty<Void> ended = Sinks.empty();
			List<Mono<Void>> samplings = new ArrayList<>();
			this.daemons.get().forEach((name, docker) -> {
				DaemonMeters meters = new DaemonMeters(name);
				this.registries.forEach(meters::bindTo);
				this.meters.add(meters);
				samplings.add(new DaemonSampler(docker, meters, this.properties).sample(end.asMono()));
			});
			this.end = end;
			this.ended = ended;
			this.sampling = Mono.when(samplings).doFinally((signal) -> ended.tryEmitEmpty()).subscribe();
		}
	}

	@Override
	public synchronized void stop() {
		this.sampling.dispose();
		this.meters.forEach(DaemonMeters::close);
		this.meters.clear();
		this.running = false;
	}

	@Override
	public synchronized void stop(Runnable callback) {
		this.end.tryEmitEmpty();
		this.ended.asMono().timeout(GRACE).onErrorComplete().doFinally((signal) -> {
			stop();
			callback.run();
		}).subscribe();
	}

	@Override
	public synchronized boolean isRunning() {
		return this.running;
	}

}
