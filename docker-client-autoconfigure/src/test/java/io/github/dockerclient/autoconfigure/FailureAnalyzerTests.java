package io.github.dockerclient.autoconfigure;

import java.util.NoSuchElementException;
import java.util.Objects;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the failure analyzers, as Spring Boot finds them.
 */
class FailureAnalyzerTests {

	private static final Environment ENVIRONMENT = new MockEnvironment()
		.withProperty("docker.daemons.staging.host", "tcp://staging:2376")
		.withProperty("docker.daemons.old.host", "tcp://old");

	@Test
	void anEngineThatIsNotThereIsExplained() {
		FailureAnalysis analysis = analyze(new DockerConnectionException("The engine is not there", null));
		assertThat(analysis.getDescription()).isEqualTo("The engine is not there");
		assertThat(analysis.getAction()).contains("the Docker engine is running", "docker.host", "DOCKER_HOST");
	}

	@Test
	void whatMayHelpIsTheAction() {
		FailureAnalysis analysis = analyze(new DockerConnectionException("It has expired.", "Renew it.", null));
		assertThat(analysis.getDescription()).isEqualTo("It has expired.");
		assertThat(analysis.getAction()).isEqualTo("Renew it.");
	}

	@Test
	void aServerThatIsNoEngineIsExplained() {
		FailureAnalysis analysis = analyze(new UnexpectedAnswerException("This is no engine", null));
		assertThat(analysis.getDescription()).isEqualTo("This is no engine");
		assertThat(analysis.getAction()).contains("docker.host", "proxy");
	}

	@Test
	void anApiVersionThatTheEngineLacksIsExplained() {
		FailureAnalysis analysis = analyze(new UnsupportedApiVersionException("1.99 is pinned", null));
		assertThat(analysis.getDescription()).isEqualTo("1.99 is pinned");
		assertThat(analysis.getAction()).contains("docker.api-version", "DOCKER_API_VERSION");
	}

	@Test
	void aVersionOfSpringBootThatIsTooOldIsExplained() {
		FailureAnalysis analysis = analyze(new UnsupportedSpringBootException("4.0", "3.5.9"));
		assertThat(analysis.getDescription()).contains("requires Spring Boot 4.0 or later", "3.5.9");
		assertThat(analysis.getAction()).contains("Update Spring Boot", "docker-client-spring-boot-starter");
	}

	@Test
	void aMissingModuleIsExplained() {
		FailureAnalysis analysis = analyze(
				new IllegalStateException(new NoClassDefFoundError("io/netty/resolver/dns/DnsNameResolver")));
		assertThat(analysis.getDescription()).contains("io.netty.resolver.dns.DnsNameResolver");
		assertThat(analysis.getAction()).contains("requires io.netty.resolver.dns;");
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> analyze(new IllegalStateException(new NoClassDefFoundError("shop/Shop"))));
	}

	@Test
	void anEngineOfDaemonsIsExplainedWithItsOwnProperties() {
		assertThat(analyze(new DockerConnectionException("No engine answers at tcp://staging:2376", null)).getAction())
			.contains("docker.daemons.staging.host names")
			.doesNotContain("DOCKER_HOST", " docker.host");
		assertThat(analyze(new UnexpectedAnswerException("No engine at tcp://old:2376", null)).getAction())
			.contains("docker.daemons.old.host is");
		assertThat(analyze(new UnsupportedApiVersionException("1.99 at tcp://staging:2376", null)).getAction())
			.contains("docker.daemons.staging.api-version to");
		assertThat(analyze(new DockerConnectionException("No engine answers at tcp://staging:23760", null)).getAction())
			.contains("docker.host (DOCKER_HOST");
	}

	private static FailureAnalysis analyze(RuntimeException failure) {
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, SpringFactoriesLoader.ArgumentResolver.of(Environment.class, ENVIRONMENT),
					SpringFactoriesLoader.FailureHandler.logging(LogFactory.getLog(FailureAnalyzerTests.class)))
			.stream()
			.filter((analyzer) -> analyzer.getClass().getName().startsWith("io.github.dockerclient"))
			.map((analyzer) -> analyzer.analyze(new IllegalStateException("start failed", failure)))
			.filter(Objects::nonNull)
			.reduce((first, second) -> {
				throw new AssertionError("Two analyzers explain " + failure);
			})
			.orElseThrow();
	}

}
