package io.github.dockerclient.container;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.network.EndpointIPAMConfig;
import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.HealthConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the JSON form of {@link ContainerCreateOptions}.
 */
class ContainerCreateOptionsTests {

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	private static JsonNode tree(String json) {
		return JsonMapper.shared().readTree(json);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void json(String expected, Consumer<ContainerCreateOptions> options) {
		EngineRequest request = this.client.send(ScriptedServer.json("{\"Id\":\"a\"}"),
				(docker) -> docker.containers().create((builder) -> options.accept(builder.image("a"))));
		assertThat(tree(request.text())).isEqualTo(tree(expected));
	}

	static Stream<Arguments> json() {
		return Stream.of(configuration(), ports(), host(), networks(), underneath()).flatMap((arguments) -> arguments);
	}

	private static Stream<Arguments> configuration() {
		return Stream.of(config("", (options) -> {
		}), config("\"Cmd\":[\"sh\",\"-c\",\"exit 3\"]", (options) -> options.command("sh", "-c", "exit 3")),
				config("\"Cmd\":[]", (options) -> options.command()),
				config("\"Cmd\":[\"b\"]", (options) -> options.command("a").command("b")),
				config("\"Entrypoint\":[\"/init\",\"-v\"]", (options) -> options.entrypoint("/init", "-v")),
				config("\"Entrypoint\":[]", (options) -> options.entrypoint()),
				config("\"Entrypoint\":[\"\"]", (options) -> options.entrypoint("")),
				config("\"Env\":[\"B=\",\"C=x=y\",\"A=2\"]",
						(options) -> options.env("A", "1").env("B", "").env("C", "x=y").env("A", "2")),
				config("\"Labels\":{\"a\":\"1\",\"b\":\"\"}",
						(options) -> options.label("a", "0").label("b", "").label("a", "1")),
				config("\"WorkingDir\":\"/w\",\"User\":\"1:2\"", (options) -> options.workingDir("/w").user("1:2")),
				config("\"Tty\":true", (options) -> options.tty(true)),
				config("\"Tty\":false", (options) -> options.tty(false)));
	}

	private static Arguments config(String properties, Consumer<ContainerCreateOptions> options) {
		return Arguments.of(
				"{\"Image\":\"a\",%s\"HostConfig\":{}}".formatted(properties.isEmpty() ? "" : properties + ","),
				options);
	}

	private static Stream<Arguments> ports() {
		return Stream.of(
				published("\"80/tcp\":{}", "\"80/tcp\":[{\"HostPort\":\"\"}]", (options) -> options.publish(80)),
				published("\"80/tcp\":{}", "\"80/tcp\":[{\"HostPort\":\"8080\"}]",
						(options) -> options.publish(8080, 80)),
				published("\"1/tcp\":{},\"65535/tcp\":{}",
						"\"1/tcp\":[{\"HostPort\":\"65535\"}],\"65535/tcp\":[{\"HostPort\":\"1\"}]",
						(options) -> options.publish(65535, 1).publish(1, 65535)),
				published("\"53/udp\":{}", "\"53/udp\":[{\"HostIp\":\"127.0.0.1\",\"HostPort\":\"5353\"}]",
						(options) -> options.publish("53/udp", new PortBinding("127.0.0.1", "5353"))),
				published("\"80/tcp\":{}",
						"\"80/tcp\":[{\"HostIp\":\"127.0.0.1\",\"HostPort\":\"8080\"},{\"HostIp\":\"::1\",\"HostPort\":\"\"}]",
						(options) -> options.publish("127.0.0.1", 8080, 80).publish("::1", 0, 80)),
				published("\"53/udp\":{},\"54/udp\":{}",
						"\"53/udp\":[{\"HostPort\":\"5353\"}],\"54/udp\":[{\"HostPort\":\"\"}]",
						(options) -> options.publishUdp(5353, 53).publishUdp(0, 54)),
				published("\"80/tcp\":{},\"53/udp\":{}",
						"\"80/tcp\":[{\"HostPort\":\"\"},{\"HostPort\":\"8080\"},{\"HostIp\":\"127.0.0.1\",\"HostPort\":\"\"},"
								+ "{\"HostIp\":\"::1\",\"HostPort\":\"8081\"},{\"HostIp\":\"::1\",\"HostPort\":\"8082\"}],"
								+ "\"53/udp\":[{\"HostIp\":\"10.0.0.1\",\"HostPort\":\"5353\"}]",
						(options) -> options.publish("80")
							.publish("8080:80")
							.publish("127.0.0.1::80/TCP")
							.publish("[::1]:8081:80")
							.publish("::1:8082:80")
							.publish("10.0.0.1:5353:53/udp")),
				published("\"80/tcp\":{},\"53/udp\":{}",
						"\"80/tcp\":[{\"HostPort\":\"8080\"}],\"53/udp\":[{\"HostPort\":\"\"}]",
						(options) -> options.publish("published=8080,target=80").publish("target=53,protocol=udp")),
				published("\"80/tcp\":{},\"81/tcp\":{}",
						"\"80/tcp\":[{\"HostPort\":\"8000\"},{\"HostPort\":\"9000-9010\"},{\"HostPort\":\"\"},{\"HostPort\":\"0\"}],"
								+ "\"81/tcp\":[{\"HostPort\":\"8001\"},{\"HostPort\":\"\"}]",
						(options) -> options.publish("8000-8001:80-81")
							.publish("9000-9010:80")
							.publish("80-81")
							.publish("00:080")),
				published("\"80/tcp\":{},\"53/udp\":{}",
						"\"80/tcp\":[{\"HostPort\":\"8080\"},{\"HostIp\":\"::1\",\"HostPort\":\"8081\"}],"
								+ "\"53/udp\":[{\"HostPort\":\"\"}]",
						(options) -> options.publish(8080, 80)
							.publish("53/udp", new PortBinding(null, ""))
							.publish("80/tcp", new PortBinding("::1", "8081"))));
	}

	private static Arguments published(String exposed, String bindings, Consumer<ContainerCreateOptions> options) {
		return Arguments.of("{\"Image\":\"a\",\"ExposedPorts\":{%s},\"HostConfig\":{\"PortBindings\":{%s}}}"
			.formatted(exposed, bindings), options);
	}

	private static Stream<Arguments> host() {
		return Stream.of(hosted("\"Binds\":[\"/src:/dst\",\"data:/data:ro\"]", (options) -> options
			.bind(Path.of("/src"), "/dst")
			.volume("data", "/data:ro")), hosted(
					"\"Mounts\":[{\"Type\":\"tmpfs\",\"Target\":\"/tmp\"},"
							+ "{\"Type\":\"volume\",\"Source\":\"v\",\"Target\":\"/v\",\"ReadOnly\":true}]",
					(options) -> options.mount(Mount.builder().type(MountType.TMPFS).target("/tmp").build())
						.mount(Mount.builder().type(MountType.VOLUME).source("v").target("/v").readOnly(true).build())),
				hosted("\"NetworkMode\":\"none\"", (options) -> options.network("none")),
				hosted("\"Memory\":6442450944", (options) -> options.memory(6L << 30)),
				hosted("\"RestartPolicy\":{\"Name\":\"on-failure\",\"MaximumRetryCount\":3}",
						(options) -> options.restart(new RestartPolicy(RestartPolicyMode.ON_FAILURE, 3L))),
				hosted("\"RestartPolicy\":{\"Name\":\"on-failure\",\"MaximumRetryCount\":3}",
						(options) -> options.restart(RestartPolicy.onFailure(3))),
				hosted("\"RestartPolicy\":{\"Name\":\"on-failure\"}",
						(options) -> options.restart(RestartPolicy.onFailure())),
				hosted("\"RestartPolicy\":{\"Name\":\"unless-stopped\"}",
						(options) -> options.restart(RestartPolicy.unlessStopped())),
				hosted("\"RestartPolicy\":{\"Name\":\"always\"}", (options) -> options.restart(RestartPolicy.always())),
				hosted("\"RestartPolicy\":{\"Name\":\"no\"}", (options) -> options.restart(RestartPolicy.never())),
				hosted("\"AutoRemove\":true", (options) -> options.autoRemove(true)),
				hosted("\"AutoRemove\":false", (options) -> options.autoRemove(false)),
				hosted("\"Privileged\":true,\"Init\":false", (options) -> options.privileged(true).init(false)),
				hosted("\"MaskedPaths\":[],\"ReadonlyPaths\":[\"/proc/sys\"]", (options) -> options
					.hostConfig((host) -> host.maskedPaths(List.of()).readonlyPaths(List.of("/proc/sys")))));
	}

	private static Arguments hosted(String properties, Consumer<ContainerCreateOptions> options) {
		return Arguments.of("{\"Image\":\"a\",\"HostConfig\":{%s}}".formatted(properties), options);
	}

	private static Stream<Arguments> networks() {
		EndpointSettings plain = EndpointSettings.builder().build();
		EndpointSettings full = EndpointSettings.builder()
			.aliases(List.of("db"))
			.macAddress("02:42:ac:11:00:02")
			.driverOpts(Map.of("k", "v"))
			.gwPriority(-5L)
			.ipamConfig(EndpointIPAMConfig.builder().ipv4Address("10.0.0.2").build())
			.build();
		return Stream.of(networked("\"front\":{}", (options) -> options.endpoint("front", plain)),
				networked("\"front\":{},\"back\":{\"Aliases\":[\"db\"],\"MacAddress\":\"02:42:ac:11:00:02\","
						+ "\"DriverOpts\":{\"k\":\"v\"},\"GwPriority\":-5,\"IPAMConfig\":{\"IPv4Address\":\"10.0.0.2\"}}",
						(options) -> options.endpoint("front", full).endpoint("back", full).endpoint("front", plain)));
	}

	private static Arguments networked(String endpoints, Consumer<ContainerCreateOptions> options) {
		return Arguments.of("{\"Image\":\"a\",\"HostConfig\":{},\"NetworkingConfig\":{\"EndpointsConfig\":{%s}}}"
			.formatted(endpoints), options);
	}

	private static Stream<Arguments> underneath() {
		return Stream.of(config(
				"\"Healthcheck\":{\"Test\":[\"CMD\",\"true\"],\"Interval\":1500000000,\"Timeout\":1000000,\"Retries\":3,"
						+ "\"StartPeriod\":60000000000,\"StartInterval\":0}",
				(options) -> options.config((config) -> config.healthcheck(HealthConfig.builder()
					.test(List.of("CMD", "true"))
					.interval(Duration.ofMillis(1500))
					.timeout(Duration.ofMillis(1))
					.retries(3L)
					.startPeriod(Duration.ofMinutes(1))
					.startInterval(Duration.ZERO)
					.build()))),
				config("\"StopTimeout\":90,\"StopSignal\":\"SIGQUIT\"",
						(options) -> options
							.config((config) -> config.stopTimeout(Duration.ofSeconds(90)).stopSignal("SIGQUIT"))),
				config("\"StopTimeout\":-1",
						(options) -> options.config((config) -> config.stopTimeout(Duration.ofSeconds(-1)))),
				config("\"Volumes\":{\"/v\":{}},\"Hostname\":\"h\"",
						(options) -> options.config((config) -> config.volumes(Set.of("/v")).hostname("h"))),
				config("\"Env\":[\"B=2\",\"A=1\"],\"Hostname\":\"h\"",
						(options) -> options.env("A", "1")
							.config((config) -> config.env(List.of("B=2")).hostname("h"))),
				config("\"Env\":[\"B=2\"]", (options) -> options.config((config) -> config.env(List.of("B=2")))));
	}

	@Test
	void builtOptionsDoNotChange() {
		ContainerCreateOptions builder = new ContainerCreateOptions().image("a")
			.env("A", "1")
			.label("a", "1")
			.publish(80)
			.volume("v", "/v")
			.mount(Mount.builder().type(MountType.TMPFS).target("/t").build())
			.endpoint("n", EndpointSettings.builder().build());
		ContainerCreateRequest first = builder.request();
		ContainerCreateRequest same = builder.request();
		builder.env("B", "2")
			.label("b", "2")
			.publish(81)
			.publish(8080, 80)
			.volume("w", "/w")
			.mount(Mount.builder().type(MountType.TMPFS).target("/u").build())
			.endpoint("m", EndpointSettings.builder().build());
		assertThat(first).isEqualTo(same).isNotEqualTo(builder.request());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ab", "a1", "0_", "web-1.x_Y", "/web" })
	void names(String name) {
		assertThat(new ContainerCreateOptions().image("a").name(name)).asString().contains("[name=" + name + ",");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "/a", "-a", ".a", "_a", "a b", "a/b", "//ab", "ab/", "ü1", "ab\n" })
	void wrongNames(String name) {
		assertWrong(
				"Container name '%s' is not valid: it must be two or more letters, digits, '_', '.' or '-', "
					.formatted(name) + "beginning with a letter or a digit",
				(options) -> options.image("a").name(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void missingImages(String image) {
		assertWrong("A container needs an 'image'", (options) -> options.image(image));
	}

	@SuppressWarnings("NullAway")
	@Test
	void imageThatIsNull() {
		assertWrong("'image' must not be null", (options) -> options.image(null));
	}

	@Test
	void noImageAtAll() {
		assertWrong("A container needs an 'image'", (options) -> {
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void wrongValues(String message, Consumer<ContainerCreateOptions> options) {
		assertWrong(message, (builder) -> options.accept(builder.image("a")));
	}

	@SuppressWarnings("NullAway")
	static Stream<Arguments> wrongValues() {
		PortBinding binding = new PortBinding(null, "1");
		return Stream.of(
				wrong("Environment variable 'A=' must have a name without '='", (options) -> options.env("A=", "1")),
				wrong("Environment variable '=' must have a name without '='", (options) -> options.env("=", "1")),
				wrong("Environment variable '' must have a name without '='", (options) -> options.env("", "1")),
				wrong("Environment variable ' ' must have a name without '='", (options) -> options.env(" ", "1")),
				wrong("Environment variable 'null' must have a name without '='", (options) -> options.env(null, "1")),
				wrong("'name' of a label must not be empty", (options) -> options.label(" ", "1")),
				wrong("'name' of a label must not be empty", (options) -> options.label(null, "1")),
				wrong("Port 0 is not between 1 and 65535", (options) -> options.publish(0)),
				wrong("Port -1 is not between 1 and 65535", (options) -> options.publish(-1)),
				wrong("Port 65536 is not between 1 and 65535", (options) -> options.publish(65536)),
				wrong("Port 0 is not between 1 and 65535", (options) -> options.publish(0, 80)),
				wrong("Port 65536 is not between 1 and 65535", (options) -> options.publish(65536, 80)),
				wrong("Port 65536 is not between 1 and 65535", (options) -> options.publish(80, 65536)),
				wrong("Port 70000 is not between 1 and 65535", (options) -> options.publish("70000/tcp", binding)),
				wrong("Port '80' must have a protocol, such as 80/tcp", (options) -> options.publish("80", binding)),
				wrong("Port '/tcp' must have a protocol, such as 80/tcp",
						(options) -> options.publish("/tcp", binding)),
				wrong("Port 'http' is not a number", (options) -> options.publish("http/tcp", binding)),
				wrong("'hostIp' must not be empty", (options) -> options.publish(" ", 8080, 80)),
				wrong("Port -1 is not between 1 and 65535", (options) -> options.publish("127.0.0.1", -1, 80)),
				wrong("Port 0 is not between 1 and 65535", (options) -> options.publish("127.0.0.1", 80, 0)),
				wrong("Port 65536 is not between 1 and 65535", (options) -> options.publishUdp(65536, 53)),
				wrong("'ports' must not be empty", (options) -> options.publish("")),
				wrong("Port '' is not a number", (options) -> options.publish("8080:")),
				wrong("Port 'web' is not a number", (options) -> options.publish("web:80")),
				wrong("'localhost' in ports 'localhost:1:2' is not an address of the host, such as 127.0.0.1 or [::1]",
						(options) -> options.publish("localhost:1:2")),
				wrong("'8080' in ports '8080:80:90' is not an address of the host, such as 127.0.0.1 or [::1]",
						(options) -> options.publish("8080:80:90")),
				wrong("'[fe80::1%eth0]' in ports '[fe80::1%eth0]:1:2' is not an address of the host, such as 127.0.0.1 or "
						+ "[::1]", (options) -> options.publish("[fe80::1%eth0]:1:2")),
				wrong("Port 70000 is not between 1 and 65535", (options) -> options.publish("70000:80")),
				wrong("Port '80/http' must be of tcp, udp or sctp", (options) -> options.publish("80/http")),
				wrong("Ports '8000-8002:80-81' are ranges of different sizes",
						(options) -> options.publish("8000-8002:80-81")),
				wrong("Ports '81-80' end before they begin", (options) -> options.publish("81-80")),
				wrong("'maximumRetryCount' must be positive", (options) -> options.restart(RestartPolicy.onFailure(0))),
				wrong("Port '80-90' is not a number", (options) -> options.publish("80-90/tcp", binding)),
				wrong("Port '99999999999' is not a number", (options) -> options.publish("99999999999/tcp", binding)),
				wrong("'src' and '/dst' must be absolute paths without ':'; use mount for others",
						(options) -> options.bind(Path.of("src"), "/dst")),
				wrong("'/src' and 'dst' must be absolute paths without ':'; use mount for others",
						(options) -> options.bind(Path.of("/src"), "dst")),
				wrong("'/src' and '/dst:ro' must be absolute paths without ':'; use mount for others",
						(options) -> options.bind(Path.of("/src"), "/dst:ro")),
				wrong("'/s:c' and '/dst' must be absolute paths without ':'; use mount for others",
						(options) -> options.bind(Path.of("/s:c"), "/dst")),
				wrong("'/src' is a path, not the name of a volume: use bind",
						(options) -> options.volume("/src", "/dst")),
				wrong("'./src' is a path, not the name of a volume: use bind",
						(options) -> options.volume("./src", "/dst")));
	}

	private static Arguments wrong(String message, Consumer<ContainerCreateOptions> options) {
		return Arguments.of(message, options);
	}

	private static void assertWrong(String message, Consumer<ContainerCreateOptions> options) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ContainerCreateOptions().apply(options).check())
			.withMessage(message);
	}

}
