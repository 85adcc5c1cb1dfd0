package io.github.dockerclient.plugin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the requests of each operation on plugins, option by option.
 */
class PluginRequestsTests {

	private static final RequestContract<ReactivePluginOperations> PLUGINS = new RequestContract<>(
			ReactiveDockerOperations::plugins);

	private static final RegistryCredentials CREDENTIALS = new RegistryCredentials("reg.example.org:5000", "tester",
			"secret", null);

	private static final String PLUGIN = "reg.example.org:5000/team/plugin";

	private static final String PRIVILEGES = "[{\"Name\":\"network\",\"Description\":\"permissions\",\"Value\":[\"host\"]},"
			+ "{\"Name\":\"capabilities\",\"Description\":\"list\",\"Value\":[\"CAP_A\",\"CAP_B\"]}]";

	private static final String PREPARING = "{\"status\":\"Preparing\"}\r\n";

	private static final String FAILURE = "{\"errorDetail\":{\"message\":\"incorrect privileges\"},\"error\":\"incorrect privileges\"}";

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient().knows(RegistryCredentialsProvider.of(List.of(CREDENTIALS)));

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
	}

	static Stream<Arguments> lines() {
		return Stream.of(PLUGINS.expect("GET /plugins", "[]", (plugins) -> plugins.list()),
				PLUGINS.expect("GET /plugins?filters={\"enabled\":[\"true\"],\"capability\":[\"volumedriver\"]}", "[]",
						(plugins) -> plugins.list(
								(options) -> options.enabled(true).filter("capability", "volumedriver"))),
				PLUGINS.expect("GET /plugins/privileges?remote=team/plugin:latest", "[]",
						(plugins) -> plugins.privileges("team/plugin")),
				PLUGINS.expect("GET /plugins/team/plugin:1/json", "{}", (plugins) -> plugins.inspect("team/plugin:1")),
				PLUGINS.expect("POST /plugins/plugin/enable?timeout=30", "", (plugins) -> plugins.enable("plugin")),
				PLUGINS.expect("POST /plugins/plugin/enable?timeout=0", "",
						(plugins) -> plugins.enable("plugin", (options) -> options.timeout(Duration.ZERO))),
				PLUGINS.expect("POST /plugins/plugin/enable?timeout=2", "",
						(plugins) -> plugins.enable("plugin", (options) -> options.timeout(Duration.ofMillis(1001)))),
				PLUGINS.expect("POST /plugins/plugin/disable", "", (plugins) -> plugins.disable("plugin")),
				PLUGINS.expect("POST /plugins/plugin/disable?force=true", "",
						(plugins) -> plugins.disable("plugin", (options) -> options.force(true))),
				PLUGINS.expect("POST /plugins/plugin/set", "", (plugins) -> plugins.set("plugin", "A=b")),
				PLUGINS.expect("POST /plugins/team/plugin:1/push", PREPARING,
						(plugins) -> plugins.push("team/plugin:1")),
				PLUGINS.expect("POST /plugins/create?name=team/plugin:1", "",
						(plugins) -> plugins.create("team/plugin:1", ByteSource.of(new byte[] { 1 }))),
				PLUGINS.expect("DELETE /plugins/team/plugin:1", "", (plugins) -> plugins.remove("team/plugin:1")),
				PLUGINS.expect("DELETE /plugins/plugin?force=true", "",
						(plugins) -> plugins.remove("plugin", (options) -> options.force(true))));
	}

	@Test
	void pushGoesToPushWithTheCredentials() {
		EngineRequest request = this.client.send(
				ScriptedServer
					.json("{\"progressDetail\":{},\"aux\":{\"Tag\":\"1\",\"Digest\":\"sha256:a\",\"Size\":4}}"),
				(docker) -> docker.plugins().push(PLUGIN + ":1"));
		assertThat(request.target()).isEqualTo("/v1.55/plugins/reg.example.org%3A5000%2Fteam%2Fplugin%3A1/push");
		assertThat(request.header("X-Registry-Auth")).isEqualTo(CREDENTIALS.header());
		assertThat(request.body()).isEmpty();
	}

	@Test
	void pushGivesTheDigest() {
		this.client.server()
			.then(ScriptedServer.json("{\"status\":\"Preparing\"}\r\n"
					+ "{\"progressDetail\":{},\"aux\":{\"Tag\":\"1\",\"Digest\":\"sha256:a\",\"Size\":4}}\r\n"));
		List<PluginPushResult> results = this.client.items((docker) -> docker.plugins().push(PLUGIN));
		assertThat(results).containsExactly(new PluginPushResult("1", "sha256:a", 4L));
	}

	@Test
	void emptyAnswerIsNoSuccess() {
		this.client.server().then(ScriptedServer.json(""));
		assertThatExceptionOfType(UnexpectedAnswerException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.plugins().push(PLUGIN)))
			.withMessageStartingWith("Push of plugin " + PLUGIN + ": the answer is empty");
		this.client.server().then(ScriptedServer.json("[]")).then(ScriptedServer.json(""));
		assertThatExceptionOfType(UnexpectedAnswerException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.plugins().install(PLUGIN)))
			.withMessageStartingWith("Pull of plugin " + PLUGIN + ":latest: the answer is empty");
	}

	@Test
	void pushOfAnEngineThatReportsNothingHasNoDigest() {
		this.client.server().then(ScriptedServer.json("{\"status\":\"Preparing\"}\r\n"));
		List<PluginPushResult> results = this.client.items((docker) -> docker.plugins().push(PLUGIN));
		assertThat(results).containsExactly(new PluginPushResult(null, null, null));
	}

	@Test
	void setSendsAnArray() {
		assertThat(this.client
			.send(ScriptedServer.json(""), (docker) -> docker.plugins().set("plugin", "DEBUG=1", "mount.source=/a b"))
			.text()).isEqualTo("[\"DEBUG=1\",\"mount.source=/a b\"]");
	}

	@Test
	void createSendsTheArchive() {
		byte[] archive = "archive".getBytes(StandardCharsets.US_ASCII);
		EngineRequest request = this.client.send(ScriptedServer.empty(204),
				(docker) -> docker.plugins().create("plugin", ByteSource.of(archive)));
		assertThat(request.header("Content-Type")).isEqualTo("application/x-tar");
		assertThat(request.text()).contains("archive");
	}

	@Test
	void installAsksAcceptsPullsSetsEnablesAndInspects() {
		this.client.server()
			.then(ScriptedServer.json(PRIVILEGES))
			.then(ScriptedServer.json("{\"status\":\"Pulling\"}\r\n"))
			.then(ScriptedServer.json(""))
			.then(ScriptedServer.json(""))
			.then(ScriptedServer.json("{\"Id\":\"a\",\"Name\":\"local:latest\"}"));
		List<Plugin> installed = this.client.items((docker) -> docker.plugins()
			.install(PLUGIN,
					(options) -> options.alias("local")
						.accept((privileges) -> privileges.stream()
							.map(PluginPrivilege::name)
							.toList()
							.equals(List.of("network", "capabilities")))
						.set("A=b")
						.enable(true)));
		assertThat(installed).extracting(Plugin::name).containsExactly("local:latest");
		EngineRequest asked = this.client.server().take();
		assertThat(ScriptedClient.line(asked)).isEqualTo("GET /plugins/privileges?remote=" + PLUGIN + ":latest");
		assertThat(asked.header("X-Registry-Auth")).isEqualTo(CREDENTIALS.header());
		EngineRequest pulled = this.client.server().take();
		assertThat(ScriptedClient.line(pulled)).isEqualTo("POST /plugins/pull?name=local&remote=" + PLUGIN + ":latest");
		assertThat(pulled.header("X-Registry-Auth")).isEqualTo(CREDENTIALS.header());
		assertThat(pulled.text()).isEqualTo(PRIVILEGES);
		assertThat(this.client.server().take().text()).isEqualTo("[\"A=b\"]");
		assertThat(ScriptedClient.line(this.client.server().take())).startsWith("POST /plugins/local/enable?timeout=");
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /plugins/local/json");
	}

	@Test
	void aPluginThatWantsNothingNeedsNoAcceptance() {
		this.client.server()
			.then(ScriptedServer.json("[]"))
			.then(ScriptedServer.json("{\"status\":\"Pulling\"}\r\n"))
			.then(ScriptedServer.json("{}"));
		this.client.items((docker) -> docker.plugins().install("plugin:2"));
		this.client.server().take();
		EngineRequest pulled = this.client.server().take();
		assertThat(ScriptedClient.line(pulled)).isEqualTo("POST /plugins/pull?remote=plugin:2");
		assertThat(pulled.text()).isEqualTo("[]");
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /plugins/plugin:2/json");
	}

	@ParameterizedTest
	@MethodSource("privileged")
	void privilegesMustBeAccepted(ScriptedClient.Call call) {
		this.client.server().then(ScriptedServer.json(PRIVILEGES));
		assertThatExceptionOfType(PluginPrivilegesRefusedException.class).isThrownBy(() -> this.client.items(call))
			.withMessageContaining("capabilities [CAP_A, CAP_B]")
			.satisfies((failure) -> assertThat(failure.privileges()).hasSize(2));
		this.client.server().take();
		assertThat(this.client.server().requests()).isEmpty();
	}

	static List<ScriptedClient.Call> privileged() {
		return PLUGINS.calls((plugins) -> plugins.install(PLUGIN),
				(plugins) -> plugins.installProgress(PLUGIN, (options) -> options.accept((privileges) -> false)),
				(plugins) -> plugins.upgrade("local", PLUGIN), (plugins) -> plugins.upgradeProgress("local", PLUGIN));
	}

	@ParameterizedTest
	@MethodSource("accepting")
	void anErrorWithinTheStreamIsAnException(ScriptedClient.Call call) {
		this.client.server()
			.then(ScriptedServer.json(PRIVILEGES))
			.then(ScriptedServer.json("{\"status\":\"Pulling\"}\r\n" + FAILURE + "\r\n"));
		assertThatExceptionOfType(StreamedErrorException.class).isThrownBy(() -> this.client.items(call))
			.withMessageContaining("incorrect privileges");
		this.client.server().take();
		this.client.server().take();
		assertThat(this.client.server().requests()).isEmpty();
	}

	static List<ScriptedClient.Call> accepting() {
		return PLUGINS.calls(
				(plugins) -> plugins.install(PLUGIN,
						(options) -> options.accept((privileges) -> true).set("A=b").enable(true)),
				(plugins) -> plugins.installProgress(PLUGIN,
						(options) -> options.accept((privileges) -> true).set("A=b").enable(true)),
				(plugins) -> plugins.upgrade("local", PLUGIN, (options) -> options.accept((privileges) -> true)),
				(plugins) -> plugins.upgradeProgress("local", PLUGIN,
						(options) -> options.accept((privileges) -> true)));
	}

	@Test
	void anErrorWithinAPushIsAnException() {
		for (int i = 0; i < 3; i++) {
			this.client.server().then(ScriptedServer.json("{\"status\":\"Preparing\"}\r\n" + FAILURE + "\r\n"));
		}
		assertThatExceptionOfType(StreamedErrorException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.plugins().push(PLUGIN)));
		assertThatExceptionOfType(StreamedErrorException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.plugins().pushProgress(PLUGIN)));
		PluginOperations blocking = DockerOperations.using(this.client.docker()).plugins();
		try (Stream<ProgressMessage> messages = blocking.pushProgress(PLUGIN)) {
			assertThatExceptionOfType(StreamedErrorException.class).isThrownBy(messages::toList);
		}
	}

	@Test
	void upgradeSendsTheSameEachTime() {
		this.client.server()
			.then(ScriptedServer.json("[]"))
			.then(ScriptedServer.json(PREPARING))
			.then(ScriptedServer.json("[]"))
			.then(ScriptedServer.json(PREPARING));
		this.client.items((docker) -> {
			Flux<ProgressMessage> upgrade = docker.plugins().upgradeProgress("a/b:1", PLUGIN + ":2");
			return upgrade.concatWith(upgrade);
		});
		for (int i = 0; i < 2; i++) {
			this.client.server().take();
			assertThat(ScriptedClient.line(this.client.server().take()))
				.isEqualTo("POST /plugins/a/b:1/upgrade?remote=" + PLUGIN + ":2");
		}
	}

	@Test
	void credentialsOfTheCallComeFirst() {
		RegistryCredentials own = new RegistryCredentials("reg.example.org:5000", "other", "secret", null);
		assertThat(this.client
			.send(ScriptedServer.json("[]"),
					(docker) -> docker.plugins().privileges(PLUGIN, (options) -> options.credentials(own)))
			.header("X-Registry-Auth")).isEqualTo(own.header());
		assertThat(this.client
			.send(ScriptedServer.json(PREPARING),
					(docker) -> docker.plugins().push(PLUGIN, (options) -> options.credentials(own)))
			.header("X-Registry-Auth")).isEqualTo(own.header());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessageContaining(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(PLUGINS.refuse("'name' must not be empty", (plugins) -> plugins.inspect("")),
				PLUGINS.refuse("'name' of a plugin must not be empty", (plugins) -> plugins.upgrade(" ", PLUGIN)),
				PLUGINS.refuse("not valid", (plugins) -> plugins.install("team/UPPER")),
				PLUGINS.refuse("must be NAME=value", (plugins) -> plugins.set("plugin", "=b")),
				PLUGINS.refuse("must be NAME=value",
						(plugins) -> plugins.install("plugin", (options) -> options.set("A"))),
				PLUGINS.refuse("'alias' of a plugin must not be empty",
						(plugins) -> plugins.install("plugin", (options) -> options.alias(" "))),
				PLUGINS.refuse("'settings' must not be empty", (plugins) -> plugins.set("plugin")),
				PLUGINS.refuse("'timeout' must not be negative",
						(plugins) -> plugins.enable("plugin", (options) -> options.timeout(Duration.ofSeconds(-1)))),
				PLUGINS.refuse("a digest follows from its content",
						(plugins) -> plugins.create("plugin@sha256:" + "0".repeat(64), ByteSource.of(new byte[0]))));
	}

	@Test
	void theTimeOfAListCanBeLimited() {
		this.client.server().then(ScriptedServer.thenSilence(""));
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> this.client
				.items((docker) -> docker.plugins().list((options) -> options.timeout(Duration.ofMillis(100)))))
			.withMessage("List of plugins took longer than PT0.1S, the limit that its caller has set");
	}

}
