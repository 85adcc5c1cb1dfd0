package io.github.dockerclient.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerListOptions;
import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito.BDDMyOngoingStubbing;
import reactor.core.publisher.Flux;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.refEq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerContainersReactiveHealthIndicator}.
 */
class DockerContainersReactiveHealthIndicatorTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ReactiveDockerOperations docker = mock();

	private final ReactiveContainerOperations containers = mock();

	@BeforeEach
	void connect() {
		given(this.docker.containers()).willReturn(this.containers);
	}

	@Test
	void upWhenAllRunAndThoseWithAHealthCheckAreHealthy() {
		byName("^/?db$", "^/?web\\.1$")
			.willReturn(Flux.just(container("db", ContainerStatus.RUNNING, "Up 3 s (healthy)"),
					container("web.1", ContainerStatus.RUNNING, "Up 3 s")));
		Health health = named("db", "web.1");
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsOnlyKeys("containers")
			.containsEntry("containers", Map.of("db", Map.of("state", "running", "health", "healthy"), "web.1",
					Map.of("state", "running", "health", "none")));
	}

	@Test
	void outOfServiceWhileAHealthCheckHasNotSucceeded() {
		byName("^/?db$", "^/?web$")
			.willReturn(Flux.just(container("db", ContainerStatus.RUNNING, "Up 3 s (health: starting)"),
					container("web", ContainerStatus.RUNNING, "Up 3 s")));
		assertThat(named("db", "web").getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
	}

	@Test
	void downWhenOneIsUnhealthy() {
		byName("^/?db$", "^/?web$").willReturn(Flux.just(container("db", ContainerStatus.RUNNING, "Up 3 s (unhealthy)"),
				container("web", ContainerStatus.RUNNING, "Up 3 s (health: starting)")));
		assertThat(named("db", "web").getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void downWhenOneDoesNotRun() {
		byName("^/?db$").willReturn(Flux.just(container("db", ContainerStatus.EXITED, "Exited (0) 3 s ago")));
		assertThat(named("db").getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void downWhenOneIsMissing() {
		byName("^/?db$", "^/?web$").willReturn(Flux.just(container("web", ContainerStatus.RUNNING, "Up 3 s"),
				container("other-db", ContainerStatus.RUNNING, "Up 3 s")));
		Health health = named("db", "web");
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsEntry("containers",
				Map.of("db", Map.of("state", "missing"), "web", Map.of("state", "running", "health", "none")));
	}

	@Test
	void labelsNeedOneThatHasThemAll() {
		list("label", "app=shop", "tier").willReturn(Flux.empty());
		Health health = labelled(Map.of("app", "shop", "tier", ""));
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsEntry("error", "No container has the labels app=shop, tier");
	}

	@Test
	void eachWithTheLabelsCounts() {
		list("label", "app=shop").willReturn(Flux.just(container("db", ContainerStatus.RUNNING, "Up 3 s"),
				container("web", ContainerStatus.PAUSED, "Up 3 s (Paused)")));
		Health health = labelled(Map.of("app", "shop"));
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsEntry("containers", Map.of("db",
				Map.of("state", "running", "health", "none"), "web", Map.of("state", "paused", "health", "none")));
	}

	@Test
	void downWithTheReasonWhenTheEngineIsNotThere() {
		given(this.containers.list(any(ContainerListOptions.class)))
			.willReturn(Flux.error(new DockerConnectionException("no process listens there", null)));
		Health health = named("db");
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().get("error")).asString().contains("no process listens there");
	}

	@Test
	void downWhenTheEngineKeepsSilent() {
		given(this.containers.list(any(ContainerListOptions.class))).willReturn(Flux.never());
		Health health = health(List.of("db"), Map.of(), Duration.ofMillis(50));
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().get("error")).asString().contains(DockerTimeoutException.class.getName());
	}

	private BDDMyOngoingStubbing<Flux<ContainerSummary>> byName(String... patterns) {
		return list("name", patterns);
	}

	private BDDMyOngoingStubbing<Flux<ContainerSummary>> list(String key, String... values) {
		return given(this.containers.list(refEq(new ContainerListOptions().all(true).filter(key, values))));
	}

	private Health named(String... names) {
		return health(List.of(names), Map.of(), PATIENCE);
	}

	private Health labelled(Map<String, String> labels) {
		return health(List.of(), labels, PATIENCE);
	}

	private Health health(List<String> names, Map<String, String> labels, Duration timeout) {
		return new DockerContainersReactiveHealthIndicator(this.docker, names, labels, timeout).health()
			.blockOptional(PATIENCE)
			.orElseThrow();
	}

	private static ContainerSummary container(String name, ContainerStatus state, String status) {
		return new ContainerSummary("id-" + name, List.of("/" + name), null, null, null, null, null, List.of(), null,
				null, Map.of(), state, status, null, null, List.of(), null);
	}

}
