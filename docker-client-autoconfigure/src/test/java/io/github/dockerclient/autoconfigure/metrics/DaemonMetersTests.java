package io.github.dockerclient.autoconfigure.metrics;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.container.ContainerStatsResponse;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DaemonMeters}.
 */
class DaemonMetersTests {

	private static final ContainerStatsResponse STATS = new ContainerStatsResponse(null, null, null, null, null, null,
			Map.of(), null, null, null, null, null, null);

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final DaemonMeters meters = new DaemonMeters("default");

	@Test
	void nothingIsShownBeforeTheFirstSample() {
		this.meters.bindTo(this.registry);
		assertThat(containers("running")).isNaN();
		assertThat(this.registry.get("docker.images").gauge().value()).isNaN();
		assertThat(this.registry.get("docker.disk.usage").tag("type", "volumes").gauge().value()).isNaN();
	}

	@Test
	void nothingIsShownWhileTheEngineDoesNotAnswer() {
		this.meters.bindTo(this.registry);
		this.meters.objects(Map.of("running", 2L), 3);
		this.meters.containers(Map.of("web", STATS));
		assertThat(containers("running")).isEqualTo(2);
		assertThat(containers("exited")).isZero();
		this.meters.objectsAreUnknown();
		assertThat(containers("running")).isNaN();
		assertThat(ofContainers()).isEmpty();
	}

	@Test
	void aContainerThatIsGoneLosesItsMeters() {
		this.meters.bindTo(this.registry);
		this.meters.containers(Map.of("web", STATS, "db", STATS));
		assertThat(ofContainers()).containsOnly("web", "db");
		this.meters.containers(Map.of("db", STATS));
		assertThat(ofContainers()).containsOnly("db");
	}

	@Test
	void aRegistryThatComesLaterHasAllMeters() {
		this.meters.containers(Map.of("web", STATS));
		this.meters.bindTo(this.registry);
		assertThat(ofContainers()).containsOnly("web").hasSize(5);
	}

	@Test
	void nothingIsLeftAfterClosing() {
		this.meters.bindTo(this.registry);
		this.meters.containers(Map.of("web", STATS));
		this.meters.close();
		this.meters.containers(Map.of("late", STATS));
		assertThat(this.registry.getMeters()).isEmpty();
	}

	private double containers(String state) {
		return this.registry.get("docker.containers").tag("state", state).gauge().value();
	}

	private List<String> ofContainers() {
		return this.registry.getMeters()
			.stream()
			.map(Meter::getId)
			.filter((id) -> id.getName().startsWith("docker.container."))
			.map((id) -> String.valueOf(id.getTag("container")))
			.toList();
	}

}
