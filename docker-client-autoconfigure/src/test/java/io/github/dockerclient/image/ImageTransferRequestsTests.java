package io.github.dockerclient.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.NotFoundException;
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
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Platform;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the requests of the operations that transfer images or report their origin,
 * and for the results that they read from the answers.
 */
class ImageTransferRequestsTests {

	private static final RequestContract<ReactiveImageOperations> IMAGES = new RequestContract<>(
			ReactiveDockerOperations::images);

	private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

	private static final Platform ARM = Platform.of("linux/arm64/v8");

	private static final Platform AMD = Platform.of("linux/amd64");

	private static final String ARM_JSON = "{\"os\":\"linux\",\"architecture\":\"arm64\",\"variant\":\"v8\"}";

	private static final String AMD_JSON = "{\"os\":\"linux\",\"architecture\":\"amd64\"}";

	private static final RegistryCredentials OWN = new RegistryCredentials("registry.example.com:5000", "joe", "hidden",
			null);

	private static final ByteSource ARCHIVE = ByteSource.of("tar".getBytes(StandardCharsets.UTF_8));

	private static final String PUSHED = "{\"status\":\"1: digest: sha256:a size: 527\"}";

	private static final String LOADED = "{\"stream\":\"Loaded image: a:1\\n\"}";

	@TempDir
	Path directory;

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	private static ScriptedServer.Script progress(String... messages) {
		return ScriptedServer.chunked("application/json",
				Stream.of(messages).map((message) -> message + "\r\n").toArray(String[]::new));
	}

	@ParameterizedTest
	@CsvSource({ "a, a/push?tag=latest", "a:1, a/push?tag=1", "docker.io/library/a:x, a/push?tag=x",
			"registry.example.com:5000/a/b:1, registry.example.com:5000/a/b/push?tag=1",
			"localhost/a, localhost/a/push?tag=latest" })
	void push(String name, String path) {
		EngineRequest request = this.client.send(progress(PUSHED), (docker) -> docker.images().push(name));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /images/" + path);
		assertThat(request.header("X-Registry-Auth")).isEqualTo("e30=");
		assertThat(request.body()).isEmpty();
	}

	@Test
	void laterChangesOfOptionsDoNotMatter() {
		ImagePushOptions options = new ImagePushOptions();
		EngineRequest request = this.client.send(progress(PUSHED), (docker) -> {
			Mono<ImagePushResult> push = docker.images().push("a", options);
			options.platform(Platform.of("linux/amd64"));
			return push;
		});
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /images/a/push?tag=latest");
	}

