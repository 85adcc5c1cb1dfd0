package io.github.dockerclient.autoconfigure;

import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.build.BuildResult;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the properties of {@code docker.build}.
 */
@OnEachEngine
class BuildDefaultsIntegrationTests {

	private static final String DOCKERFILE = "FROM " + EngineFixture.IMAGE + "\nARG WHAT\nLABEL what=$WHAT\n";

	@RegisterExtension
	final EngineFixture docker;

	private final ApplicationContextRunner runner;

	BuildDefaultsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withPropertyValues(engine.properties(engine.proxy().address()))
			.withPropertyValues("docker.config=/nowhere");
	}

	@ParameterizedTest
	@CsvSource({ "classic, true", "buildkit, false" })
	void builderIsChosen(String builder, boolean classic) {
		this.runner.withPropertyValues("docker.build.builder=" + builder).run((context) -> {
			BuildResult result = context.getBean(DockerOperations.class)
				.build()
				.build((build) -> build.dockerfileText(DOCKERFILE));
			assertThat(result.exporterResponse().isEmpty()).isEqualTo(classic);
		});
	}

	@Test
	void argumentsAndLabelsCountUnlessTheBuildHasItsOwn() {
		String name = this.docker.image("defaults");
		this.runner
			.withPropertyValues("docker.build.args.WHAT=property", "docker.build.labels.team=a",
					"docker.build.platform=linux/amd64")
			.run((context) -> {
				DockerOperations client = context.getBean(DockerOperations.class);
				client.build().build((build) -> build.dockerfileText(DOCKERFILE).tag(name));
				assertThat(labels(client, name)).containsEntry("what", "property").containsEntry("team", "a");
				client.build()
					.build((build) -> build.dockerfileText(DOCKERFILE)
						.buildArg("WHAT", "own")
						.label("team", "b")
						.tag(name));
				assertThat(labels(client, name)).containsEntry("what", "own").containsEntry("team", "b");
			});
	}

	private static Map<String, String> labels(DockerOperations client, String image) {
		return Objects.requireNonNull(client.images().inspect(image).config()).labels();
	}

}
