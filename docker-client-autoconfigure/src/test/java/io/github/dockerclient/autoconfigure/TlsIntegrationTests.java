package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the properties for TLS, with an engine that requires client certificates.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class TlsIntegrationTests {

	private final Map<String, String> variables = Engines.variables("tls");

	private final String host = String.valueOf(this.variables.get("DOCKER_HOST"));

	private final Path certificates = Path.of(String.valueOf(this.variables.get("DOCKER_CERT_PATH")));

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, DockerAutoConfiguration.class))
		.withPropertyValues("docker.host=" + this.host, "docker.config=/nowhere");

	@TempDir
	Path directory;

	@Test
	void variablesOfTheCommandLineAreTaken() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.copyOf(this.variables))))
			.run((context) -> assertThat(version(context.getBean(DockerOperations.class)))
				.isEqualTo(Engines.reference().version().version()));
	}

	@Test
	void streamsAndHalfClosedInputGoThrough() {
		this.runner.withPropertyValues("docker.cert-path=" + this.certificates).run((context) -> {
			DockerOperations docker = context.getBean(DockerOperations.class);
			String id = docker.containers()
				.create((container) -> container.image(EngineFixture.IMAGE)
					.command("sh", "-c", "head -c 5000000 /dev/zero | tr '\\0' x; echo; exec sleep 600"))
				.id();
			try {
				docker.containers().start(id);
				try (Stream<Frame> logs = docker.containers().logs(id, (options) -> options.follow(true))) {
					Iterator<Frame> frames = logs.iterator();
					for (long read = 0; read < 5000000;) {
						read += frames.next().bytes().length;
					}
				}
				byte[] input = "over tls\n".repeat(100000).getBytes(StandardCharsets.UTF_8);
				assertThat(docker.exec()
					.run(id, (command) -> command.command("sh", "-c", "cat; echo end").stdin(ByteSource.of(input)))
					.stdout()).hasSize(input.length + 4).endsWith("over tls\nend\n");
			}
			finally {
				docker.containers().remove(id, (options) -> options.force(true));
			}
		});
	}

	static Stream<Arguments> keys() {
		return Stream.of(Arguments.of("RSA PRIVATE KEY", "genrsa -traditional -out key.pem 2048"),
				Arguments.of("PRIVATE KEY", "genpkey -algorithm RSA -out key.pem"),
				Arguments.of("EC PRIVATE KEY", "ecparam -name prime256v1 -genkey -noout -out key.pem"),
				Arguments.of("EC PARAMETERS", "ecparam -name secp384r1 -genkey -out key.pem"),
				Arguments.of("PRIVATE KEY", "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out key.pem"),
				Arguments.of("PRIVATE KEY", "genpkey -algorithm ED25519 -out key.pem"));
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource("keys")
	void eachFormOfKeyIsRead(String form, String command) throws Exception {
		openssl(command);
		assertThat(this.directory.resolve("key.pem")).content().startsWith("-----BEGIN " + form + "-----");
		certify();
		this.runner.withPropertyValues("docker.cert-path=" + this.directory)
			.run((context) -> assertThat(version(context.getBean(DockerOperations.class)))
				.isEqualTo(Engines.reference().version().version()));
	}

	@Test
	void bundleIsTakenAndRenewedWithoutARestart() throws Exception {
		openssl("genpkey -algorithm RSA -out key.pem");
		openssl("req -x509 -key key.pem -subj /CN=stranger -days 2 -out cert.pem");
		SslBundle untrusted = bundle(this.directory);
		DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry("engine", bundle(this.certificates));
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withBean("bundles", DefaultSslBundleRegistry.class, () -> bundles)
			.withPropertyValues("docker.host=" + this.host, "docker.ssl.bundle=engine", "docker.config=/nowhere")
			.run((context) -> {
				DockerOperations docker = context.getBean(DockerOperations.class);
				assertThat(version(docker)).isEqualTo(Engines.reference().version().version());
				bundles.updateBundle("engine", untrusted);
				assertThatExceptionOfType(DockerConnectionException.class)
					.isThrownBy(() -> docker.system().events((options) -> options.until(Instant.EPOCH)).count());
				bundles.updateBundle("engine", bundle(this.certificates));
				assertThat(version(docker)).isEqualTo(Engines.reference().version().version());
			});
	}

	@Test
	void bundleOfPropertiesIsTaken() {
		this.runner
			.withPropertyValues("docker.ssl.bundle=engine",
					"spring.ssl.bundle.pem.engine.keystore.certificate=file:" + this.certificates.resolve("cert.pem"),
					"spring.ssl.bundle.pem.engine.keystore.private-key=file:" + this.certificates.resolve("key.pem"),
					"spring.ssl.bundle.pem.engine.truststore.certificate=file:" + this.certificates.resolve("ca.pem"))
			.run((context) -> assertThat(version(context.getBean(DockerOperations.class)))
				.isEqualTo(Engines.reference().version().version()));
	}

	@Test
	void clientWithoutCertificateGetsTheReason() throws IOException {
		copy("ca.pem");
		assertUnreachable("docker.cert-path=" + this.directory, "requires one", "'cert.pem' and 'key.pem'");
	}

	@Test
	void clientWithAForeignCertificateGetsTheReason() throws Exception {
		copy("ca.pem");
		openssl("genpkey -algorithm RSA -out key.pem");
		openssl("req -x509 -key key.pem -subj /CN=stranger -days 2 -out cert.pem");
		assertUnreachable("docker.cert-path=" + this.directory, "rejects this client's certificate",
				"that is signed by the engine's authority");
	}

	@Test
	void engineIsVerifiedUnlessThatWasTurnedOff() throws Exception {
		copy("cert.pem");
		copy("key.pem");
		openssl("req -x509 -key key.pem -subj /CN=stranger -days 2 -out ca.pem");
		assertUnreachable("docker.cert-path=" + this.directory, "its certificate is not signed by a trusted authority",
				"'ca.pem'");
		this.runner.withPropertyValues("docker.cert-path=" + this.directory, "docker.tls.verify=false")
			.run((context) -> assertThat(version(context.getBean(DockerOperations.class)))
				.isEqualTo(Engines.reference().version().version()));
	}

	@Test
	void tlsAndPlainPortsAreDistinguished() {
		assertUnreachable("docker.host=" + this.host, "it requires TLS at this port", "docker.cert-path");
	}

	@Test
	void directoryWithoutCertificatesIsRefused() {
		this.runner.withPropertyValues("docker.cert-path=/nowhere/certs")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("docker.cert-path")
				.hasMessageContaining("'ca.pem'"));
	}

	@Test
	void brokenKeyIsRefused() throws IOException {
		copy("ca.pem");
		copy("cert.pem");
		Files.writeString(this.directory.resolve("key.pem"), "no key");
		this.runner.withPropertyValues("docker.cert-path=" + this.directory)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("docker.cert-path"));
	}

	private void assertUnreachable(String property, String problem, String remedy) {
		this.runner.withPropertyValues(property)
			.run((context) -> assertThatExceptionOfType(DockerConnectionException.class)
				.isThrownBy(() -> version(context.getBean(DockerOperations.class)))
				.withMessageContaining("The Docker engine at %s cannot be reached: ", this.host)
				.withMessageContaining(problem)
				.satisfies((failure) -> assertThat(failure.remedy()).contains(remedy)));
	}

	private static String version(DockerOperations docker) {
		return String.valueOf(docker.system().version().version());
	}

	private static SslBundle bundle(Path directory) {
		PemSslStoreDetails own = PemSslStoreDetails.forCertificate(directory.resolve("cert.pem").toUri().toString())
			.withPrivateKey(directory.resolve("key.pem").toUri().toString());
		PemSslStoreDetails trusted = PemSslStoreDetails
			.forCertificate(directory.resolve(Files.exists(directory.resolve("ca.pem")) ? "ca.pem" : "cert.pem")
				.toUri()
				.toString());
		return SslBundle.of(new PemSslStoreBundle(own, trusted));
	}

	private void copy(String name) throws IOException {
		Files.copy(this.certificates.resolve(name), this.directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
	}

	private void certify() throws Exception {
		copy("ca.pem");
		Path authority = this.certificates.resolveSibling("ca-key.pem");
		Files.writeString(this.directory.resolve("client.ext"), "extendedKeyUsage=clientAuth\n");
		openssl("req -new -key key.pem -subj /CN=client -out client.csr");
		openssl("x509 -req -in client.csr -days 2 -extfile client.ext -CA ca.pem -CAkey " + authority
				+ " -set_serial 77 -out cert.pem");
	}

	private void openssl(String arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("openssl"));
		command.addAll(List.of(arguments.split(" ")));
		Process process = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

}
