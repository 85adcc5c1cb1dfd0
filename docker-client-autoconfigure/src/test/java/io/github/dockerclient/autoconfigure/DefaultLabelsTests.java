package io.github.dockerclient.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.config.ConfigSpec;
import io.github.dockerclient.secret.SecretSpec;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the labels that each object gets which a client creates.
 */
class DefaultLabelsTests {

	private static final String LABELS = "\"Labels\":{\"app\":\"shop\",\"team\":\"own\",\"more\":\"1\"}";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class));

	private EngineRequest sent(Call call, String... properties) {
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.json("{}"));
			this.runner.withPropertyValues(properties)
				.withPropertyValues("docker.host=" + server.address())
				.run((context) -> call.of(context.getBean(ReactiveDockerOperations.class))
					.onErrorComplete()
					.block(ScriptedServer.PATIENCE));
			return server.take();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("creations")
	void eachObjectHasTheLabels(String object, Call create) {
		EngineRequest request = sent(create, "docker.labels.app=shop", "docker.labels.team=default");
		assertThat(request.text()).contains(LABELS);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("creations")
	void withoutDefaultsObjectsHaveTheirOwnLabels(String object, Call create) {
		assertThat(sent(create).text()).contains("\"Labels\":{\"team\":\"own\",\"more\":\"1\"}");
	}

	static Stream<Arguments> creations() {
		return Stream.of(
				creation("container",
						(docker) -> docker.containers()
							.create((container) -> container.image("a").label("team", "own").label("more", "1"))),
				creation("network",
						(docker) -> docker.networks()
							.create("n", (network) -> network.label("team", "own").label("more", "1"))),
				creation("volume",
						(docker) -> docker.volumes()
							.create((volume) -> volume.label("team", "own").label("more", "1"))),
				creation("service", (docker) -> docker.services()
					.create((service) -> service.image("a").noResolveImage().label("team", "own").label("more", "1"))),
				creation("secret",
						(docker) -> docker.secrets()
							.create(SecretSpec.builder().name("s").data(new byte[1]).labels(own()).build())),
				creation("config", (docker) -> docker.configs()
					.create(ConfigSpec.builder().name("c").data(new byte[1]).labels(own()).build())));
	}

	private static Map<String, String> own() {
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put("team", "own");
		labels.put("more", "1");
		return labels;
	}

	private static Arguments creation(String object, Call create) {
		return Arguments.of(object, create);
	}

	@Test
	void builtImagesHaveTheLabelsOfBothDefaults() {
		EngineRequest request = sent(
				(docker) -> docker.build()
					.build((build) -> build.remote("http://localhost/context.tar")
						.builderVersion(BuilderVersion.CLASSIC)
						.label("more", "1")),
				"docker.labels.app=shop", "docker.labels.team=default", "docker.build.labels.team=own");
		assertThat(UriUtils.decode(request.target(), StandardCharsets.UTF_8))
			.contains("labels={\"app\":\"shop\",\"team\":\"own\",\"more\":\"1\"}");
	}

	/**
	 * A call that creates an object.
	 */
	@FunctionalInterface
	interface Call {

		Mono<?> of(ReactiveDockerOperations docker);

	}

}
