package io.github.dockerclient.registry;

import java.util.List;

import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.RegistryUnauthorizedException;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the requests of each operation on registries.
 */
class RegistryRequestsTests {

	private static final RegistryCredentials OWN = new RegistryCredentials("registry.example.com:5000", "me", "secret",
			null);

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@Test
	void login() {
		EngineRequest request = this.client.send(ScriptedServer.json("{}"), (docker) -> docker.registry().login(OWN));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /auth");
		assertThat(request.header("Content-Type")).isEqualTo("application/json");
		assertThat(request.header("X-Registry-Auth")).isNull();
		assertThat(request.text())
			.isEqualTo("{\"username\":\"me\",\"password\":\"secret\",\"serveraddress\":\"registry.example.com:5000\"}");
	}

	@Test
	void loginWithUserNameAndPassword() {
		assertThat(this.client
			.send(ScriptedServer.json("{}"),
					(docker) -> docker.registry().login("registry.example.com:5000", "me", "secret"))
			.text())
			.isEqualTo("{\"username\":\"me\",\"password\":\"secret\",\"serveraddress\":\"registry.example.com:5000\"}");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.docker().registry().login("registry.example.com:5000", "me", ""))
			.withMessageContaining("needs a 'password'");
	}

	@Test
	void loginWithTokenToDockerHub() {
		assertThat(this.client
			.send(ScriptedServer.json("{}"),
					(docker) -> docker.registry().login(RegistryCredentials.ofToken("docker.io", "t")))
			.text()).isEqualTo("{\"serveraddress\":\"https://index.docker.io/v1/\",\"identitytoken\":\"t\"}");
	}

	@Test
	void loginWithAllFields() {
		this.client.server().speaks("1.51");
		AuthConfig config = new AuthConfig("me", "secret", "me@example.com", "r.io", null);
		assertThat(this.client.send(ScriptedServer.json("{}"), (docker) -> docker.registry().login(config)).text())
			.isEqualTo(
					"{\"username\":\"me\",\"password\":\"secret\",\"email\":\"me@example.com\",\"serveraddress\":\"r.io\"}");
		assertThat(config).hasToString("AuthConfig[serveraddress=r.io, username=me]");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "'{\"Status\":\"ok\",\"IdentityToken\":\"t\"}', t",
			"'{\"Status\":\"ok\",\"IdentityToken\":\"\"}', -", "'{\"Status\":\"ok\"}', -" })
	void tokensAreReadAndHidden(String answer, String token) {
		this.client.server().then(ScriptedServer.json(answer));
		List<AuthResponse> responses = this.client.items((docker) -> docker.registry().login(OWN));
		assertThat(responses).singleElement()
			.isEqualTo(new AuthResponse("ok", token))
			.hasToString("AuthResponse[status=ok, %sidentity token]".formatted((token != null) ? "" : "no "));
	}

	@Test
	void refusalsAreDistinguishedFromOtherFailures() {
		String refusal = "login attempt to http://r/v2/ failed with status: 401 Unauthorized";
		this.client.server().then(ScriptedServer.error(500, refusal)).then(ScriptedServer.error(401, "no"));
		for (String message : List.of(refusal, "no")) {
			assertThatExceptionOfType(RegistryUnauthorizedException.class)
				.isThrownBy(() -> this.client.items((docker) -> docker.registry().login(OWN)))
				.withMessageContaining("POST /auth")
				.withMessageNotContaining("secret")
				.satisfies((failure) -> assertThat(failure.engineMessage()).isEqualTo(message));
			this.client.server().take();
		}
		this.client.server().then(ScriptedServer.error(500, "connection refused"));
		assertThatExceptionOfType(InternalServerErrorException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.registry().login(OWN)));
		this.client.server().take();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "'{\"Status\":\"ok\",\"IdentityToken\":\"t\"}', t", "'{\"Status\":\"ok\"}', -" })
	void laterCallsGoOnWithTheLogin(String answer, String token) {
		this.client.server().then(ScriptedServer.json(answer));
		this.client.items((docker) -> docker.registry().login(OWN));
		this.client.server().take();
		RegistryCredentials expected = (token != null) ? RegistryCredentials.ofToken(OWN.address(), token) : OWN;
		assertThat(inspectedWith()).isEqualTo(expected.header());
		this.client.items((docker) -> docker.registry().logout(OWN.address()));
		assertThat(inspectedWith()).isEqualTo("e30=");
	}

	@Test
	void aLoginThatIsRefusedIsNotRemembered() {
		this.client.server().then(ScriptedServer.error(401, "no"));
		assertThatExceptionOfType(RegistryUnauthorizedException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.registry().login(OWN)))
			.withMessage(
					"POST /auth was answered with 401: no. Registry 'registry.example.com:5000' rejected this login");
		this.client.server().take();
		assertThat(inspectedWith()).isEqualTo("e30=");
	}

	private @Nullable String inspectedWith() {
		return this.client.send(ScriptedServer.json("{}"), (docker) -> docker.registry().inspect(OWN.address() + "/a"))
			.header("X-Registry-Auth");
	}

	@ParameterizedTest
	@CsvSource({ "busybox, busybox:latest, e30=", "a/b:1, a/b:1, e30=",
			"registry.example.com:5000/team/app:1, registry.example.com:5000/team/app:1, own",
			"registry.example.com/a, registry.example.com/a:latest, e30=" })
	void inspect(String name, String sent, String auth) {
		this.client.knows(RegistryCredentialsProvider.of(List.of(OWN)));
		EngineRequest request = this.client.send(ScriptedServer.json("{}"),
				(docker) -> docker.registry().inspect(name));
		assertThat(ScriptedClient.line(request)).isEqualTo("GET /distribution/" + sent + "/json");
		assertThat(request.header("X-Registry-Auth")).isEqualTo(auth.equals("own") ? OWN.header() : auth);
	}

	@Test
	void namesAreCheckedFirst() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.items((docker) -> docker.registry().inspect("Upper/Case")))
			.withMessageContaining("Upper/Case");
	}

}