	@Test
	void pushThatReportsNoTagFails() {
		this.client.server().then(progress("{\"status\":\"The push refers to repository [r.io/a]\"}"));
		assertThatExceptionOfType(UnexpectedAnswerException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.images().push("a")))
			.withMessageContaining("which tags");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void emptyAnswerIsNoSuccess(String message, ScriptedClient.Call call) {
		this.client.server().then(progress());
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> this.client.items(call))
			.withMessageContaining(message);
	}

	static Stream<Arguments> emptyAnswerIsNoSuccess() {
		return Stream.of(IMAGES.expect("Push of a:latest", (images) -> images.push("a")),
				IMAGES.expect("Push of a:latest", (images) -> images.pushProgress("a")),
				IMAGES.expect("loaded nothing", (images) -> images.load(ARCHIVE)),
				IMAGES.expect("loaded nothing", (images) -> images.loadProgress(ARCHIVE)));
	}

	@Test
	void slashesAndColonsInTheNameAreEscaped() {
		assertThat(
				this.client.send(progress(PUSHED), (docker) -> docker.images().push("registry.example.com:5000/a/b:1"))
					.target())
			.isEqualTo("/v1.55/images/registry.example.com%3A5000%2Fa%2Fb/push?tag=1");
	}

	@Test
	void pushOfAllTagsNamesNone() {
		assertThat(ScriptedClient.line(this.client.send(progress(PUSHED),
				(docker) -> docker.images().push("r.io/a", (options) -> options.allTags(true)))))
			.isEqualTo("POST /images/r.io/a/push");
	}

	@Test
	void pushSendsThePlatformAsJson() {
		assertThat(ScriptedClient.line(this.client.send(progress(PUSHED),
				(docker) -> docker.images().push("a:1", (options) -> options.platform(ARM)))))
			.isEqualTo("POST /images/a/push?tag=1&platform=" + ARM_JSON);
	}

	@Test
	void newInPush() {
		this.client.assertSince("parameter 'platform'", "1.46", progress(PUSHED),
				(docker) -> docker.images().push("a:1", (options) -> options.platform(ARM)));
	}

	@Test
	void pushSendsCredentialsToTheirRegistryOnly() {
		this.client.knows(RegistryCredentialsProvider.of(List.of(OWN)));
		assertThat(this.client.send(progress(PUSHED), (docker) -> docker.images().push("registry.example.com:5000/a"))
			.header("X-Registry-Auth")).isEqualTo(OWN.header());
		assertThat(this.client.send(progress(PUSHED), (docker) -> docker.images().pushProgress("a"))
			.header("X-Registry-Auth")).isEqualTo("e30=");
		RegistryCredentials other = new RegistryCredentials("r.io", null, null, "token");
		assertThat(this.client
			.send(progress(PUSHED), (docker) -> docker.images().push("r.io/a", (options) -> options.credentials(other)))
			.header("X-Registry-Auth")).isEqualTo(other.header());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void pushReportsTheOutcome(List<ImagePushResult.PushedTag> expected, List<String> messages) {
		this.client.server().then(progress(messages.toArray(String[]::new)));
		List<ImagePushResult> results = this.client.items((docker) -> docker.images().push("a"));
		assertThat(results).containsExactly(new ImagePushResult(expected));
		assertThat(results.get(0).digest())
			.isEqualTo(expected.isEmpty() ? null : expected.get(expected.size() - 1).digest());
	}

	static Stream<Arguments> pushReportsTheOutcome() {
		ImagePushResult.PushedTag first = new ImagePushResult.PushedTag("1", "sha256:a", 527, null);
		ImagePushResult.PushedTag second = new ImagePushResult.PushedTag("2.x", "sha256:b", 528, null);
		String refers = "{\"status\":\"The push refers to repository [r.io/a]\"}";
		String firstStatus = "{\"status\":\"1: digest: sha256:a size: 527\"}";
		String secondStatus = "{\"status\":\"2.x: digest: sha256:b size: 528\"}";
		String firstAux = "{\"progressDetail\":{},\"aux\":{\"Tag\":\"1\",\"Digest\":\"sha256:a\",\"Size\":527}}";
		String secondAux = "{\"progressDetail\":{},\"aux\":{\"Tag\":\"2.x\",\"Digest\":\"sha256:b\",\"Size\":528}}";
		ImagePushResult.PushedTag partial = new ImagePushResult.PushedTag("2.x", "sha256:b", 528, "sha256:i");
		String note = "{\"aux\":{\"manifestPushedInsteadOfIndex\":true,\"originalIndex\":{\"digest\":\"sha256:i\","
				+ "\"size\":900},\"selectedManifest\":{\"digest\":\"sha256:b\",\"size\":528}}}";
		String vague = "{\"aux\":{\"manifestPushedInsteadOfIndex\":true,\"selectedManifest\":{\"size\":1}}}";
		return Stream.of(Arguments.of(List.of(first), List.of(refers, firstStatus, firstAux)),
				Arguments.of(List.of(first, second),
						List.of(refers, firstStatus, firstAux, refers, secondStatus, secondAux)),
				// The containerd image store
				Arguments.of(List.of(first), List.of(refers, vague, firstStatus)),
				Arguments.of(List.of(first, partial), List.of(refers, firstStatus, note, secondStatus)),
				Arguments.of(List.of(second), List.of(secondAux)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void load(String query, Consumer<ImageLoadOptions> options) {
		EngineRequest request = this.client.send(progress(LOADED), (docker) -> docker.images().load(ARCHIVE, options));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /images/load" + query);
		assertThat(request.text()).isEqualTo("tar");
		assertThat(request.header("Content-Type")).isEqualTo("application/x-tar");
	}

	static Stream<Arguments> load() {
		return Stream.of(loading("", (options) -> {
		}), loading("?quiet=true", (options) -> options.quiet(true)),
				loading("?quiet=false", (options) -> options.quiet(false)),
				loading("?platform=" + ARM_JSON, (options) -> options.platform(ARM)),
				loading("?quiet=false&platform=" + ARM_JSON + "&platform=" + AMD_JSON,
						(options) -> options.platform(ARM).platform(AMD).quiet(false)));
	}

	private static Arguments loading(String query, Consumer<ImageLoadOptions> options) {
		return Arguments.of(query, options);
	}

	@Test
	void aLoadReportsItsProgress() {
		assertThat(ScriptedClient
			.line(this.client.send(progress(LOADED), (docker) -> docker.images().loadProgress(ARCHIVE))))
			.isEqualTo("POST /images/load?quiet=false");
		assertThat(ScriptedClient.line(this.client.send(progress(LOADED),
				(docker) -> docker.images().loadProgress(ARCHIVE, (options) -> options.quiet(true)))))
			.isEqualTo("POST /images/load?quiet=true");
		this.client.server()
			.then(progress(
					"{\"status\":\"Loading layer\",\"progressDetail\":{\"current\":1,\"total\":2},\"id\":\"x\"}"));
		List<ProgressMessage> messages = this.client.items((docker) -> docker.images().loadProgress(ARCHIVE));
		assertThat(messages).singleElement()
			.satisfies((message) -> assertThat(message.progressDetail())
				.isEqualTo(new ProgressMessage.ProgressDetail(1L, 2L, null, null)));
	}

	@Test
	void platformsOfLoadAreNew() {
		ScriptedServer.Script answer = progress("{\"stream\":\"Loaded image: a:1\"}");
		this.client.assertSince("parameter 'platform'", "1.48", answer,
				(docker) -> docker.images().load(ARCHIVE, (options) -> options.platform(ARM)));
	}

	@Test
	void severalPlatformsOfLoadAreNewer() {
		this.client.assertSince("more than one parameter 'platform'", "1.52",
				progress("{\"stream\":\"Loaded image: a:1\"}"),
				(docker) -> docker.images().load(ARCHIVE, (options) -> options.platform(ARM).platform(AMD)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void loadReportsTheOutcome(ImageLoadResult expected, List<String> messages) {
		this.client.server().then(progress(messages.toArray(String[]::new)));
		List<ImageLoadResult> results = this.client.items((docker) -> docker.images().load(ARCHIVE));
		assertThat(results).containsExactly(expected);
	}

	static Stream<Arguments> loadReportsTheOutcome() {
		return Stream.of(
				Arguments.of(new ImageLoadResult(List.of("a:1"), List.of(), List.of()),
						List.of("{\"stream\":\"Loaded image: a:1\\n\"}")),
				Arguments.of(new ImageLoadResult(List.of("a:1", "r.io:5000/b/c:2"), List.of(), List.of()),
						List.of("{\"stream\":\"Loaded image: a:1\\n\"}", "{\"status\":\"Loading layer\",\"id\":\"x\"}",
								"{\"stream\":\"Loaded image: r.io:5000/b/c:2\\n\"}")),
				Arguments.of(new ImageLoadResult(List.of(), List.of(DIGEST), List.of()),
						List.of("{\"stream\":\"Loaded image ID: " + DIGEST + "\\n\"}")),
				Arguments.of(new ImageLoadResult(List.of("a:1"), List.of(DIGEST), List.of()),
						List.of("{\"stream\":\"The image a:1 already exists, renaming the old one\\n\"}",
								"{\"stream\":\"Loaded image: a:1\\nLoaded image ID: " + DIGEST + "\\n\"}")),
				// The containerd image store
				Arguments.of(new ImageLoadResult(List.of("a:1"), List.of(), List.of("Error unpacking image a:1: a\nb")),
						List.of("{\"stream\":\"Loaded image: a:1\\n\"}",
								"{\"stream\":\"Error unpacking image a:1: a\\nb\\n\"}")),
				// Podman
				Arguments.of(new ImageLoadResult(List.of("localhost/a:1", "r.io:5000/b:2"), List.of(), List.of()),
						List.of("{\"stream\":\"Loaded image: localhost/a:1,r.io:5000/b:2\"}")),
				Arguments.of(new ImageLoadResult(List.of(), List.of(DIGEST), List.of()),
						List.of("{\"stream\":\"Loaded image: " + DIGEST + "\"}")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"stream\":\"\"}", "{\"status\":\"Loading layer\"}" })
	void loadOfNothingIsNoSuccess(String message) {
		this.client.server().then(progress(message));
		assertThatExceptionOfType(UnexpectedAnswerException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.images().load(ARCHIVE)))
			.withMessageContaining("The engine loaded nothing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"errorDetail\":{\"message\":\"it broke\"},\"error\":\"it broke\"}",
			"{\"errorDetail\":{\"message\":\"it broke\"}}", "{\"error\":\"it broke\"}" })
	void errorsWithinTheStreamAreErrorsOfPushAndLoad(String error) {
		Map<String, List<ScriptedClient.Call>> calls = Map.of("POST /images/a/push",
				IMAGES.calls((images) -> images.push("a"), (images) -> images.pushProgress("a")), "POST /images/load",
				IMAGES.calls((images) -> images.load(ARCHIVE), (images) -> images.loadProgress(ARCHIVE)));
		calls.forEach((endpoint, forms) -> forms.forEach((call) -> {
			this.client.server().then(progress("{\"stream\":\"Loaded image: a:1\"}", error));
			assertThatExceptionOfType(StreamedErrorException.class).isThrownBy(() -> this.client.items(call))
				.withMessageContaining(endpoint)
				.withMessageContaining("it broke");
		}));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void save(String line, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.answer(200, "application/x-tar", "\0".repeat(1024)),
				call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
		assertThat(request.body()).isEmpty();
	}

	static Stream<Arguments> save() {
		List<String> names = List.of("a:1", "r.io:5000/b/c:2");
		return Stream.of(IMAGES.expect("GET /images/a/get", (images) -> images.save("a")),
				IMAGES.expect("GET /images/r.io:5000/b/c:2/get?platform=" + ARM_JSON,
						(images) -> images.save("r.io:5000/b/c:2", (options) -> options.platform(ARM))),
				IMAGES.expect("GET /images/a/get?platform=" + ARM_JSON + "&platform=" + AMD_JSON,
						(images) -> images.save("a", (options) -> options.platform(ARM).platform(AMD))),
				IMAGES.expect("GET /images/get?names=a:1&names=r.io:5000/b/c:2", (images) -> images.save(names)),
				IMAGES.expect("GET /images/get?names=a:1&platform=" + AMD_JSON,
						(images) -> images.save(List.of("a:1"), (options) -> options.platform(AMD))));
	}

	@Test
	void saveIntoAFile() throws IOException {
		byte[] archive = Tar.of("file", new byte[100_000]);
		Path file = Files.writeString(this.directory.resolve("images.tar"), "before");
		this.client.server()
			.then(ScriptedServer.answer(200, "application/x-tar", new String(archive, StandardCharsets.ISO_8859_1)));
		this.client
			.items((docker) -> docker.images().save(List.of("a", "b"), file, (options) -> options.platform(ARM)));
		assertThat(ScriptedClient.line(this.client.server().take()))
			.isEqualTo("GET /images/get?names=a&names=b&platform=" + ARM_JSON);
		assertThat(file).hasBinaryContent(archive);
		assertThat(this.directory).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
	}

	@Test
	void saveOneImageIntoAFile() {
		byte[] archive = Tar.of("file", new byte[100]);
		Path file = this.directory.resolve("image.tar");
		this.client.server()
			.then(ScriptedServer.answer(200, "application/x-tar", new String(archive, StandardCharsets.ISO_8859_1)));
		this.client.items((docker) -> docker.images().save("r.io/a:1", file, (options) -> options.platform(ARM)));
		assertThat(ScriptedClient.line(this.client.server().take()))
			.isEqualTo("GET /images/r.io/a:1/get?platform=" + ARM_JSON);
		assertThat(file).hasBinaryContent(archive);
	}

	@Test
	void loadAFile() throws IOException {
		Path file = Files.writeString(this.directory.resolve("image.tar"), "tar");
		EngineRequest request = this.client.send(progress(LOADED),
				(docker) -> docker.images().load(file, (options) -> options.quiet(true)));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /images/load?quiet=true");
		assertThat(request.text()).isEqualTo("tar");
		assertThat(this.client.send(progress(LOADED), (docker) -> docker.images().load(file)).text()).isEqualTo("tar");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.docker().images().load(this.directory.resolve("none")))
			.withMessageContaining("is not a file");
	}

	@Test
	void saveIntoAFileWithALongName() throws IOException {
		byte[] archive = Tar.of("file", new byte[100]);
		Path file = this.directory.resolve("x".repeat(255));
		this.client.server()
			.then(ScriptedServer.answer(200, "application/x-tar", new String(archive, StandardCharsets.ISO_8859_1)));
		this.client.items((docker) -> docker.images().save(List.of("a"), file));
		this.client.server().take();
		assertThat(file).hasBinaryContent(archive);
	}

	@Test
	void aFileIsKeptIfItsSuccessorIsNotComplete() throws IOException {
		Path file = Files.writeString(this.directory.resolve("images.tar"), "before");
		this.client.server()
			.then(ScriptedServer.answer(200, "application/x-tar", "x".repeat(10_000)))
			.then(ScriptedServer.error(404, "No such image: a"));
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.images().save(List.of("a"), file)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.images().save(List.of("a"), file)));
		assertThat(file).hasContent("before");
		assertThat(this.directory).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
	}

	@Test
	void aFileThatCannotBeWrittenIsSaidBeforeAnythingIsSent() {
		Path file = this.directory.resolve("missing/images.tar");
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.images().save(List.of("a"), file)))
			.withMessage("'%s' cannot be written".formatted(file));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.items((docker) -> docker.images().save(List.of("a"), this.directory)))
			.withMessage("'%s' is not a file".formatted(this.directory));
		assertThat(this.client.server().connections()).isZero();
	}

	@Test
	void whoGivesUpSavingLeavesNoFile() {
		this.client.server()
			.then(ScriptedServer.thenSilence(
					"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + ScriptedServer.chunk("x".repeat(1000))));
		Path file = this.directory.resolve("images.tar");
		Disposable saving = this.client.docker().images().save(List.of("a"), file).subscribe();
		Awaitility.await().atMost(ScriptedClient.patience()).until(() -> sizes().stream().anyMatch((size) -> size > 0));
		saving.dispose();
		Awaitility.await().atMost(ScriptedClient.patience()).until(() -> sizes().isEmpty());
		this.client.server().take();
	}

	private List<Long> sizes() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.toFile().length()).toList();
		}
	}

	@Test
	void platformsOfSaveAreNew() {
		this.client.assertSince("parameter 'platform'", "1.48",
				ScriptedServer.answer(200, "application/x-tar", "\0".repeat(1024)),
				(docker) -> docker.images().save("a", (options) -> options.platform(ARM)));
	}

	@Test
	void severalPlatformsOfSaveAreNewer() {
		this.client.assertSince("more than one parameter 'platform'", "1.52",
				ScriptedServer.answer(200, "application/x-tar", "\0".repeat(1024)),
				(docker) -> docker.images().save(List.of("a"), (options) -> options.platform(ARM).platform(AMD)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json(line.startsWith("POST") ? "{}" : "[]"), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
		assertThat(request.body()).isEmpty();
	}

	static Stream<Arguments> lines() {
		return Stream.of(histories(), searches(), prunes(), attestations()).flatMap((arguments) -> arguments);
	}

	private static Stream<Arguments> histories() {
		return Stream.of(IMAGES.expect("GET /images/a/history", (images) -> images.history("a")),
				IMAGES.expect("GET /images/r.io:5000/a/b:1/history", (images) -> images.history("r.io:5000/a/b:1")),
				IMAGES.expect("GET /images/" + DIGEST + "/history?platform=" + ARM_JSON,
						(images) -> images.history(DIGEST, (options) -> options.platform(ARM))));
	}

	private static Stream<Arguments> searches() {
		return Stream.of(IMAGES.expect("GET /images/search?term=a", (images) -> images.search("a")),
				IMAGES.expect("GET /images/search?term=a b&limit=100",
						(images) -> images.search("a b", (options) -> options.limit(100))),
				IMAGES.expect(
						"GET /images/search?term=a&limit=1&filters={\"is-official\":[\"true\"],\"stars\":[\"3\"]}",
						(images) -> images.search("a", (options) -> options.limit(1).official(true).stars(3))),
				IMAGES.expect("GET /images/search?term=a&filters={\"is-automated\":[\"false\"]}",
						(images) -> images.search("a", (options) -> options.filter("is-automated", "false"))));
	}

	private static Stream<Arguments> prunes() {
		return Stream.of(IMAGES.expect("POST /images/prune", ReactiveImageOperations::prune),
				IMAGES.expect("POST /images/prune?filters={\"dangling\":[\"false\"]}",
						(images) -> images.prune((options) -> options.dangling(false))),
				IMAGES.expect("POST /images/prune?filters={\"until\":[\"2023-11-14T22:13:20.500Z\"]}",
						(images) -> images.prune((options) -> options.until(Instant.parse("2023-11-14T22:13:20.5Z")))),
				IMAGES.expect(
						"POST /images/prune?filters={\"until\":[\"24h\"],\"label\":[\"a\",\"b=c\"],"
								+ "\"label!\":[\"d\",\"e=f\"]}",
						(images) -> images.prune((options) -> options.filter("until", "24h")
							.label("a")
							.label("b", "c")
							.withoutLabel("d")
							.withoutLabel("e", "f"))));
	}

	private static Stream<Arguments> attestations() {
		return Stream.of(IMAGES.expect("GET /images/a/attestations", (images) -> images.attestations("a")),
				IMAGES.expect("GET /images/r.io/a:1/attestations?statement=false",
						(images) -> images.attestations("r.io/a:1", (options) -> options.statement(false))),
				IMAGES.expect("GET /images/a/attestations?platform=" + ARM_JSON
						+ "&type=https://slsa.dev/provenance/v0.2&type=https://spdx.dev/Document&statement=true",
						(images) -> images.attestations("a",
								(options) -> options.platform(ARM)
									.type("https://slsa.dev/provenance/v0.2")
									.type("https://spdx.dev/Document")
									.statement(true))));
	}

	@Test
	void newInHistory() {
		this.client.assertSince("parameter 'platform'", "1.48", ScriptedServer.json("[]"),
				(docker) -> docker.images().history("a", (options) -> options.platform(ARM)));
	}

	@Test
	void attestationsAreNew() {
		this.client.assertSince("this endpoint", "1.55", ScriptedServer.json("[]"),
				(docker) -> docker.images().attestations("a"));
	}

	@ParameterizedTest
	@CsvSource({ "registry.example.com:5000/a, true", "registry.example.com/a, false", "a, false", "joe/a, false" })
	void searchSendsCredentialsToTheirRegistryOnly(String term, boolean known) {
		this.client.knows(RegistryCredentialsProvider.of(List.of(OWN)));
		assertThat(this.client.send(ScriptedServer.json("[]"), (docker) -> docker.images().search(term))
			.header("X-Registry-Auth")).isEqualTo(known ? OWN.header() : "e30=");
	}

	@Test
	void searchReportsWhatWasFound() {
		this.client.server()
			.then(ScriptedServer.json("[{\"star_count\":3037,\"is_official\":true,\"name\":\"busybox\","
					+ "\"is_automated\":false,\"description\":\"Busybox base image.\"}]"));
		List<ImageSearchResponseItem> items = this.client.items((docker) -> docker.images().search("busybox"));
		assertThat(items)
			.containsExactly(new ImageSearchResponseItem("busybox", "Busybox base image.", 3037L, true, false));
	}

	@Test
	void pruneReportsWhatIsGone() {
		this.client.server()
			.then(ScriptedServer.json(
					"{\"ImagesDeleted\":[{\"Untagged\":\"a:1\"},{\"Deleted\":\"sha256:0\"}],\"SpaceReclaimed\":5000000000}"));
		List<ImagePruneResponse> answers = this.client.items((docker) -> docker.images().prune());
		assertThat(answers).containsExactly(new ImagePruneResponse(
				List.of(new ImageDeleteResponseItem("a:1", null), new ImageDeleteResponseItem(null, "sha256:0")),
				5_000_000_000L));
	}

	@Test
	void attestationsContainTheirStatements() {
		this.client.server()
			.then(ScriptedServer.json("[{\"Descriptor\":{\"mediaType\":\"application/vnd.in-toto+json\",\"digest\":\""
					+ DIGEST + "\",\"size\":12},\"PredicateType\":\"https://spdx.dev/Document\","
					+ "\"Statement\":{\"predicate\":{\"a\":[1]}}},{\"PredicateType\":\"b\",\"Statement\":null}]"));
		List<AttestationStatement> statements = this.client.items((docker) -> docker.images().attestations("a"));
		assertThat(statements)
			.containsExactly(
					new AttestationStatement(
							new OCIDescriptor("application/vnd.in-toto+json", DIGEST, 12L, List.of(), Map.of(), null,
									null, null),
							"https://spdx.dev/Document", Map.of("predicate", Map.of("a", List.of(1)))),
					new AttestationStatement(null, "b", Map.of()));
	}

	@ParameterizedTest
	@CsvSource({ "a, a:latest", "docker.io/library/a:1, a:1", "r.io:5000/a/b:1, r.io:5000/a/b:1" })
	void whatIsThereIsNotPulled(String name, String inspected) {
		this.client.server().then(ScriptedServer.json("{}"));
		assertThat(this.client.<Boolean>items((docker) -> docker.images().pullIfMissing(name))).containsExactly(false);
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /images/" + inspected + "/json");
		assertThat(this.client.server().requests()).isEmpty();
	}

	@Test
	void aDigestIsLookedForWithoutTheTag() {
		this.client.server().then(ScriptedServer.json("{}"));
		this.client.items((docker) -> docker.images().pullIfMissing("a:1@" + DIGEST));
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /images/a@" + DIGEST + "/json");
	}

	@Test
	void whatIsMissingIsPulled() {
		this.client.server().then(ScriptedServer.error(404, "No such image: a:1")).then(progress(PUSHED));
		assertThat(this.client
			.<Boolean>items((docker) -> docker.images().pullIfMissing("a:1", (options) -> options.platform(ARM))))
			.containsExactly(true);
		assertThat(ScriptedClient.line(this.client.server().take())).startsWith("GET /images/a:1/json?platform={")
			.contains("\"architecture\":\"arm64\"", "\"variant\":\"v8\"");
		assertThat(ScriptedClient.line(this.client.server().take()))
			.isEqualTo("POST /images/create?platform=linux/arm64/v8&fromImage=a&tag=1");
	}

	@ParameterizedTest
	@CsvSource({ "1.48, linux/amd64", "1.55, linux" })
	void platformIsComparedIfItCannotBeInspected(String version, String platform) {
		this.client.server().speaks(version).then(ScriptedServer.json("{\"Os\":\"linux\",\"Architecture\":\"amd64\"}"));
		this.client.items(
				(docker) -> docker.images().pullIfMissing("a:1", (options) -> options.platform(Platform.of(platform))));
		assertThat(this.client.server().take().target()).isEqualTo("/v" + version + "/images/a%3A1/json");
	}

	@ParameterizedTest
	@CsvSource({ "linux/arm64/v8, linux, arm64, v8, false", "linux/arm64/v8, linux, arm64, '', false",
			"linux/arm64, linux, arm64, v8, false", "linux, linux, amd64, '', false",
			"linux/amd64, linux, arm64, '', true", "linux/arm/v6, linux, arm, v7, true",
			"windows/amd64, linux, amd64, '', true" })
	void whatIsThereForAnotherPlatformIsPulled(String wanted, String os, String architecture, String variant,
			boolean pulled) {
		this.client.server()
			.then(ScriptedServer.json(
					"{\"Os\":\"%s\",\"Architecture\":\"%s\",\"Variant\":\"%s\"}".formatted(os, architecture, variant)));
		if (pulled) {
			this.client.server().then(progress(PUSHED));
		}
		assertThat(this.client.<Boolean>items(
				(docker) -> docker.images().pullIfMissing("a", (options) -> options.platform(Platform.of(wanted)))))
			.containsExactly(pulled);
		assertThat(this.client.server().requests()).hasSize(pulled ? 2 : 1);
	}

	@Test
	void whatCannotBePulledIsAnErrorOfPullIfMissing() {
		this.client.server()
			.then(ScriptedServer.error(404, "No such image: a"))
			.then(progress("{\"errorDetail\":{\"message\":\"denied\"}}"));
		assertThatExceptionOfType(StreamedErrorException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.images().pullIfMissing("a")))
			.withMessageContaining("denied");
		this.client.server()
			.then(ScriptedServer.error(404, "No such image"))
			.then(ScriptedServer.error(404, "unknown"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.images().pullIfMissing("a")))
			.withMessageContaining("unknown");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessage(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(wrongOptions(), wrongNames(), wrongPlatforms()).flatMap((arguments) -> arguments);
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongOptions() {
		String message = "'options' must not be null";
		return Stream.of(IMAGES.expect(message, (images) -> images.push("a", (ImagePushOptions) null)),
				IMAGES.expect(message, (images) -> images.pushProgress("a", (ImagePushOptions) null)),
				IMAGES.expect(message, (images) -> images.load(ARCHIVE, (ImageLoadOptions) null)),
				IMAGES.expect(message, (images) -> images.loadProgress(ARCHIVE, (ImageLoadOptions) null)),
				IMAGES.expect(message, (images) -> images.history("a", (ImageHistoryOptions) null)),
				IMAGES.expect(message, (images) -> images.attestations("a", (ImageAttestationsOptions) null)),
				IMAGES.expect(message, (images) -> images.search("a", (ImageSearchOptions) null)),
				IMAGES.expect(message, (images) -> images.prune((ImagePruneOptions) null)),
				IMAGES.expect(message, (images) -> images.pullIfMissing("a", (ImagePullOptions) null)),
				IMAGES.expect("'archive' must not be null", (images) -> images.load((ByteSource) null)),
				IMAGES.expect("'archive' must not be null", (images) -> images.loadProgress(null)),
				IMAGES.expect(message, (images) -> images.save("a", (ImageSaveOptions) null)),
				IMAGES.expect(message, (images) -> images.save(List.of("a"), (ImageSaveOptions) null)),
				IMAGES.expect("'names' of images must not be empty", (images) -> images.save(List.of())),
				IMAGES.expect("'names' of images must not be empty",
						(images) -> images.save(List.of(), Path.of("a.tar"))),
				IMAGES.expect("'names' of images must not be empty", (images) -> images.save((List<String>) null)),
				IMAGES.expect("'file' must not be null", (images) -> images.save(List.of("a"), (Path) null)),
				IMAGES.expect("'limit' of a search must be from 1 to 100",
						(images) -> images.search("a", (options) -> options.limit(0))),
				IMAGES.expect("'limit' of a search must be from 1 to 100",
						(images) -> images.search("a", (options) -> options.limit(101))));
	}

	@SuppressWarnings("NullAway")
	private static Stream<Arguments> wrongNames() {
		return Stream.concat(
				Stream.of("", " ", null)
					.flatMap((name) -> Stream.of(
							IMAGES.expect("'name' of an image must not be empty", (images) -> images.history(name)),
							IMAGES.expect("'name' of an image must not be empty",
									(images) -> images.attestations(name)),
							IMAGES.expect("'name' of an image must not be empty", (images) -> images.save(name)),
							IMAGES.expect("'name' of an image must not be empty",
									(images) -> images.save(Arrays.asList("a", name))),
							IMAGES.expect("'term' of a search must not be empty", (images) -> images.search(name)),
							IMAGES.expect("'image' must not be empty", (images) -> images.push(name)),
							IMAGES.expect("'image' must not be empty", (images) -> images.pullIfMissing(name)))),
				Stream.of(
						IMAGES.expect("All tags go by a name without tag and digest, not by 'a:1'",
								(images) -> images.push("a:1", (options) -> options.allTags(true))),
						IMAGES.expect("Images are pushed by their tags, not by a digest as in 'a@" + DIGEST + "'",
								(images) -> images.push("a@" + DIGEST)),
						IMAGES.expect("The credentials are for another registry than 'docker.io'",
								(images) -> images.push("a", (options) -> options.credentials(OWN))),
						IMAGES.expect("The credentials are for another registry than 'docker.io'",
								(images) -> images.search("a", (options) -> options.credentials(OWN))),
						IMAGES.expect("'allTags' must not be set: it does not specify which tags may be missing",
								(images) -> images.pullIfMissing("a", (options) -> options.allTags(true)))));
	}

	private static Stream<Arguments> wrongPlatforms() {
		String message = "Platform 'linux' must have an architecture here, such as linux/amd64";
		Platform linux = Platform.of("linux");
		return Stream.of(IMAGES.expect(message, (images) -> images.push("a", (options) -> options.platform(linux))),
				IMAGES.expect(message, (images) -> images.history("a", (options) -> options.platform(linux))),
				IMAGES.expect(message, (images) -> images.attestations("a", (options) -> options.platform(linux))),
				IMAGES.expect(message, (images) -> images.load(ARCHIVE, (options) -> options.platform(linux))), IMAGES
					.expect(message, (images) -> images.save("a", (options) -> options.platform(AMD).platform(linux))));
	}

}
