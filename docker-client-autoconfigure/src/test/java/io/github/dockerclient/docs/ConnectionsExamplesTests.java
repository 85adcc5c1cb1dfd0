package io.github.dockerclient.docs;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about ways to an engine.
 */
class ConnectionsExamplesTests {

	@AutoClose
	private final ScriptedEngine engine = ScriptedEngine.start();

	@AutoClose
	private final ScriptedEngine staging = ScriptedEngine.start();

	@Test
	void severalEngines() {
		this.staging.container("web", (container) -> container.image("nginx"));
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withPropertyValues("docker.host=tcp://localhost:" + this.engine.address().port(),
					"docker.daemons.staging.host=tcp://localhost:" + this.staging.address().port())
			.withBean(Deployment.class)
			.run((context) -> assertThat(context.getBean(Deployment.class).isStaged("web")).isTrue());
	}

	// tag::several-engines[]
	static class Deployment {

		private final DockerOperations docker;

		private final DockerOperations staging;

		Deployment(DockerOperations docker, @Qualifier("staging") DockerOperations staging) {
			this.docker = docker;
			this.staging = staging;
		}

		boolean isStaged(String name) {
			return this.staging.containers().exists(name) && !this.docker.containers().exists(name);
		}

	}
	// end::several-engines[]

}
