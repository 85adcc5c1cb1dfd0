package io.github.dockerclient.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OnEveryEngine;
import io.github.dockerclient.engines.TestEngine;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@code run} returns everything that a container prints, though the log of
 * the container keeps little or nothing of it. On Docker engines {@code docker run} does
 * the same. On Podman 4.3 it sometimes never returns, so there the result is only
 * compared with what the container prints.
 */
@OnEveryEngine
class RunOutputIntegrationTests {

	private static final List<String> SCRIPT = List.of("sh", "-c", "seq 20000; exit 5");

	private static final List<String> LINES = IntStream.rangeClosed(1, 20_000).mapToObj(Integer::toString).toList();

	@RegisterExtension
	final EngineFixture docker;

	RunOutputIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@ParameterizedTest
	@ValueSource(strings = { "json-file", "none" })
	void runReturnsAllOutput(String driver) {
		Map<String, String> settings = driver.equals("none") ? Map.of() : Map.of("max-size", "10k");
		ContainerRunResult result = this.docker.blocking()
			.containers()
			.run(this.docker.container(SCRIPT.toArray(String[]::new))
				.andThen((options) -> options.hostConfig((host) -> host.logConfig(new LogConfig(driver, settings)))));
		assertThat(result.stdout().lines()).containsExactlyElementsOf(LINES);
		assertThat(result.stderr()).isEmpty();
		assertThat(result.exitCode()).isEqualTo(5);
		if (Engines.hasScript() && !this.docker.engine().isPodman()) {
			CommandLine.Result expected = commandLine(driver, settings);
			assertThat(expected.output().lines()).containsExactlyElementsOf(LINES);
			assertThat(expected.exitCode()).isEqualTo(5);
		}
	}

	private CommandLine.Result commandLine(String driver, Map<String, String> settings) {
		List<String> command = new ArrayList<>(List.of("run", "--log-driver", driver, "--label", this.docker.label()));
		settings.forEach((name, value) -> command.addAll(List.of("--log-opt", name + "=" + value)));
		command.add(EngineFixture.IMAGE);
		command.addAll(SCRIPT);
		return new CommandLine(Map.of("DOCKER_HOST", this.docker.engine().address().toString()))
			.run(command.toArray(String[]::new));
	}

}
