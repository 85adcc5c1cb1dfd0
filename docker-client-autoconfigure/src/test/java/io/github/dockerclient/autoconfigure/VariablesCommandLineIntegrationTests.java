package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.error.DockerException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Tests that Docker's variables select the same engine and the same credentials for this
 * client as for the command line. In the values, {@code TLS} and {@code PLAIN} are
 * addresses of one engine, {@code CERTS} is a directory with its certificates,
 * {@code OTHER} one with those of another authority, {@code HOME} and {@code CONFIG} are
 * directories.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
class VariablesCommandLineIntegrationTests {

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("variables");

	private final Map<String, String> tls = Engines.variables("tls");

	@TempDir
	Path directory;

	@BeforeEach
	void write() throws IOException {
		Path certificates = Path.of(String.valueOf(this.tls.get("DOCKER_CERT_PATH")));
		for (String name : new String[] { "home/.docker", "config", "other", "authority" }) {
			Files.createDirectories(this.directory.resolve(name));
		}
		Files.copy(certificates.resolve("ca.pem"), this.directory.resolve("authority/ca.pem"));
		for (String name : new String[] { "cert.pem", "key.pem" }) {
			Files.copy(certificates.resolve(name), this.directory.resolve("home/.docker").resolve(name));
			Files.copy(certificates.resolve(name), this.directory.resolve("other").resolve(name));
		}
		Files.copy(certificates.resolve("ca.pem"), this.directory.resolve("home/.docker/ca.pem"));
		// This certificate has not signed any other.
		Files.copy(certificates.resolve("cert.pem"), this.directory.resolve("other/ca.pem"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "DOCKER_HOST=PLAIN", "DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=CERTS",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=0 DOCKER_CERT_PATH=CERTS",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY= DOCKER_TLS=1 DOCKER_CERT_PATH=CERTS",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=OTHER",
			"DOCKER_HOST=TLS DOCKER_TLS=1 DOCKER_CERT_PATH=OTHER",
			"DOCKER_HOST=TLS DOCKER_TLS=0 DOCKER_CERT_PATH=OTHER",
			"DOCKER_HOST=TLS DOCKER_TLS=1 DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=OTHER", "DOCKER_HOST=TLS",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=AUTHORITY",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 HOME=HOME", "DOCKER_HOST=TLS DOCKER_TLS=1 HOME=HOME",
			"DOCKER_HOST=PLAIN DOCKER_TLS=1 HOME=HOME", "DOCKER_HOST=PLAIN DOCKER_TLS_VERIFY= DOCKER_TLS=",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.12", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=9.99",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=", "DOCKER_HOST=PLAIN DOCKER_CONTEXT=",
			"DOCKER_HOST=PLAIN DOCKER_CONTEXT=gone", "DOCKER_HOST=PLAIN DOCKER_CONFIG=/no/such",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.44",
			"DOCKER_HOST=PLAIN DOCKER_TMPDIR=/x DOCKER_CLI_HINTS=junk DOCKER_HIDE_LEGACY_COMMANDS=1",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.51", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=v1.44",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.044", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=junk",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=1", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.52",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=no DOCKER_CERT_PATH=CERTS",
			"DOCKER_HOST=TLS DOCKER_TLS=1 DOCKER_CERT_PATH=/no/such",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=/no/such",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH= HOME=HOME",
			"DOCKER_HOST=TLS DOCKER_TLS=1 DOCKER_CERT_PATH=AUTHORITY",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=CERTS DOCKER_CONFIG=/no/such",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CONFIG=CERTS", "DOCKER_HOST=TLS DOCKER_TLS=false HOME=HOME",
			"DOCKER_HOST=", "DOCKER_HOST= DOCKER_CONTEXT=default", "DOCKER_HOST=PLAIN DOCKER_CONTEXT=default",
			"DOCKER_CONTEXT=gone", "DOCKER_HOST=PLAIN DOCKER_CONFIG=", "DOCKER_HOST=PLAIN DOCKER_DEFAULT_PLATFORM=",
			"DOCKER_HOST=PLAIN DOCKER_CONTENT_TRUST=1", "DOCKER_HOST=PLAIN DOCKER_CONTENT_TRUST=junk",
			"DOCKER_HOST=PLAIN DOCKER_SERVICE_PORT_HTTPS=443 DOCKER_PORT_80_TCP=tcp://10.1.2.3:80 DOCKER_SERVICE_HOST=10.1.2.3",
			"DOCKER_HOST=PLAIN DOCKER_DRIVER=overlay2 DOCKER_TLS_CERTDIR=/certs DOCKER_AUTH_CONFIG={} DOCKER_BUILDX=1 DOCKER_IMAGE_PREFIX=x",
			"DOCKER_HOST=PLAIN DOCKER_AUTH_CONFIG=junk" })
	void leadToTheSameEngine(String variables) {
		compare(variables, null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"DOCKER_HOST=TLS DOCKER_CERT_PATH=CERTS | the certificates are there to be used",
			"DOCKER_HOST=PLAIN DOCKER_BUILDKIT=junk | it is a variable of another program here",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.40 | this client speaks API 1.41 and newer",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.44.1 | no engine has such a version",
			"DOCKER_HOST=PLAIN DOCKER_TLS_VERIFY=1 | a unix socket needs no certificates",
			"DOCKER_HOST=PLAIN DOCKER_DEFAULT_PLATFORM=junk/x/y/z | it is found at the start, not at the first pull",
			"DOCKER_HOST=PLAIN DOCKER_CUSTOM_HEADERS=junk | a variable of another program stops no application",
			"DOCKER_HOST=PLAIN DOCKER_CUSTOM_HEADERS=\"a | a variable of another program stops no application" })
	void leadElsewhere(String variables, String reason) {
		compare(variables, reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "DOCKER_HOST=PLAIN DOCKER_CONFIG=relative/dir", "DOCKER_HOST=PLAIN DOCKER_CONFIG=~/x",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=+1.45", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.-45",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=01.45", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.45a",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=latest", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=auto",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=.45",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=V1.45", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=1,45",
			"DOCKER_HOST=PLAIN DOCKER_API_VERSION=2.0", "DOCKER_HOST=PLAIN DOCKER_API_VERSION=1.100",
			"DOCKER_CONTEXT=default", "DOCKER_CONTEXT=a/b", "DOCKER_CONTEXT=..", "DOCKER_CONTEXT=Default",
			"DOCKER_HOST=PLAIN DOCKER_CONTEXT=a/b", "DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=~",
			"DOCKER_HOST=TLS DOCKER_TLS=1 DOCKER_TLS_VERIFY=0 DOCKER_CERT_PATH=OTHER",
			"DOCKER_HOST=TLS DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=CONFIG",
			"DOCKER_HOST=TLS DOCKER_TLS=1 DOCKER_CERT_PATH=CONFIG", "DOCKER_HOST=TLS DOCKER_TLS=1",
			"DOCKER_HOST=TLS DOCKER_TLS=1 DOCKER_CERT_PATH=", "DOCKER_HOST=PLAIN DOCKER_DEFAULT_PLATFORM=linux",
			"DOCKER_HOST=PLAIN DOCKER_DEFAULT_PLATFORM=LINUX/AMD64", "DOCKER_HOST=PLAIN DOCKER_CONTENT_TRUST=",
			"DOCKER_HOST=PLAIN DOCKER_CONTENT_TRUST=2", "DOCKER_HOST=PLAIN DOCKER_CONTENT_TRUST_SERVER=junk",
			"DOCKER_HOST=PLAIN DOCKER_CLI_EXPERIMENTAL=junk",
			"DOCKER_HOST=PLAIN DOCKER_HOST_PORT=x DOCKER_CERT=x DOCKER_TLS_CA=x DOCKER_CONTEXTS=x",
			"DOCKER_HOST=PLAIN DOCKER_CUSTOM_HEADERS=", "DOCKER_HOST=PLAIN DOCKER_AUTH_CONFIG=",
			"DOCKER_HOST=unix:///no/such.sock", "DOCKER_HOST=tcp://127.0.0.1:1", "DOCKER_HOST=PLAIN/" })
	void othersLeadToTheSameEngine(String variables) {
		compare(variables, null);
	}

	private void compare(String text, @Nullable String reason) {
		Map<String, String> variables = Stream.of(text.split(" "))
			.map((variable) -> variable.split("=", 2))
			.collect(Collectors.toMap((variable) -> variable[0], (variable) -> value(variable[1]),
					(one, other) -> other, LinkedHashMap::new));
		variables.putIfAbsent("HOME", this.directory.toString());
		TABLE.row(text, theirs(variables), ours(variables), reason);
	}

	private String value(String value) {
		return switch (value) {
			case "TLS" -> String.valueOf(this.tls.get("DOCKER_HOST"));
			case "PLAIN" -> String.valueOf(Engines.variables(Engines.REFERENCE).get("DOCKER_HOST"));
			case "CERTS" -> String.valueOf(this.tls.get("DOCKER_CERT_PATH"));
			case "OTHER", "AUTHORITY", "HOME", "CONFIG" ->
				this.directory.resolve(value.toLowerCase(Locale.ROOT)).toString();
			default -> value;
		};
	}

	private static String theirs(Map<String, String> variables) {
		CommandLine.Result result = new CommandLine(variables).run("version", "--format", "{{.Server.Version}}");
		return (result.exitCode() == 0) ? result.output() : "refused";
	}

	// Docker's configuration is set by a property: the home is a variable of the process.
	private static String ours(Map<String, String> variables) {
		String[] outcome = { "refused" };
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.copyOf(variables))))
			.withPropertyValues(variables.containsKey("DOCKER_CONFIG") ? "a=b"
					: "docker.config=" + variables.get("HOME") + "/.docker")
			.run((context) -> {
				if (context.getStartupFailure() == null) {
					try {
						outcome[0] = String
							.valueOf(context.getBean(DockerOperations.class).system().version().version());
					}
					catch (DockerException ex) {
						// The outcome is that of an application that cannot start.
					}
				}
			});
		return outcome[0];
	}

}
