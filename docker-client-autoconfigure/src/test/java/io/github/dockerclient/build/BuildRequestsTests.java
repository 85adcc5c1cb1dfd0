package io.github.dockerclient.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Platform;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for the requests of each operation on builds, option by option, and for the
 * results that it reads from progress messages.
 */
class BuildRequestsTests {

	private static final String ID = "sha256:" + "0123456789abcdef".repeat(4);

	private static final ByteSource ARCHIVE = ByteSource.of("tar".getBytes(StandardCharsets.UTF_8));

	private static final RegistryCredentials JANE = new RegistryCredentials("one.example.com", "jane", "secret", null);

	private static final RegistryCredentials JOE = new RegistryCredentials("two.example.com", "joe", "hidden", null);

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@TempDir
	Path directory;

	private static ScriptedServer.Script progress(String... messages) {
		return ScriptedServer.chunked("application/json",
				Stream.of(messages).map((message) -> message + "\r\n").toArray(String[]::new));
	}

	private static ScriptedServer.Script built() {
		return progress("{\"aux\":{\"ID\":\"" + ID + "\"}}");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void build(String query, Consumer<BuildOptions> options) {
		EngineRequest request = this.client.send(built(),
				(docker) -> docker.build().build((all) -> options.accept(all.context(ARCHIVE))));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /build" + query);
		assertThat(request.header("Content-Type")).isEqualTo("application/x-tar");
		assertThat(request.header("X-Registry-Config")).isNull();
		assertThat(request.text()).isEqualTo("tar");
	}

	static Stream<Arguments> build() {
		return Stream.of(building("", (options) -> {
		}), building("?dockerfile=a b/Dockerfile", (options) -> options.dockerfile("a b/Dockerfile")),
				building("?t=app:1&t=registry.example.com:5000/app",
						(options) -> options.tag("app:1").tag("registry.example.com:5000/app")),
				building("?extrahosts=a:10.0.0.1&extrahosts=b:host-gateway",
						(options) -> options.extraHost("a", "10.0.0.1").extraHost("b", "host-gateway")),
				building("?q=true", (options) -> options.quiet(true)),
				building("?q=false", (options) -> options.quiet(false)),
				building("?nocache=true", (options) -> options.noCache(true)),
				building("?nocache=false", (options) -> options.noCache(false)),
				building("?cachefrom=[\"a:1\",\"b\"]", (options) -> options.cacheFrom("a:1").cacheFrom("b")),
				building("?pull=true", (options) -> options.pull(true)),
				building("?pull=false", (options) -> options.pull(false)),
				building("?rm=true", (options) -> options.rm(true)),
				building("?rm=false", (options) -> options.rm(false)),
				building("?forcerm=true", (options) -> options.forceRm(true)),
				building("?forcerm=false", (options) -> options.forceRm(false)),
				building("?memory=1000000000", (options) -> options.memory(1_000_000_000)),
				building("?memswap=-1", (options) -> options.memorySwap(-1)),
				building("?cpushares=512", (options) -> options.cpuShares(512)),
				building("?cpusetcpus=0-3", (options) -> options.cpusetCpus("0-3")),
				building("?cpusetmems=0,1", (options) -> options.cpusetMems("0,1")),
				building("?cpuperiod=100000", (options) -> options.cpuPeriod(100_000)),
				building("?cpuquota=50000", (options) -> options.cpuQuota(50_000)),
				building("?buildargs={\"a\":\"1 & 2\",\"b\":null,\"c\":\"\"}",
						(options) -> options.buildArg("a", "1 & 2").buildArg("b", null).buildArg("c", "")),
				building("?shmsize=67108864", (options) -> options.shmSize(67_108_864)),
				building("?squash=true", (options) -> options.squash(true)),
				building("?squash=false", (options) -> options.squash(false)),
				building("?labels={\"a\":\"b=c\",\"d\":\"\"}", (options) -> options.label("a", "b=c").label("d", "")),
				building("?networkmode=host", (options) -> options.networkMode("host")),
				building("?platform=linux/arm64/v8", (options) -> options.platform(Platform.of("linux/arm64/v8"))),
				building("?platform=linux/s390x", (options) -> options.platform("linux/s390x")),
				building("?target=test", (options) -> options.target("test")),
				building(
						"?ulimits=[{\"Name\":\"nofile\",\"Soft\":100,\"Hard\":200},"
								+ "{\"Name\":\"core\",\"Soft\":0,\"Hard\":-1}]",
						(options) -> options.ulimit("nofile", 100, 200).ulimit("core", 0, -1)),
				building("?isolation=process", (options) -> options.isolation(Isolation.PROCESS)),
				building("?cgroupparent=/builds", (options) -> options.cgroupParent("/builds")),
				building("?securityopt=a=b&securityopt=c", (options) -> options.securityOpt("a=b").securityOpt("c")));
	}

	private static Arguments building(String query, Consumer<BuildOptions> options) {
		return Arguments.of(query, options);
	}

	@Test
	void remoteContextHasNoBody() {
		EngineRequest request = this.client.send(built(), (docker) -> docker.build()
			.build((options) -> options.remote("https://example.com/a.git#main:dir").dockerfile("b")));
		assertThat(ScriptedClient.line(request))
			.isEqualTo("POST /build?dockerfile=b&remote=https://example.com/a.git#main:dir");
		assertThat(request.body()).isEmpty();
	}

	@Test
	void directoryWithoutWhatIsIgnored() throws IOException {
		write("Dockerfile", "FROM scratch");
		write(".dockerignore", "*\n!src\nsrc/secret");
		write("src/Main.java", "class Main");
		write("src/secret", "");
		write("target/Main.class", "");
		EngineRequest request = this.client.send(built(), (docker) -> docker.build().build(this.directory));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /build");
		assertThat(files(request)).containsOnly(entry("Dockerfile", "FROM scratch"),
				entry(".dockerignore", "*\n!src\nsrc/secret"), entry("src/", ""), entry("src/Main.java", "class Main"));
	}

	@Test
	void directoryIsBuiltWithAndWithoutOptions() throws IOException {
		write("Dockerfile", "FROM scratch");
		EngineRequest request = this.client.send(built(),
				(docker) -> docker.build().build(this.directory, (options) -> options.tag("app:1")));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /build?t=app:1");
		assertThat(files(request)).containsOnlyKeys("Dockerfile");
		assertThat(ScriptedClient.line(this.client.send(built(), (docker) -> docker.build().build(this.directory))))
			.isEqualTo("POST /build");
	}

	@Test
	void dockerfileHasIgnoredFilesOfItsOwn() throws IOException {
		write("docker/app", "FROM scratch");
		write("docker/app.dockerignore", "*\n!a");
		write(".dockerignore", "a");
		write("a", "");
		write("b", "");
		for (Consumer<BuildOptions> dockerfile : List.<Consumer<BuildOptions>>of(
				(options) -> options.dockerfile("./docker/app"),
				(options) -> options.dockerfile(this.directory.resolve("docker/app")))) {
			EngineRequest request = this.client.send(built(),
					(docker) -> docker.build().build(this.directory, dockerfile));
			assertThat(ScriptedClient.line(request)).isEqualTo("POST /build?dockerfile=docker/app");
			assertThat(files(request)).containsOnlyKeys("docker/app", ".dockerignore", "a");
		}
	}

	@Test
	void dockerfileInMemoryIsHiddenFromTheBuild() throws IOException {
		write("a", "");
		write("Dockerfile", "FROM other");
		EngineRequest request = this.client.send(built(),
				(docker) -> docker.build().build(this.directory, (options) -> options.dockerfileText("FROM scratch")));
		String name = ScriptedClient.line(request).replaceFirst("^POST /build\\?dockerfile=", "");
		assertThat(name).startsWith(".dockerfile.");
		assertThat(files(request)).containsOnly(entry("a", ""), entry("Dockerfile", "FROM other"),
				entry(name, "FROM scratch"), entry(".dockerignore", ".dockerignore\n" + name + "\n"));
	}

	@Test
	void dockerfileElsewhereIsHiddenFromTheBuild(@TempDir Path elsewhere) throws IOException {
		write("a", "");
		write("b", "");
		write(".dockerignore", "a");
		Path dockerfile = Files.writeString(elsewhere.resolve("app"), "FROM scratch");
		EngineRequest request = this.client.send(built(),
				(docker) -> docker.build().build(this.directory, (options) -> options.dockerfile(dockerfile)));
		String name = ScriptedClient.line(request).replaceFirst("^POST /build\\?dockerfile=", "");
		assertThat(files(request)).containsOnly(entry("b", ""), entry(name, "FROM scratch"),
				entry(".dockerignore", "a\n" + name + "\n"));
		Files.writeString(elsewhere.resolve("app.dockerignore"), "b\n.dockerignore");
		request = this.client.send(built(),
				(docker) -> docker.build().build(this.directory, (options) -> options.dockerfile(dockerfile)));
		assertThat(files(request)).containsOnlyKeys("a", ".dockerignore",
				ScriptedClient.line(request).replaceFirst("^POST /build\\?dockerfile=", ""));
		assertThat(files(request).get(".dockerignore")).startsWith("a\n.dockerignore\n.dockerfile.");
	}

	@Test
	void dockerfileNeedsNoContext() throws IOException {
		EngineRequest request = this.client.send(built(),
				(docker) -> docker.build().build((options) -> options.dockerfileText("FROM scratch")));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /build");
		assertThat(files(request)).containsOnly(entry("Dockerfile", "FROM scratch"));
	}

	@Test
	void dockerfileMayBeInLowerCase() throws IOException {
		this.client.knows(RegistryCredentialsProvider.of(List.of(JANE)));
		Files.writeString(this.directory.resolve("dockerfile"), "FROM one.example.com/a");
		Files.writeString(this.directory.resolve(".dockerignore"), "*");
		EngineRequest request = this.client.send(built(),
				(docker) -> docker.build().build((options) -> options.context(this.directory)));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /build?dockerfile=dockerfile");
		assertThat(files(request)).containsOnlyKeys("dockerfile", ".dockerignore");
		assertThat(config((options) -> options.context(this.directory))).contains("jane");
	}

	@Test
	void dockerfileThatIsALinkIsSentEvenIfItIsExcluded() throws IOException {
		Files.writeString(this.directory.resolve("real"), "FROM scratch");
		Files.createSymbolicLink(this.directory.resolve("Dockerfile"), Path.of("real"));
		Files.writeString(this.directory.resolve(".dockerignore"), "real");
		EngineRequest request = this.client.send(built(),
				(docker) -> docker.build().build((options) -> options.context(this.directory)));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /build?dockerfile=real");
		assertThat(files(request)).containsKey("real");
	}

	@Test
	void credentialsOfBaseImagesAreSent() {
		this.client.knows(RegistryCredentialsProvider.of(List.of(JANE, JOE)));
		assertThat(config((options) -> options.dockerfileText("FROM one.example.com/a"))).isEqualTo(
				"{\"one.example.com\":{\"username\":\"jane\",\"password\":\"secret\",\"serveraddress\":\"one.example.com\"}}");
		assertThat(config((options) -> options.dockerfileText("FROM One.Example.Com/a"))).isEqualTo(
				"{\"one.example.com\":{\"username\":\"jane\",\"password\":\"secret\",\"serveraddress\":\"one.example.com\"},"
						+ "\"One.Example.Com\":{\"username\":\"jane\",\"password\":\"secret\",\"serveraddress\":\"One.Example.Com\"}}");
		assertThat(config((options) -> options.dockerfileText("FROM one.example.com/a\nFROM two.example.com/b")))
			.contains("jane", "joe");
		assertThat(config((options) -> options.context(ARCHIVE).registry("two.example.com"))).contains("joe")
			.doesNotContain("jane");
		assertThat(config((options) -> options.dockerfileText("FROM one.example.com/a")
			.credentials(new RegistryCredentials("one.example.com", "own", "own", null)))).contains("own")
			.doesNotContain("jane");
		assertThat(
				this.client
					.send(built(),
							(docker) -> docker.build()
								.build((options) -> options.dockerfileText("FROM three.example.com/a")))
					.header("X-Registry-Config"))
			.isNull();
	}

	private String config(Consumer<BuildOptions> options) {
		String header = this.client.send(built(), (docker) -> docker.build().build(options))
			.header("X-Registry-Config");
		return new String(Base64.getUrlDecoder().decode(String.valueOf(header)), StandardCharsets.UTF_8);
	}

	@Test
	void contradictionsAreRefused() {
		BuildOperations build = DockerOperations.using(this.client.docker()).build();
		assertThatIllegalArgumentException().isThrownBy(() -> build.build((options) -> {
		})).withMessageContaining("'context'");
		assertThatIllegalArgumentException().isThrownBy(() -> build.build((options) -> options.dockerfile("a")))
			.withMessageContaining("'context'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> build.build((options) -> options.context(ARCHIVE).dockerfileText("FROM a")))
			.withMessageContaining("'dockerfile'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> build.build((options) -> options.context(ARCHIVE).tag("a@" + ID)))
			.withMessageContaining("digest");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> build.build((options) -> options.dockerfile(this.directory.resolve("missing"))))
			.withMessageContaining("missing");
		assertThatIllegalArgumentException().isThrownBy(() -> build.build(this.directory.resolve("missing")))
			.withMessageContaining("missing");
		assertThatIllegalArgumentException().isThrownBy(() -> build.cancel(" ")).withMessageContaining("'id'");
		assertThat(this.client.server().requests()).isEmpty();
	}

	@Test
	void laterChangesOfOptionsAreNotSeen() {
		BuildOptions options = new BuildOptions().context(ARCHIVE).tag("a").buildArg("b", "c");
		assertThat(ScriptedClient.line(this.client.send(built(), (docker) -> {
			Publisher<?> build = docker.build().build(options);
			options.remote("https://example.com/a.git").tag("d").buildArg("b", "e").label("f", "g").quiet(true);
			return build;
		}))).isEqualTo("POST /build?t=a&buildargs={\"b\":\"c\"}");
		assertThat(ScriptedClient.line(this.client.send(built(), (docker) -> docker.build().build(options))))
			.isEqualTo("POST /build?remote=https://example.com/a.git&t=a&t=d&buildargs={\"b\":\"e\"}"
					+ "&labels={\"f\":\"g\"}&q=true");
	}

	@Test
	void annotationsAreThoseOfAnImage() {
		BuildOperations build = DockerOperations.using(this.client.docker()).build();
		assertThatIllegalArgumentException().isThrownBy(
				() -> build.build((options) -> options.context(ARCHIVE).annotation("a", "b").outputTar(Path.of("c"))))
			.withMessageContaining("'annotations'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> build.build((options) -> options.context(ARCHIVE).annotation("layer:a", "b")))
			.withMessageContaining("'layer:a'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> build.build((options) -> options.context(ARCHIVE).annotation("index,layer:a", "b")))
			.withMessageContaining("'index,layer:a'");
	}

	@Test
	void whatIsPushedHasAName() {
		BuildOperations build = DockerOperations.using(this.client.docker()).build();
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> build.build((options) -> options.context(ARCHIVE).output("image", Map.of("push", "true"))))
			.withMessageContaining("'push'")
			.withMessageContaining("'tag'");
	}

	@Test
	void resultIsThatOfTheLastStage() {
		this.client.server()
			.then(progress("{\"stream\":\"Step 1\"}", "{\"stream\":\"\\n\"}", "{\"aux\":{\"ID\":\"sha256:first\"}}",
					"{\"stream\":\"a\\nb\\nc\"}", "{\"aux\":{\"ID\":\"" + ID + "\"}}"));
		assertThat(
				this.client.<BuildResult>items((docker) -> docker.build().build((options) -> options.context(ARCHIVE))))
			.containsExactly(new BuildResult(ID, List.of("Step 1", "a", "b", "c"), Map.of()));
	}

	@Test
	void quietBuildReportsOnlyTheId() {
		this.client.server().then(progress("{\"stream\":\"" + ID + "\\n\"}"));
		assertThat(this.client
			.<BuildResult>items((docker) -> docker.build().build((options) -> options.context(ARCHIVE).quiet(true))))
			.extracting(BuildResult::imageId)
			.containsExactly(ID);
	}

	@Test
	void missingIdIsUnexpected() {
		this.client.server().then(progress("{\"stream\":\"done\\n\"}"));
		StepVerifier.create(this.client.docker().build().build((options) -> options.context(ARCHIVE)))
			.expectError(UnexpectedAnswerException.class)
			.verify(ScriptedServer.PATIENCE);
	}

	@Test
	void emptyAnswerIsNoSuccess() {
		Consumer<BuildOptions> options = (all) -> all.context(ARCHIVE);
		this.client.server().then(progress()).then(progress());
		StepVerifier.create(this.client.docker().build().build(options))
			.expectErrorMessage(
					"Build: the answer is empty, so it is not known whether anything was done. Is there a proxy in between?")
			.verify(ScriptedServer.PATIENCE);
		StepVerifier.create(this.client.docker().build().buildProgress(options))
			.expectError(UnexpectedAnswerException.class)
			.verify(ScriptedServer.PATIENCE);
	}

	@Test
	void failureKeepsTheLastLines() {
		String[] messages = new String[201];
		for (int index = 0; index < 200; index++) {
			messages[index] = "{\"stream\":\"line " + index + "\\n" + "x".repeat(1500) + "\\n\"}";
		}
		messages[200] = "{\"errorDetail\":{\"code\":3,\"message\":\"failed\"},\"error\":\"failed\"}";
		Consumer<BuildOptions> options = (all) -> all.context(ARCHIVE);
		this.client.server().then(progress(messages)).then(progress(messages));
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> DockerOperations.using(this.client.docker()).build().build(options))
			.satisfies((failure) -> {
				assertThat(failure.code()).isEqualTo(3);
				assertThat(failure.engineMessage()).isEqualTo("failed");
				assertThat(failure.output()).hasSize(100)
					.startsWith("line 150", "x".repeat(1000))
					.endsWith("line 199", "x".repeat(1000));
			});
		StepVerifier.create(this.client.docker().build().buildProgress(options).map(ProgressMessage::stream))
			.expectNextCount(200)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOfSatisfying(BuildFailedException.class,
					(failed) -> assertThat(failed.output()).hasSize(100)))
			.verify(ScriptedServer.PATIENCE);
	}

	@Test
	void prune() {
		assertThat(pruning((options) -> {
		})).isEqualTo("");
		assertThat(pruning((options) -> options.all(true))).isEqualTo("?all=true");
		assertThat(pruning((options) -> options.all(false))).isEqualTo("?all=false");
		assertThat(pruning((options) -> options.filter("type", "regular").filter("until", "24h")))
			.isEqualTo("?filters={\"type\":[\"regular\"],\"until\":[\"24h\"]}");
		assertThat(pruning((options) -> options.reservedSpace(1).maxUsedSpace(3).minFreeSpace(2).keepStorage(4)))
			.isEqualTo("?reserved-space=1&max-used-space=3&min-free-space=2&keep-storage=4");
	}

	private String pruning(Consumer<BuildPruneOptions> options) {
		String line = ScriptedClient.line(this.client.send(ScriptedServer.json("{\"CachesDeleted\":null}"),
				(docker) -> docker.build().prune(options)));
		assertThat(line).startsWith("POST /build/prune");
		return line.substring("POST /build/prune".length());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void newInPrune(String parameter, Consumer<BuildPruneOptions> options) {
		this.client.assertSince("parameter '" + parameter + "'", "1.48", ScriptedServer.json("{}"),
				(docker) -> docker.build().prune(options));
	}

	static Stream<Arguments> newInPrune() {
		return Stream.of(pruning("reserved-space", (options) -> options.reservedSpace(0)),
				pruning("max-used-space", (options) -> options.maxUsedSpace(0)),
				pruning("min-free-space", (options) -> options.minFreeSpace(0)));
	}

	private static Arguments pruning(String parameter, Consumer<BuildPruneOptions> options) {
		return Arguments.of(parameter, options);
	}

	@Test
	void whatWasPruned() {
		this.client.server()
			.then(ScriptedServer.json("{\"CachesDeleted\":[\"a\",\"b\"],\"SpaceReclaimed\":5000000000}"));
		assertThat(this.client.<BuildPruneResponse>items((docker) -> docker.build().prune()))
			.containsExactly(new BuildPruneResponse(List.of("a", "b"), 5_000_000_000L));
	}

	@Test
	void cancel() {
		assertThat(ScriptedClient
			.line(this.client.send(ScriptedServer.empty(200), (docker) -> docker.build().cancel("a b"))))
			.isEqualTo("POST /build/cancel?id=a b");
	}

	private void write(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private static Map<String, String> files(EngineRequest request) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(request.body()))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

}
