package io.github.dockerclient.container;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.type.Filters;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for running a container to its end.
 */
@OnEachEngine
class ContainerRunIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	ContainerRunIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void exitCodeAndOutputsAreGivenAndTheContainerIsGone() {
		ContainerRunResult result = containers().run(EngineFixture.IMAGE, "sh", "-c", "echo out; echo err >&2; exit 3");
		assertThat(result.exitCode()).isEqualTo(3);
		assertThat(result.stdout()).isEqualTo("out\n");
		assertThat(result.stderr()).isEqualTo("err\n");
		List<Exchange> started = this.docker.wire("POST /containers/{id}/start");
		assertThat(started).hasSize(1);
		String id = started.get(0).request().split("/")[2];
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> containers().inspect(id));
		assertThat(this.docker.wire("DELETE /containers/{id}")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.request()).endsWith(id))
			.satisfies((exchange) -> assertThat(exchange.parameter("v")).isEqualTo("true"));
	}

	@Test
	void runReactivelyWithoutACommandRunsTheImagesOwn() {
		// The shell of the container has no input, and exits.
		StepVerifier.create(reactive().run(EngineFixture.IMAGE))
			.assertNext((result) -> assertThat(result.exitCode()).isZero())
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void runWithOptions() {
		ContainerRunResult result = containers()
			.run(this.docker.container("sh", "-c", "echo $GREETING; test -t 1 && echo terminal")
				.andThen((options) -> options.env("GREETING", "hello").tty(true)));
		assertThat(result.exitCode()).isZero();
		assertThat(result.stdout()).isEqualTo("hello\r\nterminal\r\n");
		assertThat(result.stderr()).isEmpty();
		assertNothingIsLeft();
	}

	@Test
	void longOutputIsKept() {
		ContainerRunResult result = containers()
			.run(this.docker.container("sh", "-c", "printf '\\000'; head -c 3000000 /dev/zero | tr '\\000' x"));
		assertThat(result.stdoutBytes()).hasSize(3_000_001).startsWith(0, 'x').endsWith('x', 'x');
	}

	@Test
	void containerThatTakesTooLongIsRemoved() {
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> containers().run(this.docker.container("sleep", "600"), Duration.ofSeconds(3)))
			.withMessageContaining("PT3S, the limit that its caller has set");
		assertNothingIsLeft();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> containers().run(this.docker.container("true"), Duration.ZERO))
			.withMessage("'timeout' must be positive");
	}

	@Test
	void waitIsLimited() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> containers().wait(id, WaitCondition.NOT_RUNNING, Duration.ofMillis(100)))
			.withMessageContaining(id)
			.withMessageContaining("PT0.1S");
	}

	@Test
	void cancellingWhileTheContainerRunsRemovesIt() {
		Disposable run = reactive().run(options(this.docker.container("sleep", "600"))).subscribe();
		awaitStatus("POST /containers/{id}/start", 204);
		run.dispose();
		awaitNothingIsLeft();
		assertThat(this.docker.wire("DELETE /containers/{id}")).hasSize(1);
	}

	@Test
	void cancellingWhileTheContainerIsCreatedRemovesIt() {
		Disposable run = reactive().run(options(this.docker.container("sleep", "600"))).subscribe();
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.pollInterval(Duration.ofMillis(1))
			.untilAsserted(() -> assertThat(this.docker.wire("POST /containers/create")).hasSize(1));
		run.dispose();
		awaitStatus("POST /containers/create", 201);
		awaitNothingIsLeft();
	}

	@Test
	void containerThatDoesNotStartIsRemoved() {
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> containers().run(this.docker.container("/no/such/command")))
			.withMessageContaining("/no/such/command");
		assertThat(this.docker.wire("DELETE /containers/{id}")).hasSize(1);
		assertNothingIsLeft();
	}

	@Test
	void unknownImageIsAnErrorAndNothingIsLeft() {
		String unknown = "localhost:1/" + this.docker.name("unknown") + ":1";
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(
					() -> containers().run(this.docker.container("true").andThen((options) -> options.image(unknown))))
			.satisfies((failure) -> assertThat(failure.operation()).isEqualTo("POST /images/create"));
		assertThat(this.docker.wire("POST /images/create?fromImage")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("tag")).isEqualTo("1"));
		assertNothingIsLeft();
	}

	@ParameterizedTest
	@ValueSource(strings = { "json-file", "local", "none" })
	void nothingIsLostWhateverTheLogDriverKeeps(String driver) {
		Map<String, String> config = driver.equals("none") ? Map.of() : Map.of("max-size", "10k");
		ContainerRunResult result = containers().run(this.docker.container("sh", "-c", "seq 20000; seq 3 >&2; exit 5")
			.andThen((options) -> options.hostConfig((host) -> host.logConfig(new LogConfig(driver, config)))));
		assertThat(result.exitCode()).isEqualTo(5);
		assertThat(result.stdout().lines()).hasSize(20_000).startsWith("1").endsWith("20000");
		assertThat(result.stderr()).isEqualTo("1\n2\n3\n");
	}

	@Test
	void nothingIsLostOfATerminal() {
		ContainerRunResult result = containers().run(this.docker.container("sh", "-c", "seq 20000; exit 6")
			.andThen((options) -> options.tty(true)
				.hostConfig((host) -> host.logConfig(new LogConfig("json-file", Map.of("max-size", "10k"))))));
		assertThat(result.exitCode()).isEqualTo(6);
		assertThat(result.stdout().lines()).hasSize(20_000).startsWith("1").endsWith("20000");
	}

	@Test
	void containerThatRemovesItselfGivesItsExitCode() {
		ContainerRunResult result = containers()
			.run(this.docker.container("sh", "-c", "echo out; exit 4").andThen((options) -> options.autoRemove(true)));
		assertThat(result.exitCode()).isEqualTo(4);
		assertThat(result.stdout()).isEqualTo("out\n");
		awaitNothingIsLeft();
	}

	@Test
	void containerThatSomebodyElseRemovesGivesItsExitCode() throws Exception {
		CompletableFuture<ContainerRunResult> run = reactive()
			.run(options(this.docker.container("sh", "-c", "echo out; sleep 600")))
			.toFuture();
		awaitStatus("POST /containers/{id}/start", 204);
		containers().list((options) -> options.filter("label", this.docker.label()))
			.forEach((container) -> containers().remove(container.id(), (options) -> options.force(true)));
		assertThat(run.get(EngineFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS).exitCode()).isEqualTo(137);
	}

	@Test
	void moreOutputThanIsHeldIsAnErrorAndTheContainerIsGone() {
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(
				() -> containers().run(this.docker.container("sh", "-c", "head -c 17000000 /dev/zero | tr '\\000' x")))
			.withMessageContaining("16777216");
		assertNothingIsLeft();
	}

	@Test
	void anonymousVolumesAreRemoved() {
		String label = this.docker.name("volume");
		Mount mount = Mount.builder()
			.type(MountType.VOLUME)
			.target("/data")
			.volumeOptions(Mount.VolumeOptions.builder().labels(Map.of(label, "")).build())
			.build();
		assertThat(containers()
			.run(this.docker.container("touch", "/data/file").andThen((options) -> options.mount(mount)))
			.exitCode()).isZero();
		StepVerifier
			.create(this.docker.direct()
				.get("/volumes")
				.query("filters", Filters.of("label", label))
				.value(JsonNode.class)
				.map((volumes) -> volumes.path("Volumes").size()))
			.expectNext(0)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	private static ContainerCreateOptions options(Consumer<ContainerCreateOptions> options) {
		return new ContainerCreateOptions().apply(options);
	}

	private void awaitStatus(String operation, int status) {
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.pollInterval(Duration.ofMillis(5))
			.untilAsserted(() -> assertThat(this.docker.wire(operation)).singleElement()
				.satisfies((exchange) -> assertThat(exchange.status()).isEqualTo(status)));
	}

	private void awaitNothingIsLeft() {
		Awaitility.await().atMost(EngineFixture.PATIENCE).untilAsserted(this::assertNothingIsLeft);
	}

	private void assertNothingIsLeft() {
		assertThat(containers().list((options) -> options.all(true).filter("label", this.docker.label()))).isEmpty();
	}

	private ContainerOperations containers() {
		return this.docker.blocking().containers();
	}

	private ReactiveContainerOperations reactive() {
		return this.docker.reactive().containers();
	}

}
