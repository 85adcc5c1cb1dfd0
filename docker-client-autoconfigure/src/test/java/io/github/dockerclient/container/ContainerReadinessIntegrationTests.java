package io.github.dockerclient.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.ContainerNotReadyException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.type.HealthConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the wait until a container is healthy or reachable.
 */
@OnEachEngine
class ContainerReadinessIntegrationTests {

	private static final int PORT = 8080;

	@RegisterExtension
	final EngineFixture docker;

	private final String publishedAt;

	ContainerReadinessIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.publishedAt = Engines.hasScript()
				? String.valueOf(Engines.variables(engine.name()).get("PUBLISHED_PORTS_AT")) : "127.0.0.1";
	}

	@Test
	void healthyWhenTheCheckSucceeds() {
		String id = this.docker.started(checked("test -e /ready", "sleep 0.3; touch /ready; sleep 600"));
		containers().awaitHealthy(id);
		assertThat(health(id).status()).isEqualTo(HealthStatus.HEALTHY);
		StepVerifier.create(reactive().awaitHealthy(id, EngineFixture.PATIENCE))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void healthyAfterTheEngineHasRestartedTheContainer() {
		String id = this.docker
			.started(checked("test -e /ready", "test -e /again || { touch /again; exit 1; }; touch /ready; sleep 600")
				.andThen((options) -> options.hostConfig(
						(host) -> host.restartPolicy(RestartPolicy.builder().name(RestartPolicyMode.ALWAYS).build()))));
		containers().awaitHealthy(id, EngineFixture.PATIENCE);
		assertThat(containers().inspect(id).restartCount()).isEqualTo(1);
	}

	@Test
	void unhealthyReportsTheLastCheck() {
		String id = this.docker.started(checked("echo no database; exit 1", "sleep 600"));
		assertThatExceptionOfType(ContainerNotReadyException.class).isThrownBy(() -> containers().awaitHealthy(id))
			.withMessage("Container '%s' is unhealthy; the last health check ended with exit code 1: no database", id);
		assertThat(health(id).failingStreak()).isGreaterThanOrEqualTo(3);
	}

	@Test
	void anExitEndsTheWait() {
		String id = this.docker.started(checked("test -e /ready", "sleep 0.5; exit 3"));
		assertThatExceptionOfType(ContainerNotReadyException.class).isThrownBy(() -> containers().awaitHealthy(id))
			.withMessageContaining("Container '%s' does not become healthy: it does not run, its exit code is 3", id);
	}

	@Test
	void withoutACheckNothingIsWaitedFor() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		StepVerifier.create(reactive().awaitHealthy(id))
			.expectErrorMessage("Container '%s' does not become healthy: it has no health check".formatted(id))
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void theTimeoutEndsTheWait() {
		String id = this.docker.started(this.docker.container("sleep", "600")
			.andThen((options) -> options.config((config) -> config.healthcheck(
					HealthConfig.builder().test(List.of("CMD", "false")).interval(Duration.ofMinutes(5)).build()))));
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> containers().awaitHealthy(id, Duration.ofMillis(500)))
			.withMessage("Container '%s' is not healthy after PT0.5S; no health check has ended yet", id);
	}

	@Test
	void anUnknownContainerIsNotFound() {
		String unknown = this.docker.name("unknown");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().awaitHealthy(unknown));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> containers().awaitPort(unknown, PORT, EngineFixture.PATIENCE));
	}

	@Test
	void aPortIsAwaitedUntilSomebodyListens() throws IOException {
		String id = this.docker
			.started(publishing("sleep 0.3; echo it works >/index.html; exec httpd -f -h / -p " + PORT));
		InetSocketAddress address = containers().awaitPort(id, PORT, EngineFixture.PATIENCE);
		assertThat(address.getHostString()).isEqualTo(this.publishedAt);
		try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
			socket.getOutputStream().write("GET /index.html HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("it works");
		}
	}

	@Test
	void aPortThatNobodyListensAtFails() {
		String id = this.docker.started(publishing("sleep 600"));
		StepVerifier.create(reactive().awaitPort(id, PORT, Duration.ofSeconds(1)))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerTimeoutException.class)
				.hasMessageContaining("accepts no connections after PT1S: " + this.publishedAt)
				.hasMessageContaining("Connection"))
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void aPortThatIsNotPublishedFails() {
		String id = this.docker.started(publishing("sleep 600"));
		assertThatExceptionOfType(ContainerNotReadyException.class)
			.isThrownBy(() -> containers().awaitPort(id, 9, EngineFixture.PATIENCE))
			.withMessage("Port 9/tcp of container '%s' is not published", id);
	}

	@Test
	void theExitOfTheContainerEndsTheWaitForItsPort() {
		String id = this.docker.started(publishing("sleep 0.3; exit 5"));
		assertThatExceptionOfType(ContainerNotReadyException.class)
			.isThrownBy(() -> containers().awaitPort(id, PORT, EngineFixture.PATIENCE))
			.withMessageContaining("it does not run, its exit code is 5");
	}

	private Consumer<ContainerCreateOptions> checked(String check, String script) {
		return this.docker.container("sh", "-c", script)
			.andThen((options) -> options.config((config) -> config.healthcheck(HealthConfig.builder()
				.test(List.of("CMD-SHELL", check))
				.interval(Duration.ofMillis(100))
				.retries(check.contains("ready") ? 1000L : 3L)
				.build())));
	}

	private Consumer<ContainerCreateOptions> publishing(String script) {
		return this.docker.container("sh", "-c", script)
			.andThen((options) -> options.publish(PORT + "/tcp", new PortBinding(this.publishedAt, null)));
	}

	private Health health(String id) {
		ContainerState state = containers().inspect(id).state();
		assertThat(state).isNotNull();
		assertThat(state.health()).isNotNull();
		return state.health();
	}

	private ContainerOperations containers() {
		return this.docker.blocking().containers();
	}

	private ReactiveContainerOperations reactive() {
		return this.docker.reactive().containers();
	}

}
