package io.github.dockerclient.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RegistryCredentials} and {@link RegistryCredentialsProvider}.
 */
class RegistryCredentialsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static RegistryCredentials login(String address) {
		return new RegistryCredentials(address, "jane", "secret", null);
	}

	private static Map<?, ?> fields(RegistryCredentials credentials) {
		byte[] json = Base64.getUrlDecoder().decode(credentials.header());
		return JsonMapper.shared().readValue(new String(json, StandardCharsets.UTF_8), Map.class);
	}

	@Test
	void aUserIsSentWithItsPassword() {
		assertThat(fields(login("r.io:5000")))
			.isEqualTo(Map.of("username", "jane", "password", "secret", "serveraddress", "r.io:5000"));
	}

	@Test
	void anIdentityTokenIsSentAlone() {
		assertThat(fields(new RegistryCredentials("r.io", null, null, "token")))
			.isEqualTo(Map.of("identitytoken", "token", "serveraddress", "r.io"));
	}

	@ParameterizedTest
	@CsvSource({ "jané, pä55→wörd", "'a\"b', 'c\\d'", "a:b, '{\"x\":1}'" })
	void anySignSurvives(String username, String password) {
		assertThat(fields(new RegistryCredentials("r.io", username, password, null)))
			.isEqualTo(Map.of("username", username, "password", password, "serveraddress", "r.io"));
	}

	@Test
	void theHeaderHasTheAlphabetOfUrlsAndPadding() {
		// The standard alphabet of Base64 would contain "+" and "/" here.
		String header = new RegistryCredentials("r.io", "a", "~~~???>>>ÿÿÿ", null).header();
		assertThat(header).contains("-", "_").doesNotContain("+", "/", "\n");
		for (String password : List.of("p", "pp", "ppp")) {
			assertThat(new RegistryCredentials("r.io", "a", password, null).header().length() % 4).isZero();
		}
		assertThat(new RegistryCredentials("r.io", "a", "p", null).header()).isEqualTo(Base64.getUrlEncoder()
			.encodeToString("{\"username\":\"a\",\"password\":\"p\",\"serveraddress\":\"r.io\"}"
				.getBytes(StandardCharsets.UTF_8)));
		assertThat(List.of("p", "pp", "ppp"))
			.anyMatch((password) -> new RegistryCredentials("r.io", "a", password, null).header().endsWith("="));
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.io", "index.docker.io", "registry-1.docker.io", "https://index.docker.io/v1/",
			"https://docker.io", "DOCKER.io", " docker.io " })
	void dockerHubHasManyNames(String address) {
		assertThat(login(address).address()).isEqualTo("docker.io");
		assertThat(fields(login(address)).get("serveraddress")).isEqualTo("https://index.docker.io/v1/");
	}

	@ParameterizedTest
	@CsvSource({ "r.io, r.io", "r.io:5000, r.io:5000", "https://r.io, r.io", "http://r.io:5000/v2/, r.io:5000",
			"r.io/path, r.io", "R.IO, r.io", "localhost, localhost", "[::1]:5000, [::1]:5000",
			"docker.io.example.com, docker.io.example.com", "docker.io:443, docker.io:443" })
	void addressesAreReducedToHostAndPort(String address, String expected) {
		assertThat(login(address).address()).isEqualTo(expected);
		assertThat(fields(login(address)).get("serveraddress")).isEqualTo(expected);
	}

	@Test
	void secretsAreNotReported() {
		assertThat(login("r.io")).hasToString("RegistryCredentials[address=r.io, username=jane]");
		assertThat(new RegistryCredentials("r.io", null, null, "token"))
			.hasToString("RegistryCredentials[address=r.io, identity token]");
	}

	@SuppressWarnings("NullAway")
	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void missingAddresses(@Nullable String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> login(address))
			.withMessage("'address' of a registry must not be empty");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, -, -", "-, secret, -", "'', secret, ''", "jane, secret, token",
			"' ', -, ' '", "jane, -, token" })
	void eitherAUserOrAToken(@Nullable String username, @Nullable String password, @Nullable String token) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RegistryCredentials("r.io", username, password, token))
			.withMessage("A registry needs either a 'username' with its 'password' or an 'identityToken'");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void aUserNeedsAPassword(@Nullable String password) {
		assertThatIllegalArgumentException().isThrownBy(() -> new RegistryCredentials("r.io", "jane", password, null))
			.withMessage("A registry with a 'username' needs a 'password'");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "'', '', token", "-, '', token", "' ', -, token" })
	void blankUsersAreNoneBesidesAToken(@Nullable String username, @Nullable String password, String token) {
		assertThat(fields(new RegistryCredentials("r.io", username, password, token)))
			.isEqualTo(Map.of("identitytoken", "token", "serveraddress", "r.io"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void blankTokensAreNoneBesidesAUser(String token) {
		RegistryCredentials credentials = new RegistryCredentials("r.io", "jane", "secret", token);
		assertThat(fields(credentials))
			.isEqualTo(Map.of("username", "jane", "password", "secret", "serveraddress", "r.io"));
		assertThat(credentials).hasToString("RegistryCredentials[address=r.io, username=jane]");
	}

	@Test
	void theProviderFindsWhatBelongsToTheRegistry() {
		RegistryCredentials hub = login("index.docker.io");
		RegistryCredentials own = login("r.io:5000");
		RegistryCredentialsProvider provider = RegistryCredentialsProvider.of(List.of(hub, own));
		StepVerifier.create(provider.find("docker.io")).expectNext(hub).expectComplete().verify(PATIENCE);
		StepVerifier.create(provider.find("r.io:5000")).expectNext(own).expectComplete().verify(PATIENCE);
		StepVerifier.create(provider.find("r.io")).expectComplete().verify(PATIENCE);
	}

	@Test
	void theProviderOfNothingFindsNothing() {
		StepVerifier.create(RegistryCredentialsProvider.of(List.of()).find("docker.io"))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void buildsSendTheCredentialsOfSeveralRegistries() {
		String header = RegistryCredentials.configHeader(List.of(login("docker.io"), login("r.io:5000")),
				List.of("docker.io", "r.io:5000", "other.io"));
		assertThat(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
			.isEqualTo("{\"https://index.docker.io/v1/\":{\"username\":\"jane\",\"password\":\"secret\","
					+ "\"serveraddress\":\"https://index.docker.io/v1/\"},\"r.io:5000\":{\"username\":\"jane\","
					+ "\"password\":\"secret\",\"serveraddress\":\"r.io:5000\"}}");
		assertThat(RegistryCredentials.configHeader(List.of(), List.of("r.io"))).isEqualTo("e30=");
	}

	@Test
	void aRegistryHasItsCredentialsOnce() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RegistryCredentialsProvider.of(List.of(login("docker.io"), login("index.docker.io"))))
			.withMessage("Registry 'docker.io' has credentials more than once");
	}

}
