package io.github.dockerclient.image;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the requests of each operation on images, option by option, and for the
 * results that it reads from progress messages.
 */
class ImageRequestsTests {

	private static final RequestContract<ReactiveImageOperations> IMAGES = new RequestContract<>(
			ReactiveDockerOperations::images);

	private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

	private static final Platform ARM = Platform.of("linux/arm64/v8");

	private static final String ARM_JSON = "{\"os\":\"linux\",\"architecture\":\"arm64\",\"variant\":\"v8\"}";

	private static final RegistryCredentials HUB = new RegistryCredentials("docker.io", "jane", "secret", null);

	private static final RegistryCredentials OWN = new RegistryCredentials("registry.example.com:5000", "joe", "hidden",
			null);

	private static final ByteSource ARCHIVE = ByteSource.of("tar".getBytes(StandardCharsets.UTF_8));

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	private static ScriptedServer.Script progress(String... messages) {
		return ScriptedServer.chunked("application/json",
				Stream.of(messages).map((message) -> message + "\r\n").toArray(String[]::new));
	}

	private static ScriptedServer.Script status(String status) {
		return progress("{\"status\":\"" + status + "\"}");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void list(String query, Consumer<ImageListOptions> options) {
		assertThat(ScriptedClient
			.line(this.client.send(ScriptedServer.json("[]"), (docker) -> docker.images().list(options))))
			.isEqualTo("GET /images/json" + query);
	}

	static Stream<Arguments> list() {
		return Stream.of(listing("", (options) -> {
		}), listing("?all=true", (options) -> options.all(true)),
				listing("?all=false", (options) -> options.all(false)),
				listing("?filters={\"dangling\":[\"true\"]}", (options) -> options.filter("dangling", "true")),
				listing("?filters={\"label\":[\"a\",\"b=c\"]}", (options) -> options.label("a").label("b", "c")),
				listing("?shared-size=true", (options) -> options.sharedSize(true)),
				listing("?shared-size=false", (options) -> options.sharedSize(false)),
				listing("?digests=true", (options) -> options.digests(true)),
				listing("?digests=false", (options) -> options.digests(false)),
				listing("?manifests=true", (options) -> options.manifests(true)),
				listing("?manifests=false", (options) -> options.manifests(false)),
				listing("?identity=false", (options) -> options.identity(false)),
				listing("?manifests=true&identity=true", (options) -> options.manifests(true).identity(true)),
				listing("?all=false&filters={\"reference\":[\"a*\"]}&shared-size=true&digests=false&manifests=true"
						+ "&identity=false",
						(options) -> options.all(false)
							.filter("reference", "a*")
							.sharedSize(true)
							.digests(false)
							.manifests(true)
							.identity(false)));
	}

	private static Arguments listing(String query, Consumer<ImageListOptions> options) {
		return Arguments.of(query, options);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void newInList(String parameter, String since, Consumer<ImageListOptions> options) {
		this.client.assertSince("parameter '" + parameter + "'", since, ScriptedServer.json("[]"),
				(docker) -> docker.images().list(options));
	}

	static Stream<Arguments> newInList() {
		return Stream.of(since("shared-size", "1.42", (options) -> options.sharedSize(false)),
				since("manifests", "1.47", (options) -> options.manifests(false)),
				since("identity", "1.54", (options) -> options.manifests(true).identity(true)));
	}

	private static Arguments since(String parameter, String since, Consumer<ImageListOptions> options) {
		return Arguments.of(parameter, since, options);
	}

	@Test
	void existence() {
		this.client.server()
			.then(ScriptedServer.json("{\"Id\":\"a\"}"))
			.then(ScriptedServer.error(404, "No such object"))
			.then(ScriptedServer.error(500, "it broke"));
		assertThat(this.client.items((docker) -> docker.images().exists("r.io/a:1"))).containsExactly(true);
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /images/r.io/a:1/json");
		assertThat(this.client.items((docker) -> docker.images().exists("r.io/a:1"))).containsExactly(false);
		assertThatExceptionOfType(InternalServerErrorException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.images().exists("r.io/a:1")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void inspect(String line, ScriptedClient.Call call) {
		assertThat(ScriptedClient.line(this.client.send(ScriptedServer.json("{}"), call))).isEqualTo(line);
	}

	static Stream<Arguments> inspect() {
		return Stream.of(IMAGES.expect("GET /images/busybox/json", (images) -> images.inspect("busybox")),
				IMAGES.expect("GET /images/r.io:5000/a/b:1/json", (images) -> images.inspect("r.io:5000/a/b:1")),
				IMAGES.expect("GET /images/" + DIGEST + "/json", (images) -> images.inspect(DIGEST)),
				IMAGES.expect("GET /images/a/json?manifests=true",
						(images) -> images.inspect("a", (options) -> options.manifests(true))),
				IMAGES.expect("GET /images/a/json?manifests=false",
						(images) -> images.inspect("a", (options) -> options.manifests(false))),
				IMAGES.expect("GET /images/a/json?platform=" + ARM_JSON,
						(images) -> images.inspect("a", (options) -> options.platform(ARM))),
				IMAGES.expect("GET /images/a/json?manifests=false&platform=" + ARM_JSON,
						(images) -> images.inspect("a", (options) -> options.manifests(false).platform(ARM))));
	}

	@Test
	void newInInspect() {
		this.client.assertSince("parameter 'manifests'", "1.48", ScriptedServer.json("{}"),
				(docker) -> docker.images().inspect("a", (options) -> options.manifests(true)));
	}

	@Test
	void thePlatformOfInspectIsNew() {
		this.client.assertSince("parameter 'platform'", "1.49", ScriptedServer.json("{}"),
				(docker) -> docker.images().inspect("a", (options) -> options.platform(ARM)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void remove(String line, ScriptedClient.Call call) {
		assertThat(ScriptedClient.line(this.client.send(ScriptedServer.json("[]"), call))).isEqualTo(line);
	}

	static Stream<Arguments> remove() {
		return Stream.of(IMAGES.expect("DELETE /images/a", (images) -> images.remove("a")),
				IMAGES.expect("DELETE /images/r.io/a:1", (images) -> images.remove("r.io/a:1")),
				removal("", (options) -> {
				}), removal("?force=true", (options) -> options.force(true)),
				removal("?force=false", (options) -> options.force(false)),
				removal("?noprune=true", (options) -> options.noPrune(true)),
				removal("?noprune=false", (options) -> options.noPrune(false)),
				removal("?platforms=" + ARM_JSON, (options) -> options.platform(ARM)),
				removal("?force=true&noprune=false&platforms=" + ARM_JSON
						+ "&platforms={\"os\":\"linux\",\"architecture\":\"amd64\"}",
						(options) -> options.force(true)
							.noPrune(false)
							.platform(ARM)
							.platform(Platform.of("linux/amd64"))));
	}

	private static Arguments removal(String query, Consumer<ImageRemoveOptions> options) {
		return IMAGES.expect("DELETE /images/a" + query, (images) -> images.remove("a", options));
	}

	@Test
	void anOldEngineIsNotAskedToRemovePlatformsBecauseItWouldRemoveAll() {
		this.client.assertSince("parameter 'platforms'", "1.50", ScriptedServer.json("[]"),
				(docker) -> docker.images().remove("a", (options) -> options.platform(ARM)));
	}

	@Test
	void removeReportsWhatIsGone() {
		this.client.server().then(ScriptedServer.json("[{\"Untagged\":\"a:1\"},{\"Deleted\":\"sha256:0\"}]"));
		List<ImageDeleteResponseItem> items = this.client.items((docker) -> docker.images().remove("a:1"));
		assertThat(items).containsExactly(new ImageDeleteResponseItem("a:1", null),
				new ImageDeleteResponseItem(null, "sha256:0"));
	}

	@ParameterizedTest
	@CsvSource({ "busybox, repo=busybox&tag=latest", "r.io:5000/a/b:1, repo=r.io:5000/a/b&tag=1",
			"docker.io/library/a:x, repo=a&tag=x", "docker.io/localhost/a, repo=docker.io/localhost/a&tag=latest" })
	void tag(String target, String query) {
		EngineRequest request = this.client.send(ScriptedServer.empty(201),
				(docker) -> docker.images().tag("sha256:0", target));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /images/sha256:0/tag?" + query);
		assertThat(request.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "busybox, fromImage=busybox&tag=latest", "busybox:1.36, fromImage=busybox&tag=1.36",
			"docker.io/library/busybox, fromImage=busybox&tag=latest",
			"index.docker.io/team/app:x, fromImage=team/app&tag=x", "library/a/b, fromImage=library/a/b&tag=latest",
			"r.io:5000/a/b:1, fromImage=r.io:5000/a/b&tag=1", "[::1]:5000/a, fromImage=[::1]:5000/a&tag=latest",
			"a@" + "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
					+ ", fromImage=a&tag=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
			"r.io/a:1@" + "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
					+ ", fromImage=r.io/a&tag=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" })
	void pull(String name, String query) {
		EngineRequest request = this.client.send(status("Status: done"), (docker) -> docker.images().pull(name));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /images/create?" + query);
		assertThat(request.header("X-Registry-Auth")).isEqualTo("e30=");
		assertThat(request.header("Content-Type")).isNull();
		assertThat(request.body()).isEmpty();
	}

	@Test
	void pullSendsThePlatformAsText() {
		assertThat(ScriptedClient.line(this.client.send(status("Status: done"),
				(docker) -> docker.images().pull("a", (options) -> options.platform(ARM)))))
			.isEqualTo("POST /images/create?platform=linux/arm64/v8&fromImage=a&tag=latest");
	}

	@ParameterizedTest
	@CsvSource({ "a, a", "r.io/a/b, r.io/a/b" })
	void pullOfAllTagsNamesNone(String name, String fromImage) {
		assertThat(ScriptedClient.line(this.client.send(status("Status: done"),
				(docker) -> docker.images().pull(name, (options) -> options.allTags(true)))))
			.isEqualTo("POST /images/create?fromImage=" + fromImage);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "busybox, docker.io", "docker.io/a/b, docker.io", "index.docker.io/a/b, docker.io",
					"registry.example.com:5000/a, registry.example.com:5000", "registry.example.com/a, -",
					"other.example.com/a, -", "localhost/a, -" })
	void credentialsAreSentToTheirRegistryOnly(String name, @Nullable String registry) {
		this.client.knows(RegistryCredentialsProvider.of(List.of(HUB, OWN)));
		String header = this.client.send(status("Status: done"), (docker) -> docker.images().pull(name))
			.header("X-Registry-Auth");
		assertThat(header).isEqualTo((registry != null) ? (registry.equals("docker.io") ? HUB : OWN).header() : "e30=");
	}

	// Engines that store images in containerd compare the address with the image's name.
	@ParameterizedTest
	@CsvSource({ "Registry.Example.com:5000/a, Registry.Example.com:5000",
			"registry.example.com:5000/a, registry.example.com:5000", "busybox, https://index.docker.io/v1/" })
	void addressOfTheCredentialsIsThatOfTheName(String name, String address) {
		this.client.knows(RegistryCredentialsProvider.of(List.of(HUB, OWN)));
		String header = this.client.send(status("Status: done"), (docker) -> docker.images().pull(name))
			.header("X-Registry-Auth");
		assertThat(JsonAccess.mapper().readTree(Base64.getUrlDecoder().decode(header)).at("/serveraddress").asString())
			.isEqualTo(address);
	}

	@Test
	void credentialsOfTheCallComeBeforeThoseOfTheClient() {
		this.client.knows((registry) -> Mono.error(new IllegalStateException("not to be asked")));
		String header = this.client
			.send(status("Status: done"),
					(docker) -> docker.images()
						.pull("registry.example.com:5000/a", (options) -> options.credentials(OWN)))
			.header("X-Registry-Auth");
		assertThat(header).isEqualTo(OWN.header());
	}

	@Test
	void credentialsThatCannotBeFoundFailThePull() {
		this.client.knows((registry) -> Mono.error(new IllegalStateException("the vault is closed")));
		StepVerifier.create(this.client.docker().images().pull("busybox"))
			.expectErrorMessage("the vault is closed")
			.verify(ScriptedClient.patience());
		assertThat(this.client.server().requests()).isEmpty();
	}

	@Test
	void pullThatWaitsForCredentialsEndsWhenTheClientIsClosed() {
		this.client.knows((registry) -> Mono.never());
		ReactiveDockerOperations docker = this.client.docker();
		StepVerifier.create(docker.images().pull("busybox"))
			.then(docker::close)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerClientClosedException.class)
				.hasMessageStartingWith("Finding the credentials of docker.io: this client of the engine at "))
			.verify(ScriptedClient.patience());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void pullReportsTheOutcome(ImagePullResult expected, List<String> messages) {
		this.client.server().then(progress(messages.toArray(String[]::new)));
		List<ImagePullResult> results = this.client.items((docker) -> docker.images().pull("busybox"));
		assertThat(results).containsExactly(expected);
	}

	static Stream<Arguments> pullReportsTheOutcome() {
		return Stream.of(
				Arguments.of(new ImagePullResult(DIGEST, "Downloaded newer image for busybox:latest"),
						List.of("{\"status\":\"Pulling from library/busybox\",\"id\":\"latest\"}",
								"{\"status\":\"Pulling fs layer\",\"progressDetail\":{},\"id\":\"0c6185209ba9\"}",
								"{\"status\":\"Downloading\",\"progressDetail\":{\"current\":21,\"total\":42},"
										+ "\"progress\":\"[==\\u003e  ]  21B/42B\",\"id\":\"0c6185209ba9\"}",
								"{\"status\":\"Download complete\",\"progressDetail\":{},\"id\":\"0c6185209ba9\"}",
								"{\"status\":\"Pull complete\",\"progressDetail\":{},\"id\":\"0c6185209ba9\"}",
								"{\"status\":\"Digest: " + DIGEST + "\"}",
								"{\"status\":\"Status: Downloaded newer image for busybox:latest\"}")),
				Arguments.of(new ImagePullResult(DIGEST, "Image is up to date for busybox:latest"),
						List.of("{\"status\":\"Pulling from library/busybox\",\"id\":\"latest\"}",
								"{\"status\":\"Digest: " + DIGEST + "\"}",
								"{\"status\":\"Status: Image is up to date for busybox:latest\"}")),
				// A warning follows the result.
				Arguments.of(new ImagePullResult(DIGEST, "Image is up to date for busybox:latest"),
						List.of("{\"status\":\"Digest: " + DIGEST + "\"}",
								"{\"status\":\"Status: Image is up to date for busybox:latest\"}",
								"{\"status\":\"WARNING: image with reference busybox was found but does not match\"}")),
				// With several tags, the last one counts.
				Arguments.of(new ImagePullResult("sha256:b", "Downloaded newer image for a"),
						List.of("{\"status\":\"Digest: sha256:a\"}", "{\"status\":\"Digest: sha256:b\"}",
								"{\"status\":\"Status: Downloaded newer image for a\"}")),
				// Podman
				Arguments.of(new ImagePullResult(null, null),
						List.of("{\"status\":\"Download complete\",\"progressDetail\":{},\"id\":\"0c6185209ba9\"}")),
				Arguments.of(new ImagePullResult(null, null), List.of("{\"progressDetail\":{},\"id\":\"x\"}")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{\"status\":\"Pulling from library/a\",\"id\":\"latest\"}" })
	void pullThatReportsNoOutcomeFails(String message) {
		for (ScriptedClient.Call call : IMAGES.calls((images) -> images.pull("a"),
				(images) -> images.pullProgress("a"))) {
			this.client.server().then(progress(message));
			assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> this.client.items(call))
				.withMessageStartingWith("Pull of a:latest: the answer ");
		}
	}

	@Test
	void emptyAnswerToAnImportIsNoSuccess() {
		for (ScriptedClient.Call call : IMAGES.calls((images) -> images.importImage(ARCHIVE),
				(images) -> images.importProgress(ARCHIVE))) {
			this.client.server().then(progress());
			assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> this.client.items(call))
				.withMessageStartingWith("Import of an image: the answer is empty");
		}
	}

	@Test
	void pullProgressGivesEveryMessage() {
		this.client.server()
			.then(progress("{\"status\":\"Pulling\",\"id\":\"1\"}",
					"{\"status\":\"Downloading\",\"progressDetail\":{\"current\":1,\"total\":2,\"units\":\"s\","
							+ "\"hidecounts\":true},\"progress\":\"[>]\",\"id\":\"1\"}"));
		List<ProgressMessage> messages = this.client.items((docker) -> docker.images().pullProgress("a"));
		assertThat(messages).containsExactly(new ProgressMessage("1", "Pulling", null, null, null, null, null, null),
				new ProgressMessage("1", "Downloading", new ProgressMessage.ProgressDetail(1L, 2L, true, "s"), "[>]",
						null, null, null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"errorDetail\":{\"message\":\"no such manifest\"},\"error\":\"no such manifest\"}",
			"{\"errorDetail\":{\"message\":\"no such manifest\"}}", "{\"error\":\"no such manifest\"}",
			"{\"errorDetail\":{\"message\":\"\"},\"error\":\"no such manifest\"}" })
	void errorsWithinTheStreamAreErrorsOfPullAndImport(String error) {
		URI uri = URI.create("http://example.com/a.tar");
		for (ScriptedClient.Call call : IMAGES.calls((images) -> images.pull("a"), (images) -> images.pullProgress("a"),
				(images) -> images.importImage(ARCHIVE), (images) -> images.importImage(uri),
				(images) -> images.importProgress(ARCHIVE), (images) -> images.importProgress(uri))) {
			this.client.server().then(progress("{\"status\":\"Pulling\"}", error));
			assertThatExceptionOfType(StreamedErrorException.class).isThrownBy(() -> this.client.items(call))
				.withMessageContaining("POST /images/create")
				.withMessageContaining("no such manifest")
				.satisfies((failure) -> assertThat(failure.status()).isEqualTo(200))
				.satisfies((failure) -> assertThat(failure.code()).isNull());
		}
	}

	@Test
	void errorsBeforeTheStreamAreErrorsToo() {
		this.client.server().then(ScriptedServer.error(404, "manifest unknown"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.images().pull("a")))
			.withMessageContaining("manifest unknown");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void importImage(String query, Consumer<ImageImportOptions> options) {
		EngineRequest request = this.client.send(status("sha256:0"),
				(docker) -> docker.images().importImage(ARCHIVE, options));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /images/create?" + query);
		assertThat(request.text()).isEqualTo("tar");
		assertThat(request.header("Content-Type")).isEqualTo("application/x-tar");
	}

	static Stream<Arguments> importImage() {
		return Stream.of(importing("fromSrc=-", (options) -> {
		}), importing("fromSrc=-&repo=a&tag=latest", (options) -> options.image("a")),
				importing("fromSrc=-&repo=r.io/a&tag=1", (options) -> options.image("r.io/a:1")),
				importing("fromSrc=-&message=hello world", (options) -> options.message("hello world")),
				importing("fromSrc=-&changes=CMD [\"a\", \"b\"]&changes=ENV A=b&c",
						(options) -> options.change("CMD [\"a\", \"b\"]").change("ENV A=b&c")),
				importing("platform=linux/arm64/v8&fromSrc=-", (options) -> options.platform(ARM)),
				importing("platform=linux/arm64/v8&fromSrc=-&repo=a&tag=1&message=m&changes=USER x",
						(options) -> options.image("a:1").message("m").change("USER x").platform(ARM)));
	}

	private static Arguments importing(String query, Consumer<ImageImportOptions> options) {
		return Arguments.of(query, options);
	}

	@Test
	void importByTheEngineSendsTheAddressAndNoBody() {
		EngineRequest request = this.client.send(status("sha256:0"), (docker) -> docker.images()
			.importImage(URI.create("https://example.com/a.tar?x=%20&y"), (options) -> options.image("a:1")));
		assertThat(request.target())
			.isEqualTo("/v1.55/images/create?fromSrc=https%3A%2F%2Fexample.com%2Fa.tar%3Fx%3D%2520%26y&repo=a&tag=1");
		assertThat(request.body()).isEmpty();
		assertThat(request.header("Content-Type")).isNull();
	}

	@Test
	void importReportsTheIdThatComesLast() {
		this.client.server()
			.then(progress("{\"status\":\"Downloading from https://example.com/a.tar\"}",
					"{\"status\":\"Importing\",\"progressDetail\":{\"current\":1}}", "{\"status\":\"sha256:0\"}"));
		List<ImageImportResult> results = this.client.items((docker) -> docker.images()
			.importImage(ByteSource.of(() -> new ByteArrayInputStream(new byte[0])), (options) -> {
			}));
		assertThat(results).containsExactly(new ImageImportResult("sha256:0"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessage(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(wrongOptions(), wrongNames(), wrongValues()).flatMap((arguments) -> arguments);
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongOptions() {
		String message = "'options' must not be null";
		URI uri = URI.create("http://example.com");
		return Stream.of(IMAGES.expect(message, (images) -> images.list((ImageListOptions) null)),
				IMAGES.expect(message, (images) -> images.inspect("a", (ImageInspectOptions) null)),
				IMAGES.expect(message, (images) -> images.pull("a", (ImagePullOptions) null)),
				IMAGES.expect(message, (images) -> images.pullProgress("a", (ImagePullOptions) null)),
				IMAGES.expect(message, (images) -> images.importImage(ARCHIVE, (ImageImportOptions) null)),
				IMAGES.expect(message, (images) -> images.importImage(uri, (ImageImportOptions) null)),
				IMAGES.expect(message, (images) -> images.remove("a", (ImageRemoveOptions) null)));
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongNames() {
		return Stream.of("", " ", null)
			.flatMap((name) -> Stream.of(
					IMAGES.expect("'name' of an image must not be empty", (images) -> images.inspect(name)),
					IMAGES.expect("'name' of an image must not be empty", (images) -> images.remove(name)),
					IMAGES.expect("'name' of an image must not be empty", (images) -> images.tag(name, "a")),
					IMAGES.expect("'image' must not be empty", (images) -> images.pull(name)),
					IMAGES.expect("'image' must not be empty", (images) -> images.pullProgress(name)),
					IMAGES.expect("'image' must not be empty", (images) -> images.tag("a", name))));
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongValues() {
		String upperCase = "Image name 'A' is not valid: its repository must be in lower case";
		return Stream.of(IMAGES.expect(upperCase, (images) -> images.pull("A")),
				IMAGES.expect(upperCase, (images) -> images.tag("a", "A")),
				IMAGES.expect(upperCase, (images) -> images.importImage(ARCHIVE, (options) -> options.image("A"))),
				IMAGES.expect("The credentials are for another registry than 'docker.io'",
						(images) -> images.pull("a", (options) -> options.credentials(OWN))),
				IMAGES.expect("All tags go by a name without tag and digest, not by 'a:1'",
						(images) -> images.pull("a:1", (options) -> options.allTags(true))),
				IMAGES.expect("All tags go by a name without tag and digest, not by 'a@" + DIGEST + "'",
						(images) -> images.pull("a@" + DIGEST, (options) -> options.allTags(true))),
				IMAGES.expect("An image cannot be named 'a@" + DIGEST + "': a digest follows from its content",
						(images) -> images.tag("a", "a@" + DIGEST)),
				IMAGES.expect("An image cannot be named 'a@" + DIGEST + "': a digest follows from its content",
						(images) -> images.importImage(ARCHIVE, (options) -> options.image("a@" + DIGEST))),
				IMAGES.expect("'archive' must not be null",
						(images) -> images.importImage((ByteSource) null, (options) -> {
						})),
				IMAGES.expect("'archive' must not be null", (images) -> images.importImage((URI) null, (options) -> {
				})), IMAGES.expect("The engine fetches archives by http or https, not from 'file:/a.tar'",
						(images) -> images.importImage(URI.create("file:/a.tar"), (options) -> {
						})),
				IMAGES.expect("An image is inspected either for its 'manifests' or for a 'platform'",
						(images) -> images.inspect("a", (options) -> options.manifests(true).platform(ARM))),
				IMAGES.expect("Platform 'linux' must have an architecture here, such as linux/amd64",
						(images) -> images.inspect("a", (options) -> options.platform(Platform.of("linux")))),
				IMAGES.expect("Platform 'linux' must have an architecture here, such as linux/amd64",
						(images) -> images.remove("a", (options) -> options.platform(Platform.of("linux")))),
				IMAGES.expect("'identity' of an image list needs 'manifests' as well",
						(images) -> images.list((options) -> options.identity(true))),
				IMAGES.expect("'identity' of an image list needs 'manifests' as well",
						(images) -> images.list((options) -> options.identity(true).manifests(false))));
	}

}
