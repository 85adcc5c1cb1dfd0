package io.github.dockerclient.health;

import java.io.IOException;
import java.time.Duration;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.system.Ping;
import io.github.dockerclient.system.ReactiveSystemOperations;
import io.github.dockerclient.system.SystemOperations;
import io.github.dockerclient.type.ApiVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerReactiveHealthIndicator}, of reactive and of blocking
 * operations.
 */
@ExtendWith(OutputCaptureExtension.class)
class DockerHealthIndicatorTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Ping PING = new Ping(new ApiVersion(1, 51), "linux", false, "2", "active/manager");

	private static final ApiVersion SPOKEN = new ApiVersion(1, 43);

	private final ReactiveDockerOperations reactive = mock();

	private final ReactiveSystemOperations reactiveSystem = mock();

	private final DockerOperations blocking = mock();

	private final SystemOperations blockingSystem = mock();

	@BeforeEach
	void connect() {
		given(this.reactive.system()).willReturn(this.reactiveSystem);
		given(this.reactiveSystem.apiVersion()).willReturn(Mono.just(SPOKEN));
		given(this.blocking.system()).willReturn(this.blockingSystem);
		given(this.blockingSystem.apiVersion()).willReturn(SPOKEN);
	}

	@Test
	void anEngineThatAnswersIsUpWithItsVersions() {
		given(this.reactiveSystem.ping()).willReturn(Mono.just(PING));
		given(this.blockingSystem.ping()).willReturn(PING);
		assertThat(health(this.reactive, PATIENCE))
			.isEqualTo(health(ReactiveDockerOperations.using(this.blocking), PATIENCE))
			.satisfies((health) -> {
				assertThat(health.getStatus()).isEqualTo(Status.UP);
				assertThat(health.getDetails()).containsOnly(entry("apiVersion", "1.43"),
						entry("maxApiVersion", "1.51"), entry("os", "linux"), entry("swarm", "active/manager"));
			});
	}

	@Test
	void whatTheEngineDoesNotSayIsLeftOut() {
		Ping ping = new Ping(null, null, false, null, null);
		given(this.reactiveSystem.ping()).willReturn(Mono.just(ping));
		given(this.blockingSystem.ping()).willReturn(ping);
		assertThat(health(this.reactive, PATIENCE))
			.isEqualTo(health(ReactiveDockerOperations.using(this.blocking), PATIENCE))
			.satisfies((health) -> assertThat(health.getDetails()).containsOnly(entry("apiVersion", "1.43")));
	}

	@Test
	void anEngineThatIsNotThereIsDownWithTheReason() {
		DockerConnectionException failure = new DockerConnectionException("no process listens there", null);
		given(this.reactiveSystem.ping()).willReturn(Mono.error(failure));
		given(this.blockingSystem.ping()).willThrow(failure);
		assertThat(health(this.reactive, PATIENCE))
			.isEqualTo(health(ReactiveDockerOperations.using(this.blocking), PATIENCE))
			.satisfies((health) -> {
				assertThat(health.getStatus()).isEqualTo(Status.DOWN);
				assertThat(health.getDetails().get("error")).asString().contains("no process listens there");
			});
	}

	@Test
	void aFailureIsLoggedInOneLine(CapturedOutput output) {
		given(this.reactiveSystem.ping()).willReturn(
				Mono.error(new DockerConnectionException("no process listens there", new IOException("refused"))));
		assertThat(health(this.reactive, PATIENCE).getStatus()).isEqualTo(Status.DOWN);
		assertThat(output).contains("Docker health check failed: no process listens there").doesNotContain("\tat ");
	}

	@Test
	void anEngineThatKeepsSilentIsDownWithinTheTimeout() {
		given(this.reactiveSystem.ping()).willReturn(Mono.never());
		Health health = health(this.reactive, Duration.ofMillis(50));
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().get("error")).asString()
			.contains(DockerTimeoutException.class.getName(), "did not answer within PT0.05S");
	}

	private static Health health(ReactiveDockerOperations docker, Duration timeout) {
		return new DockerReactiveHealthIndicator(docker, timeout).health().blockOptional(PATIENCE).orElseThrow();
	}

}
