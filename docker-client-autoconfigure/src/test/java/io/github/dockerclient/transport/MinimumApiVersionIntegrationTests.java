package io.github.dockerclient.transport;

import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests with an engine that supports no old versions of the API.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class MinimumApiVersionIntegrationTests {

	private static final String MINIMUM = Engines.reference().newestVersion().toString();

	private static OwnEngine engine;

	@BeforeAll
	static void up() {
		engine = OwnEngine.speakingNoneBefore(Engines.REFERENCE, MINIMUM);
	}

	@AfterAll
	static void down() {
		engine.close();
	}

	static Stream<Named<Call>> calls() {
		return Stream.of(Named.of("ping", (docker) -> docker.system().ping()),
				Named.of("call", (docker) -> docker.containers().list()),
				Named.of("call with a body", (docker) -> docker.volumes().create((options) -> options.name("v"))),
				Named.of("streamed answer", (docker) -> docker.containers().logs("c")),
				Named.of("progress", (docker) -> docker.images().pullProgress("busybox")),
				Named.of("events", (docker) -> docker.system().events()),
				Named.of("followed events", (docker) -> docker.system().followEvents()),
				Named.of("archive", (docker) -> docker.containers().copyTo("c", "/", ByteSource.of(new byte[1024]))),
				Named.of("attach", (docker) -> docker.containers().attach("c")),
				Named.of("web socket",
						(docker) -> docker.containers().attachWebSocket("c", (options) -> options.stdout(true))),
				Named.of("exec", (docker) -> docker.exec().start("e")),
				Named.of("run", (docker) -> docker.containers().run(EngineFixture.IMAGE, "true")),
				Named.of("classic build", (docker) -> docker.build()
					.build((build) -> build.dockerfileText("FROM scratch").builderVersion(BuilderVersion.CLASSIC))),
				Named.of("build", (docker) -> docker.build()
					.build((build) -> build.dockerfileText("FROM scratch").builderVersion(BuilderVersion.BUILDKIT))));
	}

	@ParameterizedTest
	@MethodSource("calls")
	void pinnedVersionThatIsTooOldEndsWithARemedy(Call call) {
		try (ReactiveDockerOperations docker = ReactiveDockerOperations.builder()
			.address(engine.address())
			.apiVersion(ApiVersion.OLDEST)
			.build()) {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> Flux.from(call.on(docker)).blockLast(EngineFixture.PATIENCE))
				.withMessageContaining(
						"the client uses " + ApiVersion.OLDEST + ", but the engine supports none before " + MINIMUM)
				.withMessageEndingWith(
						"Remove the pinned version to negotiate one, or pin " + MINIMUM + " or a later one");
		}
	}

	@Test
	void negotiatedVersionIsAccepted() {
		try (ReactiveDockerOperations docker = ReactiveDockerOperations.builder().address(engine.address()).build()) {
			assertThat(DockerOperations.using(docker).containers().run(EngineFixture.IMAGE, "true").exitCode())
				.isZero();
		}
	}

	interface Call {

		Publisher<?> on(ReactiveDockerOperations docker);

	}

}
