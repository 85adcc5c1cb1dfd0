package io.github.dockerclient.autoconfigure.actuate;

import java.time.Duration;
import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.actuate.DockerEndpoint;
import io.github.dockerclient.actuate.DockerInfoContributor;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerEndpointAutoConfiguration} and
 * {@link DockerInfoContributorAutoConfiguration}.
 */
class DockerActuateAutoConfigurationTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=docker";

	private static final String INFORMED = "management.info.docker.enabled=true";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, DockerEndpointAutoConfiguration.class,
				DockerInfoContributorAutoConfiguration.class))
		.withPropertyValues("docker.daemons.staging.host=tcp://staging:2375");

	@Test
	void nothingIsReportedUnlessRequested() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(DockerEndpoint.class)
			.doesNotHaveBean(DockerInfoContributor.class));
	}

	@Test
	void theEndpointIsThereWhenExposed() {
		this.runner.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasSingleBean(DockerEndpoint.class));
	}

	@Test
	void theEndpointIsNotThereWithoutAccess() {
		this.runner.withPropertyValues(EXPOSED, "management.endpoint.docker.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(DockerEndpoint.class));
	}

	@Test
	void theInfoIsThereWhenEnabled() {
		this.runner.withPropertyValues(INFORMED)
			.run((context) -> assertThat(context).hasSingleBean(DockerInfoContributor.class));
	}

	@Test
	void theInfoIsNotThereByDefaultOfAll() {
		this.runner.withPropertyValues("management.info.defaults.enabled=true")
			.run((context) -> assertThat(context).doesNotHaveBean(DockerInfoContributor.class));
	}

	@Test
	void furtherEnginesAreNotMadeBeforeTheyAreAsked() {
		this.runner.withPropertyValues(EXPOSED, INFORMED)
			.run((context) -> assertThat(context.getSourceApplicationContext()
				.getBeanFactory()
				.containsSingleton("stagingReactiveDockerOperations")).isFalse());
	}

	@Test
	void backsOffWithoutAClient() {
		this.runner.withPropertyValues(EXPOSED, INFORMED, "docker.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(ReactiveDockerOperations.class)
				.doesNotHaveBean(DockerEndpoint.class)
				.doesNotHaveBean(DockerInfoContributor.class));
	}

	@Test
	void backsOffForOwnBeans() {
		DockerEndpoint endpoint = new DockerEndpoint(Map::of, Duration.ofSeconds(1));
		DockerInfoContributor info = new DockerInfoContributor(Map::of, Duration.ofSeconds(1));
		this.runner.withPropertyValues(EXPOSED, INFORMED)
			.withBean("ownEndpoint", DockerEndpoint.class, () -> endpoint)
			.withBean("ownInfo", DockerInfoContributor.class, () -> info)
			.run((context) -> {
				assertThat(context).getBean(DockerEndpoint.class).isSameAs(endpoint);
				assertThat(context).getBean(DockerInfoContributor.class).isSameAs(info);
			});
	}

}
