package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContainerSummary}.
 */
class ContainerSummaryTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "Up 2 hours (healthy), healthy", "Up 2 hours (unhealthy), unhealthy",
					"Up 1 second (health: starting), starting", "Up 2 hours, none", "Up 2 hours (Paused), none",
					"Exited (0) 3 minutes ago, none", "Created, none", "-, none" })
	void findsTheHealthInWordsBeforeApi152(@Nullable String status, String health) {
		assertThat(summary(status, null).healthStatus()).hasToString(health);
	}

	@Test
	void takesTheHealthThatApi152Reports() {
		assertThat(summary("Up 2 hours (healthy)", new ContainerSummary.HealthSummary(HealthStatus.STARTING, 0L))
			.healthStatus()).isEqualTo(HealthStatus.STARTING);
		assertThat(summary("Up 2 hours (healthy)", new ContainerSummary.HealthSummary(null, null)).healthStatus())
			.isEqualTo(HealthStatus.HEALTHY);
	}

	// As Docker 29 reports them.
	@ParameterizedTest
	@CsvSource({ "running, healthy, healthy", "running, unhealthy, unhealthy", "exited, unhealthy, none",
			"restarting, unhealthy, none", "paused, healthy, none", "created, starting, none",
			"dead, unhealthy, none" })
	void onlyARunningContainerHasAHealth(String state, String reported, String health) {
		assertThat(summary(new ContainerStatus(state), null,
				new ContainerSummary.HealthSummary(new HealthStatus(reported), 0L))
			.healthStatus()).hasToString(health);
	}

	private static ContainerSummary summary(@Nullable String status, ContainerSummary.@Nullable HealthSummary health) {
		return summary(ContainerStatus.RUNNING, status, health);
	}

	private static ContainerSummary summary(ContainerStatus state, @Nullable String status,
			ContainerSummary.@Nullable HealthSummary health) {
		return new ContainerSummary("c0ffee", List.of(), null, null, null, null, null, List.of(), null, null, Map.of(),
				state, status, null, null, List.of(), health);
	}

}
