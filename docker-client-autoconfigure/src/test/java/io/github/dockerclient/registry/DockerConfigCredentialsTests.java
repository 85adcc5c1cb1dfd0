package io.github.dockerclient.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

import io.github.dockerclient.error.RegistryCredentialsException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DockerConfigCredentials}. The helper {@code tester} is a script in
 * {@code src/test/helpers}.
 */
class DockerConfigCredentialsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@TempDir
	Path directory;

	private final ProcessHandle self = ProcessHandle.current();

	@Test
	void withoutAFileThereAreNone() {
		assertThat(find("registry.example.com")).isNull();
		assertThat(RegistryCredentialsProvider.ofDockerConfig(this.directory.resolve("missing"), PATIENCE)
			.find("registry.example.com")
			.block(PATIENCE)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n", "\uFEFF{}", "{} trailing", "{\"auths\":{\"registry.example.com\":null}}",
			"{\"credHelpers\":{\"registry.example.com\":null},\"credsStore\":\"missing\"}", "{}", "null",
			"{\"auths\":null}", "{\"auths\":{\"registry.example.com\":{}}}", "{\"credsStore\":\"\",\"credHelpers\":{}}",
			"{\"HttpHeaders\":{\"a\":\"b\"},\"future\":[{}]}" })
	void withoutAnEntryThereAreNone(String config) throws IOException {
		write(config);
		assertThat(find("registry.example.com")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "registry.example.com:5000, registry.example.com:5000",
			"https://registry.example.com:5000/v2/, registry.example.com:5000",
			"http://REGISTRY.example.com:5000, Registry.Example.com:5000",
			"ftp://registry.example.com:5000, registry.example.com:5000",
			"https://me:x@registry.example.com:5000?a#b, registry.example.com:5000",
			"https://index.docker.io/v1/, docker.io", "docker.io, docker.io", "index.docker.io, docker.io" })
	void entryIsFoundHoweverItsRegistryIsSpelled(String key, String registry) throws IOException {
		write("{\"auths\":{\"other.example.com\":{\"auth\":\"%s\"},\"%s\":{\"auth\":\"%s\"}}}"
			.formatted(base64("wrong:wrong"), key, base64("me:sécret:with colon")));
		RegistryCredentials found = found(registry);
		assertThat(found.username()).isEqualTo("me");
		assertThat(found.password()).isEqualTo("sécret:with colon");
		assertThat(found.address()).isEqualTo(RegistryCredentials.normalize(registry));
	}

	@Test
	void unknownValuesMayHaveAnySize() throws IOException {
		String auths = ",\"auths\":{\"r.example\":{\"auth\":\"%s\"}}}".formatted(base64("me:secret"));
		for (String unknown : new String[] { "[".repeat(700) + "]".repeat(700), "7".repeat(1500),
				"{\"" + "k".repeat(60000) + "\":1}" }) {
			write("{\"unknown\":" + unknown + auths);
			assertThat(found("r.example").password()).isEqualTo("secret");
		}
	}

	@Test
	void tokensOfTheLoginInABrowserAreNoCredentials() throws IOException {
		String tokens = "\"https://index.docker.io/v1/access-token\":{\"auth\":\"%s\"},\"https://index.docker.io/v1/refresh-token\":{\"auth\":\"%1$s\"}"
			.formatted(base64("me:token"));
		write("{\"auths\":{%s}}".formatted(tokens));
		assertThat(find("docker.io")).isNull();
		write("{\"auths\":{%s,\"https://index.docker.io/v1/\":{\"auth\":\"%s\"}}}".formatted(tokens,
				base64("me:secret")));
		assertThat(found("docker.io").password()).isEqualTo("secret");
	}

	@Test
	void entryOfDockersOwnSpellingCountsForDockerHub() throws IOException {
		write("{\"auths\":{\"docker.io\":{\"auth\":\"%s\"},\"https://index.docker.io/v1/\":{\"auth\":\"%s\"}}}"
			.formatted(base64("me:other"), base64("me:secret")));
		assertThat(found("docker.io").password()).isEqualTo("secret");
	}

	@Test
	void entryMayHoldAnIdentityTokenOrPlainFields() throws IOException {
		write("""
				{"auths": {
				  "token.example.org": {"auth": "%s", "identitytoken": "identity"},
				  "plain.example.org": {"username": "me", "password": "secret"},
				  "padded.example.org": {"auth": "%s"}
				}}""".formatted(base64("me:"), base64("me:secret\0\0")));
		assertThat(found("token.example.org").identityToken()).isEqualTo("identity");
		assertThat(found("plain.example.org").password()).isEqualTo("secret");
		assertThat(found("padded.example.org").password()).isEqualTo("secret");
	}

	@Test
	void laterLoginCounts() throws IOException {
		DockerConfigCredentials provider = new DockerConfigCredentials(this.directory, PATIENCE);
		assertThat(provider.find("a.example.org").block(PATIENCE)).isNull();
		write("{\"auths\":{\"a.example.org\":{\"auth\":\"%s\"}}}".formatted(base64("me:secret")));
		assertThat(provider.find("a.example.org").block(PATIENCE)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-base64!", "bm9jb2xvbg==", "OnNlY3JldA==" })
	void entryThatCannotBeReadIsAnErrorThatDoesNotQuoteIt(String auth) throws IOException {
		write("{\"auths\":{\"a.example.org\":{\"auth\":\"%s\"}}}".formatted(auth));
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> find("a.example.org"))
			.withMessageContaining("'a.example.org'")
			.withMessageContaining("docker login a.example.org")
			.satisfies((failure) -> assertThat(failure.getMessage()).doesNotContain(auth));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "{\"auths\":{\"a.example.org\":{\"auth\":{\"secret\":1}}}}",
			"{\"auths\":[\"secret\"]}", "secret" })
	void brokenFileIsAnErrorThatNamesItAndDoesNotQuoteIt(String config) throws IOException {
		write(config);
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> find("a.example.org"))
			.withMessageContaining(this.directory.resolve("config.json").toString())
			.withMessageContaining("line 1")
			.withNoCause()
			.satisfies((failure) -> assertThat(failure.getMessage()).doesNotContain("secret"));
	}

	@Test
	void fileThatCannotBeReadIsAWarning() throws IOException {
		Files.createDirectory(this.directory.resolve("config.json"));
		assertThat(find("a.example.org")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			{"auth":"bWU6c2Vj\\ncmV0\\r\\n"}                    | me    | secret | -  | -
			{"AUTH":"bWU6c2VjcmV0"}                            | me    | secret | -  | -
			{"auth":"bWU6Pz8_fn5-"}                            | me    | ???~~~ | -  | -
			{"auth":"dG9rZW46"}                                | token | -      | -  | -
			{"auth":"bWU6ICA"}                                 | me    | '  '   | -  | -
			{"auth":"bWU6","identitytoken":"id"}               | me    | -      | id | -
			{"auth":"","username":"me"}                        | me    | -      | -  | -
			{"username":"me","password":"  "}                  | me    | '  '   | -  | -
			{"username":"x","password":"y","auth":"bWU6c2VjcmV0"} | me | secret | -  | -
			{"registrytoken":"jwt"}                            | -     | -      | -  | jwt
			{"identitytoken":"id","registrytoken":"jwt","future":[1]} | - | -   | id | jwt
			""")
	void entryIsReadAsTheCommandLineReadsIt(String entry, @Nullable String username, @Nullable String password,
			@Nullable String identityToken, @Nullable String registryToken) throws IOException {
		write("{\"auths\":{\"a.example.org\":%s}}".formatted(entry));
		assertThat(found("a.example.org"))
			.isEqualTo(new RegistryCredentials("a.example.org", username, password, identityToken, registryToken));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"password\":\"secret\"}", "{\"auth\":null}", "{\"email\":\"a@b\"}" })
	void entryWithoutAUserOrATokenIsNone(String entry) throws IOException {
		write("{\"auths\":{\"a.example.org\":%s}}".formatted(entry));
		assertThat(find("a.example.org")).isNull();
	}

	@Test
	void emptyHelperTurnsTheStoreOffForARegistry() throws IOException {
		write("""
				{"credsStore": "missing", "credHelpers": {"a.example.org": "", "b.example.org": null},
				 "auths": {"a.example.org": {"auth": "%1$s"}, "b.example.org": {"auth": "%1$s"}}}"""
			.formatted(base64("me:secret")));
		assertThat(found("a.example.org").password()).isEqualTo("secret");
		assertThat(found("b.example.org").password()).isEqualTo("secret");
	}

	@Test
	void withoutTheProgramOfTheStoreTheFileCounts() throws IOException {
		write("{\"credsStore\":\"missing\",\"auths\":{\"a.example.org\":{\"auth\":\"%s\"},\"b.example.org\":{}}}"
			.formatted(base64("me:secret")));
		assertThat(found("a.example.org").password()).isEqualTo("secret");
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> find("b.example.org"))
			.withMessageContaining("docker-credential-missing");
	}

	@ParameterizedTest
	@CsvSource({ "good.example.com", "spelled.example.com", "docker.io" })
	void commonStoreIsAsked(String registry) throws IOException {
		write("{\"credsStore\":\"tester\",\"auths\":{\"%s\":{}}}".formatted(registry));
		RegistryCredentials found = found(registry);
		assertThat(found.address()).isEqualTo(registry);
		assertThat(found.username()).isEqualTo("helper");
		assertThat(found.password()).isEqualTo("pä:ss");
	}

	@Test
	void ownHelperComesBeforeTheStoreAndTheStoreBeforeTheFile() throws IOException {
		write("""
				{"credsStore": "tester", "credHelpers": {"own.example.com": "missing", "https://index.docker.io/v1/": "tester"},
				 "auths": {"good.example.com": {"auth": "%1$s"}, "none.example.com": {"auth": "%1$s"}}}"""
			.formatted(base64("file:secret")));
		assertThat(found("good.example.com").username()).isEqualTo("helper");
		assertThat(found("docker.io").username()).isEqualTo("helper");
		assertThat(found("none.example.com").username()).isEqualTo("file");
		assertThat(find("unknown.example.com")).isNull();
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> find("own.example.com"))
			.withMessageContaining("docker-credential-missing")
			.withMessageContaining("docker.use-config-credentials");
	}

	@Test
	void userCalledTokenHasAnIdentityToken() throws IOException {
		write("{\"credsStore\":\"tester\"}");
		assertThat(found("token.example.com").identityToken()).isEqualTo("identity");
		assertThat(found("token.example.com").username()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "locked.example.com, 'exit code 1: the vault is locked'",
			"rubbish.example.com, did not print a user name and a secret",
			"half.example.com, did not print a user name and a secret",
			"endless.example.com, did not print a user name and a secret" })
	void helperThatFailsIsAnErrorThatNamesIt(String registry, String message) throws IOException {
		write("{\"credsStore\":\"tester\"}");
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> find(registry))
			.withMessageContaining("docker-credential-tester")
			.withMessageContaining(message)
			.withMessageContaining(registry)
			.satisfies((failure) -> assertThat(failure.toString()).doesNotContain("unquotable"));
		awaitNoHelper();
	}

	@Test
	void helperThatHangsIsKilled() throws IOException {
		write("{\"credsStore\":\"tester\"}");
		DockerConfigCredentials provider = new DockerConfigCredentials(this.directory, Duration.ofSeconds(1));
		assertThatExceptionOfType(RegistryCredentialsException.class)
			.isThrownBy(() -> provider.find("hanging.example.com").block(PATIENCE))
			.withMessageContaining("did not answer within 1 s");
		awaitNoHelper();
	}

	@Test
	void helperIsKilledWhenNobodyWaitsForItAnyMore() throws IOException {
		write("{\"credsStore\":\"tester\"}");
		Disposable waiting = new DockerConfigCredentials(this.directory, PATIENCE).find("hanging.example.com")
			.subscribe();
		Awaitility.await().atMost(PATIENCE).until(() -> this.self.descendants().findAny().isPresent());
		waiting.dispose();
		awaitNoHelper();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../evil", "a/b", "-x", "a b" })
	void nameOfAHelperMustBeOne(String helper) throws IOException {
		write("{\"credsStore\":\"%s\"}".formatted(helper));
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> find("a.example.org"))
			.withMessageContaining("'" + helper + "'");
	}

	private void awaitNoHelper() {
		Awaitility.await().atMost(PATIENCE).until(() -> this.self.descendants().findAny().isEmpty());
	}

	private @Nullable RegistryCredentials find(String registry) {
		return RegistryCredentialsProvider.ofDockerConfig(this.directory, PATIENCE).find(registry).block(PATIENCE);
	}

	private RegistryCredentials found(String registry) {
		RegistryCredentials found = find(registry);
		assertThat(found).isNotNull();
		return found;
	}

	private void write(String config) throws IOException {
		Files.writeString(this.directory.resolve("config.json"), config);
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
