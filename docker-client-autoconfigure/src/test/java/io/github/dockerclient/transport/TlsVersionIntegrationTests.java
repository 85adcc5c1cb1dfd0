package io.github.dockerclient.transport;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the TLS version that is used with an engine that supports several.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "TLS needs -Pengines")
class TlsVersionIntegrationTests {

	private final Map<String, String> engine = Engines.variables("tls");

	@ParameterizedTest
	@CsvSource({ "TLS, TLSv1.3", "TLSv1.2, TLSv1.2" })
	void contextDecidesTheVersion(String protocol, String version) {
		SSLContext context = context(protocol);
		assertThat(spoken(DockerTls.of(context), context)).isNotEmpty()
			.extracting(SSLSession::getProtocol)
			.containsOnly(version);
	}

	@Test
	void settingsDecideTheVersionAndTheCipherSuite() {
		SSLContext context = context("TLS");
		String cipher = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
		DockerTls tls = new DockerTls(() -> context, true, List.of("TLSv1.2"), List.of(cipher));
		assertThat(spoken(tls, context)).isNotEmpty().allSatisfy((session) -> {
			assertThat(session.getProtocol()).isEqualTo("TLSv1.2");
			assertThat(session.getCipherSuite()).isEqualTo(cipher);
		});
	}

	private SSLContext context(String protocol) {
		return HijackTransportsIntegrationTests.context(Path.of(String.valueOf(this.engine.get("DOCKER_CERT_PATH"))),
				protocol);
	}

	private List<SSLSession> spoken(DockerTls tls, SSLContext context) {
		try (ReactiveDockerOperations docker = ReactiveDockerOperations.builder()
			.address(DockerAddress.of(String.valueOf(this.engine.get("DOCKER_HOST"))))
			.tls(tls)
			.build()) {
			docker.system().version().block(EngineFixture.PATIENCE);
		}
		SSLSessionContext sessions = context.getClientSessionContext();
		return Collections.list(sessions.getIds())
			.stream()
			.map((id) -> Objects.requireNonNull(sessions.getSession(id)))
			.toList();
	}

}
