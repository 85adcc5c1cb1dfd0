package io.github.dockerclient.system;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventAction}.
 */
class EventActionTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "start, start, -", "health_status: healthy, health_status, healthy",
					"'exec_create: sh -c echo: hi', exec_create, sh -c echo: hi", "'exec_start: ', exec_start, ''",
					"odd:one, odd:one, -" })
	void actionsAreTakenApart(String action, String name, @Nullable String detail) {
		assertThat(new EventAction(action).name()).isEqualTo(new EventAction(name));
		assertThat(new EventAction(action).detail()).isEqualTo(detail);
	}

}
