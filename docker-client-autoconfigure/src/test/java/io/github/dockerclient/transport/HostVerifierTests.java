package io.github.dockerclient.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Locale;

import io.netty.pkitesting.CertificateBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link HostVerifier}.
 */
class HostVerifierTests {

	static final String ALTERNATIVE_NAMES = "2.5.29.17";

	@ParameterizedTest
	@CsvSource({ "docker, docker", "docker_dind, docker_dind", "Docker.Example.COM, docker.example.com",
			"docker, DOCKER.", "docker.example.com, docker.example.com.", "*.example.com, docker.example.com",
			"*.example.com, docker_dind.example.com", "*.internal, docker.internal", "other docker, docker",
			"xn--bcher-kva, xn--bcher-kva" })
	void names(String names, String host) throws Exception {
		X509Certificate certificate = certificate(names, null);
		assertThatCode(() -> new HostVerifier(host).verify(certificate)).doesNotThrowAnyException();
		assertThat(new HostVerifier(host).serverName()).isNotNull()
			.extracting((name) -> new String(name.getEncoded(), StandardCharsets.US_ASCII))
			.isEqualTo(host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
	}

	@ParameterizedTest
	@CsvSource({ "10.0.0.1, 10.0.0.1", "fd00::1, [fd00::1]", "fd00::1, [fd00:0:0:0:0:0:0:1]", "127.0.0.1, 127.0.0.1" })
	void addresses(String addresses, String host) throws Exception {
		X509Certificate certificate = certificate(null, addresses);
		assertThatCode(() -> new HostVerifier(host).verify(certificate)).doesNotThrowAnyException();
		assertThat(new HostVerifier(host).serverName()).isNull();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "other, -, docker", "-, -, docker", "-, -, common", "docker, -, docker_dind",
					"docker.example.com, -, docker", "docker, -, docker.example.com",
					"*.example.com, -, a.b.example.com", "*.example.com, -, example.com", "*, -, docker.example.com",
					"*, -, docker", "d*.example.com, -, docker.example.com", "docker.*.com, -, docker.example.com",
					"*.*.com, -, docker.example.com", "10.0.0.1, -, 10.0.0.1", "-, 10.0.0.1, 10.0.0.2",
					"-, 10.0.0.1, docker", "-, fd00::1, [fd00::2]", "docker, -, dockerx", "dockerx, -, docker" })
	void others(@Nullable String names, @Nullable String addresses, String host) throws Exception {
		X509Certificate certificate = certificate(names, addresses);
		assertThatExceptionOfType(CertificateException.class)
			.isThrownBy(() -> new HostVerifier(host).verify(certificate))
			.withMessageStartingWith("No subject alternative name is ");
	}

	private static X509Certificate certificate(@Nullable String names, @Nullable String addresses) throws Exception {
		CertificateBuilder builder = new CertificateBuilder().ecp256()
			.subject("CN=common")
			.setIsCertificateAuthority(true);
		if (names != null) {
			builder.addExtensionOctetString(ALTERNATIVE_NAMES, false, dnsNames(names.split(" ")));
		}
		if (addresses != null) {
			builder.addSanIpAddress(addresses);
		}
		return builder.buildSelfSigned().getCertificate();
	}

	// The builder of certificates accepts only names that are valid for the JDK.
	static byte[] dnsNames(String... names) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (String name : names) {
			all.write(0x82);
			all.write(name.length());
			all.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
		}
		ByteArrayOutputStream sequence = new ByteArrayOutputStream();
		sequence.write(0x30);
		sequence.write(all.size());
		sequence.writeBytes(all.toByteArray());
		return sequence.toByteArray();
	}

}
