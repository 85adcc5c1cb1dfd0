package io.github.dockerclient.autoconfigure.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.dockerclient.container.ContainerStatsResponse;
import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.system.DiskUsage;
import io.github.dockerclient.system.SystemDataUsage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import org.jspecify.annotations.Nullable;

/**
 * The meters of one engine. They show the last sample, or no value while the engine does
 * not answer.
 */
final class DaemonMeters {

	private static final List<ContainerStatus> STATES = List.of(ContainerStatus.CREATED, ContainerStatus.RUNNING,
			ContainerStatus.PAUSED, ContainerStatus.RESTARTING, ContainerStatus.REMOVING, ContainerStatus.EXITED,
			ContainerStatus.DEAD);

	private static final Map<String, Function<SystemDataUsage, DiskUsage>> KINDS = Map.of("images",
			SystemDataUsage::ofImages, "containers", SystemDataUsage::ofContainers, "volumes",
			SystemDataUsage::ofVolumes, "build-cache", SystemDataUsage::ofBuildCache);

	private final Tags tags;

	private final Map<MeterRegistry, List<Meter>> registered = new HashMap<>();

	private final Map<String, ContainerMeters> containers = new HashMap<>();

	private volatile @Nullable Map<String, Long> states;

	private volatile @Nullable Long images;

	private volatile @Nullable Map<String, Long> diskUsage;

	private boolean closed;

	DaemonMeters(String daemon) {
		this.tags = Tags.of("daemon", daemon);
	}

	synchronized void bindTo(MeterRegistry registry) {
		List<Meter> meters = new ArrayList<>();
		STATES.forEach((state) -> meters.add(Gauge.builder("docker.containers", this, (own) -> own.containers(state))
			.description("Containers of the engine by state")
			.tags(this.tags.and("state", state.toString()))
			.register(registry)));
		meters.add(Gauge.builder("docker.images", this, DaemonMeters::images)
			.description("Images of the engine")
			.tags(this.tags)
			.register(registry));
		KINDS.keySet()
			.forEach((kind) -> meters.add(Gauge.builder("docker.disk.usage", this, (own) -> own.diskUsage(kind))
				.description("Disk space that objects of the engine use")
				.baseUnit(BaseUnits.BYTES)
				.tags(this.tags.and("type", kind))
				.register(registry)));
		this.registered.put(registry, meters);
		this.containers.values().forEach((container) -> container.bindTo(registry));
	}

	private double containers(ContainerStatus state) {
		Map<String, Long> current = this.states;
		return (current != null) ? current.getOrDefault(state.toString(), 0L) : Double.NaN;
	}

	private double images() {
		Long current = this.images;
		return (current != null) ? current : Double.NaN;
	}

	private double diskUsage(String kind) {
		Map<String, Long> current = this.diskUsage;
		return (current != null) ? current.getOrDefault(kind, 0L) : Double.NaN;
	}

	void objects(Map<String, Long> states, long images) {
		this.states = states;
		this.images = images;
	}

	void objectsAreUnknown() {
		this.states = null;
		this.images = null;
		containers(Map.of());
	}

	void diskUsage(SystemDataUsage usage) {
		this.diskUsage = KINDS.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (kind) -> kind.getValue().apply(usage).totalSize()));
	}

	void diskUsageIsUnknown() {
		this.diskUsage = null;
	}

	synchronized void containers(Map<String, ContainerStatsResponse> samples) {
		if (this.closed) {
			return;
		}
		this.containers.forEach((name, container) -> {
			if (!samples.containsKey(name)) {
				container.close();
			}
		});
		this.containers.keySet().retainAll(samples.keySet());
		samples.forEach((name, sample) -> {
			ContainerMeters container = this.containers.get(name);
			if (container != null) {
				container.update(sample);
				return;
			}
			ContainerMeters added = new ContainerMeters(this.tags.and("container", name), sample);
			this.registered.keySet().forEach(added::bindTo);
			this.containers.put(name, added);
		});
	}

	synchronized void close() {
		containers(Map.of());
		this.registered.forEach((registry, meters) -> meters.forEach(registry::remove));
		this.registered.clear();
		this.closed = true;
	}

}
