package io.github.dockerclient.autoconfigure.metrics;

import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.autoconfigure.DockerProperties;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.transport.ScriptedServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DaemonSampler}.
 */
class DaemonSamplerTests {

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest
	@CsvSource({ "1.51, '{\"LayersSize\": 7}', /v1.51/system/df",
			"1.52, '{\"ImageUsage\": {\"TotalSize\": 7}}', /v1.52/system/df?verbose=true" })
	void diskUsageIsReturnedInOneForm(String version, String answer, String target) {
		ScriptedServer server = this.client.server().speaks(version);
		List.of(1, 2, 3).forEach((request) -> server.then(ScriptedServer.json(answer)));
		DaemonMeters meters = new DaemonMeters("default");
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		meters.bindTo(registry);
		Sinks.Empty<Void> end = Sinks.empty();
		Mono<Void> sampling = new DaemonSampler(this.client.docker(), meters, new DockerProperties.Metrics())
			.sample(end.asMono())
			.cache();
		sampling.subscribe();
		// The lists of objects are requested too, and their order is unspecified.
		String asked = Stream.generate(() -> server.take().target())
			.dropWhile((other) -> !other.contains("/system/df"))
			.findFirst()
			.orElseThrow();
		end.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
		sampling.block(ScriptedServer.PATIENCE);
		assertThat(asked).isEqualTo(target);
		assertThat(registry.get("docker.disk.usage").tag("type", "images").gauge().value()).isEqualTo(7);
	}

}
