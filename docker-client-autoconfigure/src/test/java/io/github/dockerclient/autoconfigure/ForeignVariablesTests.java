package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.autoconfigure.actuate.DockerEndpointAutoConfiguration;
import io.github.dockerclient.autoconfigure.actuate.DockerInfoContributorAutoConfiguration;
import io.github.dockerclient.autoconfigure.events.DockerEventsAutoConfiguration;
import io.github.dockerclient.autoconfigure.health.DockerContainersHealthContributorAutoConfiguration;
import io.github.dockerclient.autoconfigure.health.DockerReactiveHealthContributorAutoConfiguration;
import io.github.dockerclient.autoconfigure.metrics.DockerMetricsAutoConfiguration;
import io.github.dockerclient.transport.DockerAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with environment variables of Docker, and of other programs whose variables begin
 * with {@code DOCKER_}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ForeignVariablesTests {

	/** Variables with values that fit no property. */
	private static final String KNOWN = """
			DOCKER_ANNOTATE DOCKER_API_KEY DOCKER_APP DOCKER_ARGS DOCKER_AUTH DOCKER_BIN DOCKER_BUILD DOCKER_BUILDER
			DOCKER_BUILDKIT DOCKER_BUILD_ARGS DOCKER_BUILD_ARGS_FILE DOCKER_BUILD_CHECKS_ANNOTATIONS DOCKER_BUILD_DIR
			DOCKER_BUILD_EXPORT_BUILD_UNSUPPORTED DOCKER_BUILD_LABELS DOCKER_BUILD_NO_SUMMARY DOCKER_BUILD_RECORD_UPLOAD
			DOCKER_BUILD_SUMMARY DOCKER_BUILD_TAG DOCKER_BUILD_TAGS DOCKER_BUILDX_BUILDER DOCKER_CERT DOCKER_CLI
			DOCKER_CLI_DISABLE_COMPLETION_DESCRIPTION DOCKER_CLI_EXPERIMENTAL DOCKER_CLI_HINTS DOCKER_CLI_HOOKS
			DOCKER_CLI_OTEL_EXPORTER_OTLP_ENDPOINT DOCKER_COMPLETION_SHOW_CONTAINER_IDS DOCKER_COMPOSE_VERSION
			DOCKER_CONNECT_TIMEOUT DOCKER_CONTAINER DOCKER_CONTAINERS DOCKER_CONTENT_TRUST_SERVER DOCKER_CUSTOM_HEADERS
			DOCKER_DAEMON DOCKER_DAEMONS DOCKER_DAEMONS_HOST DOCKER_DAEMON_ARGS DOCKER_DEBUG DOCKER_DEFAULT_ADDRESS_POOLS
			DOCKER_DRIVER DOCKER_ENABLED DOCKER_ENV DOCKER_EVENTS DOCKER_EVENTS_ENABLED DOCKER_EXTRA_OPTS DOCKER_FILE
			DOCKER_GID DOCKER_GROUP DOCKER_GWBRIDGE DOCKER_HEALTH DOCKER_HEALTH_CONTAINERS DOCKER_HEALTH_TIMEOUT
			DOCKER_HIDE_LEGACY_COMMANDS DOCKER_HOST_IP DOCKER_HOST_PORT DOCKER_HOST_SERVICE_PORT DOCKER_HUB_TOKEN
			DOCKER_IGNORE_BR_NETFILTER_ERROR DOCKER_IMAGE DOCKER_IMAGES DOCKER_IMAGE_NAME DOCKER_INFLUXDB_INIT_MODE
			DOCKER_INSECURE_NO_IPTABLES_RAW DOCKER_LABELS DOCKER_LAYER_CACHING DOCKER_LOGIN DOCKER_MACHINE_NAME
			DOCKER_METADATA_ACTION_OUTPUT DOCKER_METADATA_OUTPUT_JSON DOCKER_METRICS DOCKER_METRICS_CONTAINERS
			DOCKER_METRICS_ENABLED DOCKER_METRICS_PORT DOCKER_MIN_API_VERSION DOCKER_NETWORK DOCKER_NO_PIVOT_ROOT DOCKER_OPTS
			DOCKER_ORCHESTRATOR DOCKER_PASS DOCKER_PASSWORD DOCKER_PIDFILE DOCKER_POOL DOCKER_POOL_MAX_CONNECTIONS
			DOCKER_PORT DOCKER_PORT_2375_TCP DOCKER_PORT_2375_TCP_ADDR DOCKER_PORT_2375_TCP_PORT DOCKER_PORT_2375_TCP_PROTO
			DOCKER_RAMDISK DOCKER_RAW_REGISTRY DOCKER_REGISTRIES DOCKER_REGISTRIES_CACHE_DIR DOCKER_REGISTRIES_INSECURE
			DOCKER_REGISTRIES_PORT DOCKER_REGISTRIES_SERVICE_HOST DOCKER_REGISTRY DOCKER_REGISTRY_PORT DOCKER_REPO
			DOCKER_RESPONSE_TIMEOUT DOCKER_SCAN_SUGGEST DOCKER_SERVICE_HOST DOCKER_SERVICE_PORT DOCKER_SLIRP4NETNS
			DOCKER_SOCK DOCKER_SOCKET DOCKER_SSH DOCKER_SSH_CONFIG DOCKER_SSL DOCKER_SSL_PORT DOCKER_STACK_ORCHESTRATOR
			DOCKER_STORAGE_OPTIONS DOCKER_SWARM DOCKER_TAG DOCKER_TLS_CERTDIR DOCKER_TMPDIR DOCKER_TOKEN DOCKER_USER
			DOCKER_USERNAME DOCKER_USE_CONFIG_CREDENTIALS DOCKER_CREDENTIAL_HELPER_TIMEOUT DOCKER_VERSION
			DOCKERHUB_TOKEN DOCKERHUB_USERNAME""";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, DockerEndpointAutoConfiguration.class,
				DockerInfoContributorAutoConfiguration.class, DockerEventsAutoConfiguration.class,
				DockerContainersHealthContributorAutoConfiguration.class,
				DockerReactiveHealthContributorAutoConfiguration.class, DockerMetricsAutoConfiguration.class))
		.withPropertyValues("docker.config=/nowhere");

	@ParameterizedTest
	@MethodSource("objectsAndMaps")
	void noObjectIsHurtByAVariable(String variable) {
		for (String value : new String[] { "", " ", "1", "true", "a=b", "{}", "tcp://10.0.0.1:2375", "${undefined}" }) {
			variables(Map.of(variable, value))
				.run((context) -> assertThat(context).as(value).hasNotFailed().hasSingleBean(DockerOperations.class));
		}
	}

	@Test
	void allTogetherDoNoHarm(CapturedOutput output) {
		for (String value : new String[] { "unquotable=%7B1 ${x", "" }) {
			Map<String, String> all = new LinkedHashMap<>();
			Stream.of(KNOWN.split("\\s+")).forEach((name) -> all.put(name, value));
			all.remove("DOCKER_SSH_CONFIG");
			variables(all).run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(DockerOperations.class);
				DockerProperties properties = context.getBean(DockerProperties.class);
				assertThat(properties).usingRecursiveComparison()
					.ignoringFields("config", "customHeaders", "build.args", "build.labels")
					.isEqualTo(new DockerProperties());
				assertThat(context.getBean(DockerConnectionDetails.class).getAddress())
					.isEqualTo(DockerAddress.DEFAULT);
				assertThat(context.getBean(DockerConnectionDetails.class).getTls()).isNull();
			});
		}
		assertThat(output)
			.contains("'docker.build' is ignored", "'docker.registries.insecure' is ignored",
					"'docker.connect-timeout' is ignored")
			.doesNotContain("unquotable");
	}

	@ParameterizedTest
	@CsvSource({ "CONNECT_TIMEOUT, 0", "RESPONSE_TIMEOUT, -5", "POOL_MAX_CONNECTIONS, 0", "METRICS_INTERVAL, 0",
			"METRICS_CONTAINERS_MAX, -1", "EVENTS_TYPES, all", "EVENTS_TYPES_0, all", "EVENTS_ACTIONS, push;pull",
			"EVENTS_CONTAINERS, ' '", "BUILD_PLATFORM, /", "CREDENTIAL_HELPER_TIMEOUT, 0",
			"DAEMONS_STAGING_CONNECT_TIMEOUT, 0", "DAEMONS_STAGING_BUILD_PLATFORM, a/b/c/d" })
	void valuesThatBreakARuleAreIgnored(String variable, String value, CapturedOutput output) {
		variables(Map.of("DOCKER_" + variable, value))
			.withPropertyValues("docker.daemons.staging.host=unix:///staging.sock")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				DockerProperties properties = context.getBean(DockerProperties.class);
				assertThat(properties.getEvents().getTypes()).isEmpty();
				assertThat(properties.getConnectTimeout()).isPositive();
				assertThat(context.getBean("stagingDockerOperations")).isNotNull();
			});
		assertThat(output).contains("is ignored: its value does not fit");
	}

	@Test
	void ofTlsDoNoHarmToABundleOrToAnotherWay() {
		variables(Map.of("DOCKER_SSL_BUNDLE", "/etc/ssl/ca.pem")).withPropertyValues("docker.host=unix:///docker.sock")
			.run((context) -> assertThat(context).hasNotFailed());
		variables(Map.of("DOCKER_SSL_BUNDLE", "/etc/ssl/ca.pem")).withPropertyValues("docker.host=tcp://host")
			.run((context) -> assertThat(context).hasFailed());
		variables(Map.of("DOCKER_CERT_PATH", "/certs", "DOCKER_TLS_VERIFY", "1"))
			.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
			.withPropertyValues("docker.host=tcp://host", "docker.ssl.bundle=mine",
					"spring.ssl.bundle.pem.mine.truststore.certificate=")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void doNoHarmToAnOwnClientWithoutThatOfTheProperties() {
		variables(Map.of("DOCKER_CONNECT_TIMEOUT", "x", "DOCKER_POOL", "x")).withPropertyValues("docker.enabled=false")
			.withBean(DockerOperations.class, () -> DockerOperations.builder().build())
			.run((context) -> assertThat(context).hasNotFailed().hasBean("dockerHealthContributor"));
	}

	@Test
	void eachIsLoggedOnce(CapturedOutput output) {
		variables(Map.of("DOCKER_DAEMONS", "x")).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.toString().split("'docker.daemons' is ignored", -1)).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x" })
	void ofAnObjectThatHasPropertiesTheyAreKept(String value) {
		variables(Map.of("DOCKER_POOL", value, "DOCKER_POOL_MAX_CONNECTIONS", "3", "DOCKER_BUILD", value))
			.withPropertyValues("docker.build.platform=linux/arm64", "docker.pool.max-idle-time=5s")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				DockerProperties properties = context.getBean(DockerProperties.class);
				assertThat(properties.getPool().getMaxConnections()).isEqualTo(3);
				assertThat(properties.getPool().getMaxIdleTime()).isEqualTo(Duration.ofSeconds(5));
				assertThat(properties.getBuild().getPlatform()).isEqualTo("linux/arm64");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.tls=1", "docker.build=true", "docker.build.args=x", "docker.registries=x",
			"docker.daemons=x", "docker.pool.max-connections=x", "docker.connect-timeout=x", "docker.enabled=maybe",
			"docker.tls.verify=maybe" })
	void mistakesElsewhereStillFail(String property) {
		this.runner.withPropertyValues(property)
			.run((context) -> assertThat(context).getFailure()
				.satisfies((failure) -> assertThat(
						Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause))
					.anySatisfy((cause) -> assertThat(cause).hasMessageContaining(property.replaceFirst("=.*", "")))));
	}

	@ParameterizedTest
	@CsvSource({ "1", "true", "yes", "0", "false", "anything" })
	void tlsIsAsForTheCommandLine(String value) {
		variables(Map.of("DOCKER_TLS", value)).run((context) -> assertTls(context, false));
		variables(Map.of("DOCKER_TLS_VERIFY", value)).run((context) -> assertTls(context, true));
		variables(Map.of("DOCKER_TLS", value, "DOCKER_TLS_VERIFY", value)).run((context) -> assertTls(context, true));
		variables(Map.of("DOCKER_TLS", "", "DOCKER_TLS_VERIFY", ""))
			.run((context) -> assertThat(context.getBean(DockerConnectionDetails.class).getTls()).isNull());
	}

	@Test
	void verificationIsTurnedOffByTheProperty() {
		variables(Map.of("DOCKER_TLS", "1")).withPropertyValues("docker.tls.verify=true")
			.run((context) -> assertTls(context, true));
		this.runner.withPropertyValues("docker.tls.verify=false").run((context) -> assertTls(context, false));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "1, true", "yes, true", "on, true", "TRUE, true", "junk, true", "'', true",
			"0, false", "false, false", "off, false", "no, false" })
	void enabledIsReadAsABoolean(String value, boolean enabled) {
		variables(Map.of("DOCKER_ENABLED", value)).run((context) -> assertThat(context).hasNotFailed()
			.getBeans(DockerOperations.class)
			.hasSize(enabled ? 1 : 0));
	}

	@Test
	void contentTrustIsAWarning(CapturedOutput output) {
		variables(Map.of("DOCKER_CONTENT_TRUST", "0")).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain("DOCKER_CONTENT_TRUST");
		variables(Map.of("DOCKER_CONTENT_TRUST", "1")).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains("DOCKER_CONTENT_TRUST is set, but this client does not verify");
	}

	private static void assertTls(org.springframework.boot.test.context.assertj.AssertableApplicationContext context,
			boolean verify) {
		assertThat(context).hasNotFailed();
		DockerConnectionDetails details = context.getBean(DockerConnectionDetails.class);
		assertThat(details.getAddress()).hasToString("tcp://localhost:2376");
		assertThat(details.getTls()).isNotNull().satisfies((tls) -> assertThat(tls.verifyHost()).isEqualTo(verify));
	}

	private ApplicationContextRunner variables(Map<String, String> variables) {
		return this.runner.withInitializer(
				(context) -> context.getEnvironment()
					.getPropertySources()
					.addFirst(new SystemEnvironmentPropertySource(
							"test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.copyOf(variables))));
	}

	static Stream<String> objectsAndMaps() throws IOException {
		JsonNode metadata;
		try (InputStream in = Objects.requireNonNull(
				ForeignVariablesTests.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
			metadata = JsonMapper.shared().readTree(in);
		}
		Stream<JsonNode> maps = metadata.path("properties")
			.valueStream()
			.filter((property) -> property.path("type").asString("").startsWith("java.util.Map"));
		return Stream.concat(metadata.path("groups").valueStream(), maps)
			.map((object) -> object.path("name").stringValue())
			.filter((name) -> name.startsWith("docker."))
			.map((name) -> name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
			.distinct();
	}

}
