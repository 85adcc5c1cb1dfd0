package io.github.dockerclient.transport;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the version of TLS that is spoken with an engine that has several.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "TLS needs -Pengines")
class TlsVersionIntegrationTests {

	@ParameterizedTest
	@CsvSource({ "TLS, TLSv1.3", "TLSv1.2, TLSv1.2" })
	void contextDecidesTheVersion(String context, String version) {
		Map<String, String> variables = Engines.variables("tls");
		SSLContext tls = HijackTransportsIntegrationTests
			.context(Path.of(String.valueOf(variables.get("DOCKER_CERT_PATH"))), context);
		try (ReactiveDockerOperations docker = ReactiveDockerOperations.builder()
			.address(DockerAddress.of(String.valueOf(variables.get("DOCKER_HOST"))))
			.tls(DockerTls.of(tls))
			.build()) {
			docker.system().version().block(EngineFixture.PATIENCE);
		}
		SSLSessionContext sessions = tls.getClientSessionContext();
		assertThat(Collections.list(sessions.getIds())).isNotEmpty()
			.map((id) -> Objects.requireNonNull(sessions.getSession(id)))
			.extracting(SSLSession::getProtocol)
			.containsOnly(version);
	}

}
