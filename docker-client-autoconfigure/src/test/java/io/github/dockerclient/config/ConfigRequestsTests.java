package io.github.dockerclient.config;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.StaleVersionException;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.Driver;
import io.github.dockerclient.type.ObjectVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the requests of each operation on configs, option by option.
 */
class ConfigRequestsTests {

	private static final RequestContract<ReactiveConfigOperations> CONFIGS = new RequestContract<>(
			ReactiveDockerOperations::configs);

	private static final String TOKEN = "{\"ID\":\"a\",\"Version\":{\"Index\":%s},\"Spec\":{\"Name\":\"token\","
			+ "\"Labels\":{\"old\":\"1\"},\"Templating\":{\"Name\":\"golang\"}}}";

	private static final ConfigSpec SPEC = ConfigSpec.of("token", "hidden");

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
	}

	static Stream<Arguments> lines() {
		return Stream.of(CONFIGS.expect("GET /configs", "[]", (configs) -> configs.list()),
				CONFIGS.expect("GET /configs?filters={\"names\":[\"token\"],\"label\":[\"a\",\"b=c\"]}", "[]",
						(configs) -> configs
							.list((options) -> options.filter("names", "token").label("a").label("b", "c"))),
				CONFIGS.expect("POST /configs/create", "{\"ID\":\"a\"}", (configs) -> configs.create(SPEC)),
				CONFIGS.expect("GET /configs/my token", "{}", (configs) -> configs.inspect("my token")),
				CONFIGS.expect("POST /configs/token/update?version=18446744073709551615", "",
						(configs) -> configs.update("token", new ObjectVersion(-1L), SPEC)),
				CONFIGS.expect("DELETE /configs/token", "", (configs) -> configs.remove("token")));
	}

	@Test
	void createSendsEveryField() {
		// Engines require the standard Base64 alphabet instead of the URL-safe one.
		ConfigSpec spec = ConfigSpec.builder()
			.name("token")
			.data("hunter2???>".getBytes(StandardCharsets.UTF_8))
			.labels(Map.of("a", "b"))
			.templating(new Driver("golang", Map.of()))
			.build();
		assertThat(this.client.send(ScriptedServer.json("{\"ID\":\"a\"}"), (docker) -> docker.configs().create(spec))
			.text())
			.isEqualTo(("{'Name':'token','Labels':{'a':'b'},'Data':'aHVudGVyMj8/Pz4=',"
					+ "'Templating':{'Name':'golang'}}")
				.replace('\'', '"'));
	}

	@Test
	void aChangeOfLabelsTouchesNothingElseAndIsMadeAnewIfItIsStale() {
		this.client.server().then(ScriptedServer.json(TOKEN.formatted(7)));
		this.client.server().then(ScriptedServer.error(500, "rpc error: code = Unknown desc = update out of sequence"));
		this.client.server().then(ScriptedServer.json(TOKEN.formatted(8)));
		this.client.server().then(ScriptedServer.json(""));
		this.client.items((docker) -> docker.configs()
			.update("token", (spec) -> ConfigSpecBuilder.builder(spec).labels(Map.of("new", "2")).build()));
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /configs/token");
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("POST /configs/a/update?version=7");
		this.client.server().take();
		EngineRequest second = this.client.server().take();
		assertThat(ScriptedClient.line(second)).isEqualTo("POST /configs/a/update?version=8");
		assertThat(second.text())
			.isEqualTo("{\"Name\":\"token\",\"Labels\":{\"new\":\"2\"},\"Templating\":{\"Name\":\"golang\"}}");
	}

	@Test
	void theBlockingTwinSendsTheSame() {
		this.client.server().then(ScriptedServer.json("[]"));
		this.client.server().then(ScriptedServer.json("{\"ID\":\"a\"}"));
		this.client.server().then(ScriptedServer.json(TOKEN.formatted(7)));
		this.client.server().then(ScriptedServer.json(""));
		this.client.server().then(ScriptedServer.empty(204));
		ConfigOperations configs = DockerOperations.using(this.client.docker()).configs();
		assertThat(configs.list((options) -> options.filter("id", "a"))).isEmpty();
		assertThat(configs.create(SPEC).id()).isEqualTo("a");
		Config config = configs.inspect("token");
		configs.update(config.id(), config.version(), config.spec());
		configs.remove("token");
		assertThat(Stream.generate(() -> ScriptedClient.line(this.client.server().take())).limit(5)).containsExactly(
				"GET /configs?filters={\"id\":[\"a\"]}", "POST /configs/create", "GET /configs/token",
				"POST /configs/a/update?version=7", "DELETE /configs/token");
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource
	void whatEnginesRefuseHasItsException(int status, String message, Class<? extends EngineException> type) {
		this.client.server().then(ScriptedServer.error(status, message));
		assertThatExceptionOfType(type)
			.isThrownBy(
					() -> this.client.items((docker) -> docker.configs().update("token", new ObjectVersion(7L), SPEC)))
			.withMessageContaining("POST /configs/token/update")
			.withMessageContaining(message);
		this.client.server().take();
	}

	static Stream<Arguments> whatEnginesRefuseHasItsException() {
		return Stream.of(Arguments.of(400, "only updates to Labels are allowed", BadRequestException.class),
				Arguments.of(404, "config token not found", NotFoundException.class),
				Arguments.of(409, "config token already exists", ConflictException.class),
				Arguments.of(500, "update out of sequence", StaleVersionException.class),
				Arguments.of(503, "This node is not a swarm manager", ServiceUnavailableException.class));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessageStartingWith(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(CONFIGS.refuse("'id' must not be empty", (configs) -> configs.inspect("")),
				CONFIGS.refuse("'id' must not be empty", (configs) -> configs.remove(" ")),
				CONFIGS.refuse("'name' of a config must not be empty",
						(configs) -> configs.create(ConfigSpec.builder().data(new byte[1]).build())),
				CONFIGS.refuse("'version' must have an index",
						(configs) -> configs.update("a", new ObjectVersion(null), SPEC)));
	}

	@Test
	void theTimeOfAListCanBeLimited() {
		this.client.server().then(ScriptedServer.thenSilence(""));
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> this.client
				.items((docker) -> docker.configs().list((options) -> options.timeout(Duration.ofMillis(100)))))
			.withMessage("List of configs took longer than PT0.1S, the limit that its caller has set");
	}

}
