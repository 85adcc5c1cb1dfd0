package io.github.dockerclient.autoconfigure.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.dockerclient.container.ContainerMemoryStats;
import io.github.dockerclient.container.ContainerStatsResponse;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import org.jspecify.annotations.Nullable;

/**
 * The meters of one container. Counters restart at zero when the container restarts.
 */
final class ContainerMeters {

	private static final double NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

	private final Tags tags;

	private final Map<MeterRegistry, List<Meter>> registered = new HashMap<>();

	private volatile ContainerStatsResponse sample;

	ContainerMeters(Tags tags, ContainerStatsResponse sample) {
		this.tags = tags;
		this.sample = sample;
	}

	void update(ContainerStatsResponse sample) {
		this.sample = sample;
	}

	void bindTo(MeterRegistry registry) {
		List<Meter> meters = new ArrayList<>();
		meters.add(FunctionCounter.builder("docker.container.cpu", this, ContainerMeters::cpu)
			.description("CPU time that the container has used")
			.baseUnit("seconds")
			.tags(this.tags)
			.register(registry));
		meters.add(Gauge.builder("docker.container.memory", this, ContainerMeters::memory)
			.description("Memory that the container uses, without reclaimable page cache")
			.baseUnit(BaseUnits.BYTES)
			.tags(this.tags)
			.register(registry));
		meters.add(Gauge.builder("docker.container.memory.limit", this, ContainerMeters::memoryLimit)
			.description("Memory limit of the container, or the memory of the host if it has no limit")
			.baseUnit(BaseUnits.BYTES)
			.tags(this.tags)
			.register(registry));
		meters.add(FunctionCounter
			.builder("docker.container.network", this, (container) -> container.sample.networkReceived())
			.description("Bytes transferred over the networks of the container")
			.baseUnit(BaseUnits.BYTES)
			.tags(this.tags.and("direction", "received"))
			.register(registry));
		meters.add(
				FunctionCounter.builder("docker.container.network", this, (container) -> container.sample.networkSent())
					.description("Bytes transferred over the networks of the container")
					.baseUnit(BaseUnits.BYTES)
					.tags(this.tags.and("direction", "sent"))
					.register(registry));
		this.registered.put(registry, meters);
	}

	private double cpu() {
		Duration time = this.sample.cpuTime();
		return (time != null) ? time.toNanos() / NANOSECONDS : 0;
	}

	private double memory() {
		return orNotANumber(this.sample.memoryUsed());
	}

	private double memoryLimit() {
		ContainerMemoryStats stats = this.sample.memoryStats();
		return orNotANumber((stats != null) ? stats.limit() : null);
	}

	private static double orNotANumber(@Nullable Long value) {
		return (value != null) ? value : Double.NaN;
	}

	void close() {
		this.registered.forEach((registry, meters) -> meters.forEach(registry::remove));
		this.registered.clear();
	}

}
