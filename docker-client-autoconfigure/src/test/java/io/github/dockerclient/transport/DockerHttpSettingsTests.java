package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.Map;

import io.github.dockerclient.type.ApiVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link DockerHttpSettings}.
 */
class DockerHttpSettingsTests {

	private static final Duration TIME = Duration.ofSeconds(1);

	@Test
	void defaults() {
		assertThat(HttpSettings.of(DockerAddress.DEFAULT))
			.isEqualTo(new DockerHttpSettings(DockerAddress.DEFAULT, null, null, null, Duration.ofSeconds(10),
					Duration.ofSeconds(60), Duration.ofMinutes(30), 64, Duration.ofMinutes(1), Duration.ofMinutes(10),
					Duration.ofSeconds(30), Duration.ofSeconds(30), Map.of(), "docker"));
	}

	@ParameterizedTest
	@CsvSource({ "PT0S, PT1S, PT1S, PT1S, PT1S, PT1S, PT1S, connect timeout, PT0S",
			"PT-1S, PT1S, PT1S, PT1S, PT1S, PT1S, PT1S, connect timeout, PT-1S",
			"PT1S, PT0S, PT1S, PT1S, PT1S, PT1S, PT1S, response timeout, PT0S",
			"PT1S, PT-1S, PT1S, PT1S, PT1S, PT1S, PT1S, response timeout, PT-1S",
			"PT1S, PT1S, PT0S, PT1S, PT1S, PT1S, PT1S, work timeout, PT0S",
			"PT1S, PT1S, PT1S, PT0S, PT1S, PT1S, PT1S, maximum idle time, PT0S",
			"PT1S, PT1S, PT1S, PT1S, PT0S, PT1S, PT1S, maximum life time, PT0S",
			"PT1S, PT1S, PT1S, PT1S, PT1S, PT0S, PT1S, acquire timeout, PT0S",
			"PT1S, PT1S, PT1S, PT1S, PT1S, PT1S, PT0S, keep-alive time, PT0S" })
	void timesMustBePositive(Duration connect, Duration response, Duration work, Duration idle, Duration life,
			Duration acquire, Duration keepAlive, String name, Duration value) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DockerHttpSettings(DockerAddress.DEFAULT, null, null, null, connect, response, work,
					1, idle, life, acquire, keepAlive, Map.of(), "docker"))
			.withMessage("The %s must be positive, but is %s", name, value);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	void thereMustBeAConnection(int maxConnections) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DockerHttpSettings(DockerAddress.DEFAULT, null, null, null, TIME, TIME, TIME,
					maxConnections, TIME, TIME, TIME, TIME, Map.of(), "docker"))
			.withMessage("The maximum number of connections must be positive, but is %d", maxConnections);
	}

	@Test
	void theVersionMustNotBeTooOld() {
		assertThatIllegalArgumentException().isThrownBy(() -> withVersion("1.40"))
			.withMessage("API version 1.40 is older than 1.41, the oldest that this client supports");
		assertThat(withVersion("1.41").apiVersion()).isEqualTo(ApiVersion.OLDEST);
		assertThat(withVersion("1.99").apiVersion()).isEqualTo(ApiVersion.of("1.99"));
	}

	private static DockerHttpSettings withVersion(String version) {
		return new DockerHttpSettings(DockerAddress.DEFAULT, null, null, ApiVersion.of(version), TIME, TIME, TIME, 1,
				TIME, TIME, TIME, TIME, Map.of(), "docker");
	}

	@SuppressWarnings("NullAway")
	@Test
	void nothingButTheVersionMayBeNull() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DockerHttpSettings(null, null, null, null, TIME, TIME, TIME, 1, TIME, TIME, TIME,
					TIME, Map.of(), "docker"))
			.withMessage("'address' must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DockerHttpSettings(DockerAddress.DEFAULT, null, null, null, null, TIME, TIME, 1, TIME,
					TIME, TIME, TIME, Map.of(), "docker"))
			.withMessage("The connect timeout must not be null");
	}

	@Test
	void messagesNameThePropertiesOfTheEngine() {
		DockerHttpSettings settings = new HttpSettings().properties("docker.daemons.$1").build();
		assertThat(
				settings.named("Set docker.cert-path or docker.ssl.bundle, docker.host: docker.health, my.docker.io"))
			.isEqualTo(
					"Set docker.daemons.$1.cert-path or docker.daemons.$1.ssl.bundle, docker.daemons.$1.host: docker.health, my.docker.io");
		assertThat(HttpSettings.of(DockerAddress.DEFAULT).named("Is docker.host right?"))
			.isEqualTo("Is docker.host right?");
	}

	@Test
	void veryLongTimesAreTaken() {
		Duration year = Duration.ofDays(365);
		ReactiveDockerHttp http = HttpSettings.create(new DockerHttpSettings(DockerAddress.DEFAULT, null, null, null,
				year, year, year, 1, year, year, year, year, Map.of(), "docker"));
		assertThat(http.address()).isEqualTo(DockerAddress.DEFAULT);
		http.close().block(ScriptedServer.PATIENCE);
	}

}
