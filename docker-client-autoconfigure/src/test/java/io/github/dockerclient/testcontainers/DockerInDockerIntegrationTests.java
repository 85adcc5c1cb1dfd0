package io.github.dockerclient.testcontainers;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.autoconfigure.DockerConnectionDetails;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.test.autoconfigure.DockerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Service connections to engines in containers.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
class DockerInDockerIntegrationTests {

	private static final String IMAGE = Engines.dockerInDocker();

	private static void assertRunsContainers(DockerOperations docker) {
		assertThat(docker.system().version().version()).isEqualTo(Engines.reference().version().version());
		assertThat(docker.containers().list()).isEmpty();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> docker.images().inspect(IMAGE));
	}

	@Nested
	@DirtiesContext
	@DockerTest
	@Import(WithoutTls.class)
	class WithoutTlsTests {

		@Test
		void clientSpeaksWithTheEngineInTheContainer(@Autowired DockerOperations docker,
				@Autowired DockerConnectionDetails connection) {
			assertThat(connection.getTls()).isNull();
			assertRunsContainers(docker);
		}

	}

	@Nested
	@DirtiesContext
	@DockerTest
	class WithTlsTests {

		// tag::service-connection[]
		@ServiceConnection
		static final GenericContainer<?> ENGINE = new GenericContainer<>(IMAGE).withPrivilegedMode(true)
			.withExposedPorts(2376)
			.waitingFor(Wait.forListeningPorts(2376));

		// end::service-connection[]

		@AfterAll
		static void stop() {
			ENGINE.stop();
		}

		@Test
		void clientSpeaksWithTheEngineInTheContainer(@Autowired DockerOperations docker,
				@Autowired DockerConnectionDetails connection) {
			assertThat(connection.getTls()).isNotNull();
			assertRunsContainers(docker);
		}

	}

	@SpringBootConfiguration
	static class Application {

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class WithoutTls {

		@Bean
		@ServiceConnection(name = "docker")
		GenericContainer<?> engine() {
			return new GenericContainer<>(IMAGE).withPrivilegedMode(true)
				.withEnv("DOCKER_TLS_CERTDIR", "")
				.withExposedPorts(2375)
				.waitingFor(Wait.forHttp("/_ping"));
		}

	}

}
