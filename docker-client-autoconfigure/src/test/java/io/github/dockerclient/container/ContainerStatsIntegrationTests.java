package io.github.dockerclient.container;

import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the statistics that an engine reports for a container.
 */
@OnEachEngine
class ContainerStatsIntegrationTests {

	private static final String STATS = "GET /containers/{id}/stats";

	private static final long LIMIT = 64 * 1024 * 1024;

	@RegisterExtension
	final EngineFixture docker;

	ContainerStatsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void oneMeasurementReportsTheUseOfCpuAndMemory() {
		String id = busy();
		ContainerStatsResponse stats = containers().statsOnce(id);
		assertThat(stats.id()).isEqualTo(id);
		assertThat(stats.name()).isEqualTo(containers().inspect(id).name());
		assertThat(stats.read()).isAfter(stats.preread());
		assertThat(stats.cpuPercent()).isGreaterThan(1);
		assertThat(stats.memoryUsed()).isBetween(1L, LIMIT);
		assertThat(stats.memoryPercent()).isBetween(0.0, 100.0);
		assertThat(stats.memoryStats()).extracting(ContainerMemoryStats::limit).isEqualTo(LIMIT);
		assertThat(stats.pidsStats()).extracting(ContainerPidsStats::current).isEqualTo(1L);
		assertThat(stats.networks()).containsKey("eth0");
		assertThat(this.docker.wire(STATS)).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("stream")).isEqualTo("false"));
	}

	@Test
	void oneShotIsASingleMeasurement() {
		String id = busy();
		StepVerifier.create(reactive().statsOneShot(id)).assertNext((stats) -> {
			assertThat(stats.cpuStats()).isNotNull();
			assertThat(stats.cpuPercent()).isNull();
			assertThat(stats.memoryUsed()).isBetween(1L, LIMIT);
		}).expectComplete().verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire(STATS)).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("one-shot")).isEqualTo("true"))
			.satisfies((exchange) -> assertThat(exchange.parameter("stream")).isEqualTo("false"));
	}

	@Test
	void measurementsFollowOneAnotherUntilTheyAreClosed() {
		String id = busy();
		try (Stream<ContainerStatsResponse> stats = containers().stats(id)) {
			List<ContainerStatsResponse> both = stats.limit(2).toList();
			assertThat(both.get(0).cpuPercent()).isNull();
			assertThat(both.get(1).cpuPercent()).isGreaterThan(1);
			assertThat(both.get(1).preread()).isEqualTo(both.get(0).read());
		}
		assertThat(this.docker.wire(STATS)).extracting(Exchange::status).containsExactly(200);
	}

	@Test
	void measurementsEndWithTheContainer() {
		String id = busy();
		StepVerifier.create(reactive().stats(id))
			.expectNextCount(1)
			.then(() -> containers().remove(id, (options) -> options.force(true)))
			.thenConsumeWhile((stats) -> true)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void whatDoesNotRunUsesNothing() {
		ContainerStatsResponse stats = containers().statsOnce(this.docker.ended("true"));
		assertThat(stats.cpuPercent()).isNull();
		assertThat(stats.memoryUsed()).isNull();
		assertThat(stats.networks()).isEmpty();
		assertThat(stats.blockRead()).isZero();
	}

	@Test
	void anUnknownContainerIsNotFound() {
		String unknown = this.docker.name("unknown");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().statsOnce(unknown));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().statsOneShot(unknown));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().stats(unknown).toList());
	}

	private String busy() {
		return this.docker.started(this.docker.container("sh", "-c", "while :; do :; done")
			.andThen((options) -> options.hostConfig((host) -> host.memory(LIMIT).cpuShares(2L))));
	}

	private ContainerOperations containers() {
		return this.docker.blocking().containers();
	}

	private ReactiveContainerOperations reactive() {
		return this.docker.reactive().containers();
	}

}
