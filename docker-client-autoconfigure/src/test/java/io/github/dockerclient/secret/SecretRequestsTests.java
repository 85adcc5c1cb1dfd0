package io.github.dockerclient.secret;

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
 * Tests for the requests of each operation on secrets, option by option.
 */
class SecretRequestsTests {

	private static final RequestContract<ReactiveSecretOperations> SECRETS = new RequestContract<>(
			ReactiveDockerOperations::secrets);

	private static final String TOKEN = "{\"ID\":\"a\",\"Version\":{\"Index\":%s},\"Spec\":{\"Name\":\"token\","
			+ "\"Labels\":{\"old\":\"1\"},\"Templating\":{\"Name\":\"golang\"}}}";

	private static final SecretSpec SPEC = SecretSpec.of("token", "hidden");

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
	}

	static Stream<Arguments> lines() {
		return Stream.of(SECRETS.expect("GET /secrets", "[]", (secrets) -> secrets.list()),
				SECRETS.expect("GET /secrets?filters={\"names\":[\"token\"],\"label\":[\"a\",\"b=c\"]}", "[]",
						(secrets) -> secrets
							.list((options) -> options.filter("names", "token").label("a").label("b", "c"))),
				SECRETS.expect("POST /secrets/create", "{\"ID\":\"a\"}", (secrets) -> secrets.create(SPEC)),
				SECRETS.expect("GET /secrets/my token", "{}", (secrets) -> secrets.inspect("my token")),
				SECRETS.expect("POST /secrets/token/update?version=18446744073709551615", "",
						(secrets) -> secrets.update("token", new ObjectVersion(-1L), SPEC)),
				SECRETS.expect("DELETE /secrets/token", "", (secrets) -> secrets.remove("token")));
	}

	@Test
	void createSendsEveryField() {
		// Engines require the standard Base64 alphabet instead of the URL-safe one.
		SecretSpec spec = SecretSpec.builder()
			.name("token")
			.data("hunter2???>".getBytes(StandardCharsets.UTF_8))
			.labels(Map.of("a", "b"))
			.templating(new Driver("golang", Map.of()))
			.driver(new Driver("vault", Map.of("path", "x")))
			.build();
		assertThat(this.client.send(ScriptedServer.json("{\"ID\":\"a\"}"), (docker) -> docker.secrets().create(spec))
			.text())
			.isEqualTo(("{'Name':'token','Labels':{'a':'b'},'Data':'aHVudGVyMj8/Pz4=',"
					+ "'Driver':{'Name':'vault','Options':{'path':'x'}},'Templating':{'Name':'golang'}}")
				.replace('\'', '"'));
		assertThat(spec.toString()).contains("token").doesNotContain("hunter2", "aHVudGVyMj8");
	}

	@Test
	void aSecretOfADriverHasNoData() {
		assertThat(this.client
			.send(ScriptedServer.json("{\"ID\":\"a\"}"),
					(docker) -> docker.secrets()
						.create(SecretSpec.builder().name("token").driver(new Driver("vault", Map.of())).build()))
			.text()).isEqualTo("{\"Name\":\"token\",\"Driver\":{\"Name\":\"vault\"}}");
	}

	@Test
	void aChangeOfLabelsTouchesNothingElseAndIsMadeAnewIfItIsStale() {
		this.client.server().then(ScriptedServer.json(TOKEN.formatted(7)));
		this.client.server().then(ScriptedServer.error(500, "rpc error: code = Unknown desc = update out of sequence"));
		this.client.server().then(ScriptedServer.json(TOKEN.formatted(8)));
		this.client.server().then(ScriptedServer.json(""));
		this.client.items((docker) -> docker.secrets()
			.update("token", (spec) -> SecretSpecBuilder.builder(spec).labels(Map.of("new", "2")).build()));
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /secrets/token");
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("POST /secrets/a/update?version=7");
		this.client.server().take();
		EngineRequest second = this.client.server().take();
		assertThat(ScriptedClient.line(second)).isEqualTo("POST /secrets/a/update?version=8");
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
		SecretOperations secrets = DockerOperations.using(this.client.docker()).secrets();
		assertThat(secrets.list((options) -> options.filter("id", "a"))).isEmpty();
		assertThat(secrets.create(SPEC).id()).isEqualTo("a");
		Secret secret = secrets.inspect("token");
		secrets.update(secret.id(), secret.version(), secret.spec());
		secrets.remove("token");
		assertThat(Stream.generate(() -> ScriptedClient.line(this.client.server().take())).limit(5)).containsExactly(
				"GET /secrets?filters={\"id\":[\"a\"]}", "POST /secrets/create", "GET /secrets/token",
				"POST /secrets/a/update?version=7", "DELETE /secrets/token");
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource
	void whatEnginesRefuseHasItsException(int status, String message, Class<? extends EngineException> type) {
		this.client.server().then(ScriptedServer.error(status, message));
		assertThatExceptionOfType(type)
			.isThrownBy(
					() -> this.client.items((docker) -> docker.secrets().update("token", new ObjectVersion(7L), SPEC)))
			.withMessageContaining("POST /secrets/token/update")
			.withMessageContaining(message)
			.withMessageNotContaining("hidden");
		this.client.server().take();
	}

	static Stream<Arguments> whatEnginesRefuseHasItsException() {
		return Stream.of(Arguments.of(400, "only updates to Labels are allowed", BadRequestException.class),
				Arguments.of(404, "secret token not found", NotFoundException.class),
				Arguments.of(409, "secret token already exists", ConflictException.class),
				Arguments.of(500, "update out of sequence", StaleVersionException.class),
				Arguments.of(503, "This node is not a swarm manager", ServiceUnavailableException.class));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessageStartingWith(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(SECRETS.refuse("'id' must not be empty", (secrets) -> secrets.inspect("")),
				SECRETS.refuse("'id' must not be empty", (secrets) -> secrets.remove(" ")),
				SECRETS.refuse("'name' of a secret must not be empty",
						(secrets) -> secrets.create(SecretSpec.builder().data(new byte[1]).build())),
				SECRETS.refuse("'version' must have an index",
						(secrets) -> secrets.update("a", new ObjectVersion(null), SPEC)));
	}

	@Test
	void theTimeOfAListCanBeLimited() {
		this.client.server().then(ScriptedServer.thenSilence(""));
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> this.client
				.items((docker) -> docker.secrets().list((options) -> options.timeout(Duration.ofMillis(100)))))
			.withMessage("List of secrets took longer than PT0.1S, the limit that its caller has set");
	}

}
