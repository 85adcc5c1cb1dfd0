package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.error.DockerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests how an application reports an engine that it cannot reach: in the exception, in
 * its health, and when it cannot start because of that.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The listeners need -Pengines")
@ParameterizedClass(name = "{0}")
@MethodSource("kinds")
@ExtendWith(OutputCaptureExtension.class)
class UnreachableEngineIntegrationTests {

	private final Kind kind;

	UnreachableEngineIntegrationTests(Kind kind) {
		this.kind = kind;
	}

	static Stream<Kind> kinds() throws IOException {
		String certificates = variable("tls", "DOCKER_CERT_PATH");
		String tls = variable("tls", "DOCKER_HOST");
		String plain = variable("tcp", "DOCKER_HOST");
		Path otherAuthority = Path.of(variable("tls-" + Engines.OLDEST, "DOCKER_CERT_PATH"));
		return Stream.of(
				new Kind("no such socket", List.of("docker.host=unix:///no/such/docker.sock"),
						"there is no such socket.", "Is the engine running"),
				new Kind("connection refused", List.of("docker.host=tcp://127.0.0.1:" + freePort()),
						"no process listens there.", "Is the engine running"),
				new Kind("plain on a TLS port", List.of("docker.host=" + tls), "TLS", "docker.cert-path"),
				new Kind("TLS on a plain port", List.of("docker.host=" + plain, "docker.cert-path=" + certificates),
						"it does not speak TLS at this port.", "Set docker.host to its TLS port"),
				new Kind("unverified certificate", List.of("docker.host=" + tls, "docker.cert-path=" + otherAuthority),
						"its certificate is not signed by a trusted authority.", "'ca.pem' in docker.cert-path"),
				new Kind("ssh refused",
						List.of("docker.host=ssh://docker@127.0.0.1:" + freePort(),
								"docker.ssh.config=" + variable("ssh", "SSH_CONFIG")),
						"Connection refused", "ssh"),
				new Kind("another server", List.of("docker.host=tcp://" + variable("registry", "REGISTRY")),
						"is no Docker engine", "docker.host"));
	}

	private static String variable(String name, String variable) {
		Map<String, String> variables = Engines.variables(name);
		return String.valueOf(variables.get(variable));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private SpringApplicationBuilder application(Class<?>... sources) {
		return new SpringApplicationBuilder(sources).web(WebApplicationType.NONE)
			.properties("docker.config=/nowhere", "management.endpoint.health.show-details=always",
					"spring.main.banner-mode=off")
			.properties(this.kind.properties().toArray(String[]::new));
	}

	@Test
	void exceptionAndHealthSayWhatIsWrong() {
		try (ConfigurableApplicationContext context = application(Application.class).run()) {
			DockerOperations docker = context.getBean(DockerOperations.class);
			assertThatExceptionOfType(DockerException.class).isThrownBy(() -> docker.system().version())
				.withMessageContaining(this.kind.problem())
				.withMessageContaining(this.kind.remedy());
			IndicatedHealthDescriptor health = (IndicatedHealthDescriptor) context.getBean(HealthEndpoint.class)
				.healthForPath("docker");
			assertThat(health).isNotNull();
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(String.valueOf(health.getDetails().get("error"))).contains(this.kind.problem())
				.contains(this.kind.remedy());
		}
	}

	@Test
	void applicationThatCannotStartSaysWhatIsWrong(CapturedOutput output) {
		assertThatThrownBy(() -> application(Application.class, CallsAtStart.class).run()).isNotNull();
		assertThat(output).contains("APPLICATION FAILED TO START").contains("Action:");
		assertThat(output.getAll().substring(output.getAll().indexOf("APPLICATION FAILED TO START")))
			.contains(this.kind.problem())
			.contains(this.kind.remedy());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	static class CallsAtStart {

		@Bean
		ApplicationRunner calls(DockerOperations docker) {
			return (arguments) -> docker.containers().list();
		}

	}

	/**
	 * A reason why an engine cannot be reached.
	 *
	 * @param name the name of the reason
	 * @param properties the properties that cause it
	 * @param problem the reported problem
	 * @param remedy the suggested remedy
	 */
	record Kind(String name, List<String> properties, String problem, String remedy) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
