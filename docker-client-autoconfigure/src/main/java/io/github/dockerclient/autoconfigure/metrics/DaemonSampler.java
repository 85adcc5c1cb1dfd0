package io.github.dockerclient.autoconfigure.metrics;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerProperties;
import io.github.dockerclient.container.ContainerStatsResponse;
import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.system.SystemDfOptions;
import io.github.dockerclient.type.ApiVersion;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Samples an engine at regular intervals for its meters. If a sample takes longer than
 * the interval, the next one is skipped.
 */
final class DaemonSampler {

	private static final Log logger = LogFactory.getLog(DaemonSampler.class);

	private static final int CONTAINERS_AT_ONCE = 4;

	private static final ApiVersion VERBOSE_DISK_USAGE = ApiVersion.of("1.52");

	private static final Set<ContainerStatus> MEASURED = Set.of(ContainerStatus.RUNNING, ContainerStatus.PAUSED);

	private final ReactiveDockerOperations docker;

	private final DaemonMeters meters;

	private final DockerProperties.Metrics properties;

	DaemonSampler(ReactiveDockerOperations docker, DaemonMeters meters, DockerProperties.Metrics properties) {
		this.docker = docker;
		this.meters = meters;
		this.properties = properties;
	}

	// Return a Mono that takes samples until the given one completes, and that
	// completes after the sample in progress.
	Mono<Void> sample(Mono<Void> end) {
		return Mono.when(repeat(this.properties.getInterval(), end, this::objects, this.meters::objectsAreUnknown),
				repeat(this.properties.getDiskUsageInterval(), end, this::diskUsage, this.meters::diskUsageIsUnknown));
	}

	private Mono<Void> repeat(Duration interval, Mono<Void> end, Supplier<Mono<Void>> sample, Runnable unknown) {
		return Flux.interval(Duration.ZERO, interval)
			.takeUntilOther(end)
			.onBackpressureDrop()
			.concatMap((tick) -> Mono.defer(sample).onErrorResume((ex) -> {
				logger.debug("Failed to sample the " + this.docker, ex);
				unknown.run();
				return Mono.empty();
			}), 0)
			.then();
	}

	private Mono<Void> objects() {
		return Mono
			.zip(this.docker.containers().list((options) -> options.all(true)).collectList(),
					this.docker.images().list().count())
			.flatMap((all) -> {
				this.meters.objects(states(all.getT1()), all.getT2());
				return containers(all.getT1());
			});
	}

	private static Map<String, Long> states(List<ContainerSummary> containers) {
		return containers.stream()
			.collect(Collectors.groupingBy((container) -> String.valueOf(container.state()), Collectors.counting()));
	}

	private Mono<Void> containers(List<ContainerSummary> containers) {
		return Flux
			.fromStream(containers.stream()
				.filter(this::isMeasured)
				.sorted(Comparator.comparing((container) -> String.valueOf(container.name())))
				.limit(this.properties.getContainers().getMax()))
			.flatMap(this::measure, CONTAINERS_AT_ONCE)
			.collectMap(Map.Entry::getKey, Map.Entry::getValue)
			.doOnNext(this.meters::containers)
			.then();
	}

	private boolean isMeasured(ContainerSummary container) {
		String name = container.name();
		return name != null && container.state() != null && MEASURED.contains(container.state())
				&& (this.properties.getContainers().getNames().contains(name) || hasLabels(container.labels()));
	}

	private boolean hasLabels(Map<String, String> actual) {
		Map<String, String> wanted = this.properties.getContainers().getLabels();
		return !wanted.isEmpty() && wanted.entrySet()
			.stream()
			.allMatch((label) -> label.getValue().isEmpty() ? actual.containsKey(label.getKey())
					: label.getValue().equals(actual.get(label.getKey())));
	}

	// Leave out a container that has ended since the list was taken.
	private Mono<Map.Entry<String, ContainerStatsResponse>> measure(ContainerSummary container) {
		String name = String.valueOf(container.name());
		return this.docker.containers()
			.statsOneShot(container.id())
			.filter((stats) -> stats.cpuTime() != null)
			.map((stats) -> Map.entry(name, stats))
			.onErrorResume(DockerException.class, (ex) -> Mono.empty());
	}

	// Without the option, engines return each object twice.
	private Mono<Void> diskUsage() {
		SystemDfOptions options = new SystemDfOptions();
		return this.docker.system()
			.apiVersion()
			.map((version) -> version.isBefore(VERBOSE_DISK_USAGE) ? options : options.verbose(true))
			.flatMap(this.docker.system()::df)
			.timeout(this.properties.getDiskUsageInterval())
			.doOnNext(this.meters::diskUsage)
			.then();
	}

}
