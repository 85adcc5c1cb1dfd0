package io.github.dockerclient.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OnEveryEngine;
import io.github.dockerclient.engines.TestEngine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that compare {@code run} with {@code docker run}, with logs that keep little or
 * nothing of the output.
 */
@OnEveryEngine
class RunOutputIntegrationTests {

	private static final List<String> SCRIPT = List.of("sh", "-c", "seq 20000; exit 5");

	@RegisterExtension
	final EngineFixture docker;

	RunOutputIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@ParameterizedTest
	@ValueSource(strings = { "json-file", "none" })
	void runGivesWhatTheCommandLinePrints(String driver) {
		Assumptions.assumeTrue(Engines.hasScript(), "The command line needs -Pengines");
		Map<String, String> settings = driver.equals("none") ? Map.of() : Map.of("max-size", "10k");
		ContainerRunResult result = this.docker.blocking()
			.containers()
			.run(this.docker.container(SCRIPT.toArray(String[]::new))
				.andThen((options) -> options.hostConfig((host) -> host.logConfig(new LogConfig(driver, settings)))));
		CommandLine.Result expected = commandLine(driver, settings);
		assertThat(result.stdout().lines()).hasSize(20_000)
			.containsExactlyElementsOf(expected.output().lines().toList());
		assertThat(result.stderr()).isEmpty();
		// Without a log, the command line itself receives 0 from Podman 4.3.
		assertThat(result.exitCode()).isEqualTo(5);
	}

	// Without --rm: the command line would wait for the removal, which Podman 4.3 may
	// omit.
	private CommandLine.Result commandLine(String driver, Map<String, String> settings) {
		List<String> command = new ArrayList<>(List.of("run", "--log-driver", driver, "--label", this.docker.label()));
		settings.forEach((name, value) -> command.addAll(List.of("--log-opt", name + "=" + value)));
		command.add(EngineFixture.IMAGE);
		command.addAll(SCRIPT);
		return new CommandLine(Map.of("DOCKER_HOST", this.docker.engine().address().toString()))
			.run(command.toArray(String[]::new));
	}

}
