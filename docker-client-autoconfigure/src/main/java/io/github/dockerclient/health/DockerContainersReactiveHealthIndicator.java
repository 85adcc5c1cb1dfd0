package io.github.dockerclient.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerListOptions;
import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.HealthStatus;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.Assert;

/**
 * {@link ReactiveHealthIndicator} for containers that an application requires. The status
 * is up if each of them runs and, provided that it has a health check, is healthy. It is
 * out of service while a health check has not succeeded yet, and down otherwise. A check
 * sends one request for the containers with the names and one for those with the labels.
 */
public class DockerContainersReactiveHealthIndicator extends AbstractReactiveHealthIndicator {

	private static final String STATE = "state";

	private static final Map<String, Object> MISSING = Map.of(STATE, "missing");

	private final ReactiveDockerOperations docker;

	private final List<String> names;

	private final Map<String, String> labels;

	private final Duration timeout;

	/**
	 * Create an indicator.
	 * @param docker the operations on the engine
	 * @param names names of containers, all of which must exist
	 * @param labels labels by their keys, where an empty value matches any value; at
	 * least one container must have all of them, and each container that has them is
	 * checked
	 * @param timeout how long the engine may take to answer
	 */
	public DockerContainersReactiveHealthIndicator(ReactiveDockerOperations docker, List<String> names,
			Map<String, String> labels, Duration timeout) {
		super("Health check of Docker containers failed");
		Assert.notNull(docker, "'docker' must not be null");
		Assert.notNull(names, "'names' must not be null");
		Assert.notNull(labels, "'labels' must not be null");
		Assert.notNull(timeout, "'timeout' must not be null");
		this.docker = docker;
		this.names = List.copyOf(names);
		this.labels = Map.copyOf(labels);
		this.timeout = timeout;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return DockerHealth.within(this.timeout, this.docker,
				Mono.zip(named(), labelled()).map((found) -> health(builder, found.getT1(), found.getT2())));
	}

	private Mono<List<ContainerSummary>> named() {
		return this.names.isEmpty() ? Mono.just(List.of()) : list("name",
				this.names.stream().map(DockerContainersReactiveHealthIndicator::exactly).toArray(String[]::new));
	}

	private Mono<List<ContainerSummary>> labelled() {
		return this.labels.isEmpty() ? Mono.just(List.of()) : list("label", labels().toArray(String[]::new));
	}

	private Mono<List<ContainerSummary>> list(String key, String... values) {
		return this.docker.containers().list(new ContainerListOptions().all(true).filter(key, values)).collectList();
	}

	// The engine takes a regular expression and matches it against the name with its
	// slash, without its slash, or against both.
	private static String exactly(String name) {
		return "^/?" + name.replaceAll("[^a-zA-Z0-9_-]", "\\\\$0") + "$";
	}

	private List<String> labels() {
		return this.labels.entrySet()
			.stream()
			.map((label) -> label.getValue().isEmpty() ? label.getKey() : label.getKey() + "=" + label.getValue())
			.sorted()
			.toList();
	}

	private Health health(Health.Builder builder, List<ContainerSummary> named, List<ContainerSummary> labelled) {
		Map<String, Map<String, Object>> containers = new LinkedHashMap<>();
		this.names.forEach((name) -> containers.put(name, MISSING));
		builder.up();
		named.stream()
			.filter((container) -> containers.containsKey(nameOf(container)))
			.forEach((container) -> add(containers, container));
		labelled.forEach((container) -> add(containers, container));
		if (!this.labels.isEmpty() && labelled.isEmpty()) {
			builder.down().withDetail("error", "No container has the labels " + String.join(", ", labels()));
		}
		else {
			builder.status(status(containers));
		}
		return builder.withDetail("containers", containers).build();
	}

	private static void add(Map<String, Map<String, Object>> containers, ContainerSummary container) {
		containers.put(nameOf(container),
				Map.of(STATE, String.valueOf(container.state()), "health", container.healthStatus().toString()));
	}

	private static String nameOf(ContainerSummary container) {
		String name = container.name();
		return (name != null) ? name : container.id();
	}

	private static Status status(Map<String, Map<String, Object>> containers) {
		Status status = Status.UP;
		for (Map<String, Object> container : containers.values()) {
			Object health = container.get("health");
			if (!ContainerStatus.RUNNING.toString().equals(container.get(STATE))
					|| HealthStatus.UNHEALTHY.toString().equals(health)) {
				return Status.DOWN;
			}
			if (HealthStatus.STARTING.toString().equals(health)) {
				status = Status.OUT_OF_SERVICE;
			}
		}
		return status;
	}

}
