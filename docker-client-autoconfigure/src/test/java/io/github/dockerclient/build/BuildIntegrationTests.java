package io.github.dockerclient.build;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.RegistryUnauthorizedException;
import io.github.dockerclient.image.ImageInspect;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Platform;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

import org.springframework.util.DigestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for builds with the classic builder.
 */
@OnEachEngine
class BuildIntegrationTests {

	private static final String BUILD = "POST /build";

	private static final String FROM = "FROM " + EngineFixture.IMAGE + "\n";

	@RegisterExtension
	final EngineFixture docker;

	@TempDir
	Path directory;

	BuildIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine,
				(client) -> client.buildDefaults(new BuildDefaults(BuilderVersion.CLASSIC, null, Map.of(), Map.of())));
	}

	@Test
	void directoryWithoutWhatIsIgnored() throws IOException {
		write("Dockerfile", FROM + "COPY . /app\nRUN cd /app && find . -type f | sort\n");
		write(".dockerignore", "# not these\nDockerfile\n.dockerignore\ntarget\n**/*.log\n!logs/keep.log\n");
		write("src/Main.java", "class Main");
		write("src/deep/er/debug.log", "");
		write("target/Main.class", "");
		write("logs/keep.log", "kept");
		String name = this.docker.image("directory");
		BuildResult result = this.docker.blocking()
			.build()
			.build(this.directory, (options) -> options.tag(name).noCache(true));
		assertThat(result.output()).contains("./src/Main.java", "./logs/keep.log")
			.doesNotContain("./Dockerfile", "./.dockerignore", "./target/Main.class", "./src/deep/er/debug.log");
		assertThat(this.docker.blocking().images().inspect(name).id()).isEqualTo(result.imageId());
		assertThat(run(name, "cat", "/app/logs/keep.log")).isEqualTo("kept");
		StepVerifier.create(this.docker.reactive().build().build(this.directory, (options) -> options.quiet(true)))
			.assertNext((quiet) -> assertThat(quiet.imageId()).isEqualTo(result.imageId()))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void dockerfileHasIgnoredFilesOfItsOwn() throws IOException {
		write("docker/app", FROM + "COPY . /app\nRUN cd /app && find . -type f | sort\n");
		write("docker/app.dockerignore", "b\n");
		write(".dockerignore", "a\n");
		write("a", "");
		write("b", "");
		String name = this.docker.image("own-ignore");
		assertThat(this.docker.blocking()
			.build()
			.build(this.directory, (options) -> options.dockerfile("docker/app").tag(name).noCache(true))
			.output()).contains("./a", "./docker/app").doesNotContain("./b");
	}

	@Test
	void dockerfileIsHiddenByIgnoredFilesOfItsOwn() throws IOException {
		write("app", FROM + "COPY . /app\nRUN echo \"files: $(ls -A /app)\"\n");
		write("app.dockerignore", "app\napp.dockerignore\n");
		write("a", "");
		assertThat(filesOf("app")).contains("files: a");
		write(".dockerignore", "app\n.dockerignore\n");
		write("app.dockerignore", "a\napp.dockerignore\n");
		assertThat(filesOf("app")).containsSubsequence("files: .dockerignore", "app");
	}

	private List<String> filesOf(String dockerfile) {
		String name = this.docker.image("hidden");
		return this.docker.blocking()
			.build()
			.build(this.directory, (options) -> options.dockerfile(dockerfile).tag(name).noCache(true))
			.output();
	}

	@Test
	void optionsAreHeeded() {
		String name = this.docker.image("options");
		String other = this.docker.removed("localhost:5000/" + this.docker.name("options") + ":2.0");
		BuildResult result = this.docker.blocking()
			.build()
			.build((options) -> options.dockerfileText("""
					FROM busybox:local AS first
					ARG GIVEN=none
					ARG UNSET=default
					ENV GIVEN=$GIVEN UNSET=$UNSET
					RUN cat /etc/hosts && ulimit -n && df -k /dev/shm
					LABEL of=dockerfile
					FROM first AS second
					RUN exit 9
					""")
				.tag(name)
				.tag(other)
				.target("first")
				.buildArg("GIVEN", "a b&c")
				.buildArg("UNSET", null)
				.label("of.build", "x=y")
				.platform(Platform.of("linux/amd64"))
				.extraHost("some.example.com", "10.1.2.3")
				.ulimit("nofile", 123, 456)
				.shmSize(8 * 1024 * 1024)
				.memory(64 * 1024 * 1024)
				.memorySwap(-1)
				.cpuShares(512)
				.cpuPeriod(100_000)
				.cpuQuota(50_000)
				.cpusetCpus("0")
				.cpusetMems("0")
				.networkMode("none")
				.cgroupParent("/" + this.docker.name("builds"))
				.forceRm(true)
				.noCache(true));
		assertThat(result.output()).contains("10.1.2.3\tsome.example.com", "123")
			.anySatisfy((line) -> assertThat(line).matches("shm\\s+8192\\s.*"));
		ImageInspect image = this.docker.blocking().images().inspect(name);
		assertThat(image.id()).isEqualTo(result.imageId());
		assertThat(image.repoTags()).contains(name, other);
		assertThat(image.config()).isNotNull().satisfies((config) -> {
			assertThat(config.env()).contains("GIVEN=a b&c", "UNSET=default");
			assertThat(config.labels()).containsEntry("of", "dockerfile").containsEntry("of.build", "x=y");
		});
	}

	@Test
	void cacheIsUsedUnlessForbidden() {
		String name = this.docker.image("cache");
		Consumer<BuildOptions> options = (all) -> all.dockerfileText(FROM + "RUN echo " + name + "\n").tag(name);
		BuildOperations build = this.docker.blocking().build();
		String first = String.valueOf(build.build(options).imageId());
		assertThat(build.build(options)).satisfies((again) -> {
			assertThat(again.imageId()).isEqualTo(first);
			assertThat(again.output()).contains(" ---> Using cache");
		});
		assertThat(build.build(options.andThen((all) -> all.cacheFrom(name))).imageId()).isEqualTo(first);
		String other = build.build(options.andThen((all) -> all.noCache(true))).imageId();
		this.docker.removed(first);
		assertThat(other).isNotEqualTo(first);
	}

	@Test
	void stepThatFailsIsAnErrorInEveryForm() {
		Consumer<BuildOptions> options = (
				all) -> all.dockerfileText(FROM + "RUN echo some output; echo to stderr >&2; exit 3\n").forceRm(true);
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> this.docker.blocking().build().build(options))
			.satisfies((failure) -> {
				assertThat(failure.code()).isEqualTo(3);
				assertThat(failure.engineMessage()).contains("returned a non-zero code: 3");
				assertThat(String.join("\n", failure.output())).contains("some output", "to stderr");
			});
		StepVerifier.create(this.docker.reactive().build().buildProgress(options))
			.thenConsumeWhile((message) -> true)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOfSatisfying(BuildFailedException.class,
					(failed) -> assertThat(failed.code()).isEqualTo(3)))
			.verify(EngineFixture.PATIENCE);
		try (Stream<ProgressMessage> messages = this.docker.blocking().build().buildProgress(options)) {
			assertThatExceptionOfType(BuildFailedException.class).isThrownBy(messages::count);
		}
	}

	@Test
	void whatCannotBeBuiltIsAnError() {
		BuildOperations build = this.docker.blocking().build();
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> build.build((options) -> options.dockerfileText("FROM " + this.docker.name("missing"))))
			.satisfies((failure) -> assertThat(failure.engineMessage()).isNotBlank());
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> build.build((options) -> options.dockerfileText("UNKNOWN instruction")))
			.withMessageContaining("UNKNOWN");
		assertThatIllegalArgumentException().isThrownBy(() -> build.build(this.directory))
			.withMessage("There is no Dockerfile '%s'", this.directory.resolve("Dockerfile"));
	}

	@Test
	void largeContextThatIsRefusedIsAnError() throws IOException {
		write("Dockerfile", "UNKNOWN instruction");
		Files.write(this.directory.resolve("large"), new byte[64 * 1024 * 1024]);
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> this.docker.blocking().build().build(this.directory, (options) -> options.quiet(true)))
			.withMessageContaining("UNKNOWN");
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> this.docker.blocking()
				.build()
				.build(this.directory, (options) -> options.isolation(new Isolation("x"))))
			.withMessageContaining("isolation");
	}

	@Test
	void largeContextIsSentWhole() throws IOException {
		write("Dockerfile", FROM + "COPY large /large\nRUN md5sum /large && rm /large\n");
		byte[] large = new byte[64 * 1024 * 1024];
		new Random(1).nextBytes(large);
		Files.write(this.directory.resolve("large"), large);
		assertThat(this.docker.blocking()
			.build()
			.build(this.directory, (options) -> options.tag(this.docker.image("large")).noCache(true))
			.output()).contains(DigestUtils.md5DigestAsHex(large) + "  /large");
	}

	@Test
	void archiveAndDockerfileElsewhere(@TempDir Path elsewhere) throws IOException {
		ByteSource archive = ByteSource.of(Tar.of("some", (FROM + "ENV A=archive\n").getBytes(StandardCharsets.UTF_8)));
		String name = this.docker.image("archive");
		this.docker.blocking().build().build((options) -> options.context(archive).dockerfile("some").tag(name));
		assertThat(run(name, "sh", "-c", "echo $A")).isEqualTo("archive\n");
		write("file", "");
		Path dockerfile = Files.writeString(elsewhere.resolve("Dockerfile"),
				FROM + "COPY . /app\nRUN echo \"files: $(ls -A /app)\"\n");
		String other = this.docker.image("elsewhere");
		assertThat(this.docker.blocking()
			.build()
			.build(this.directory, (options) -> options.dockerfile(dockerfile).tag(other).noCache(true))
			.output()).contains("files: file");
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
	void contextIsFetchedByTheEngine() throws IOException {
		byte[] archive = Tar.of("Dockerfile", (FROM + "ENV A=remote\n").getBytes(StandardCharsets.UTF_8));
		HttpServer server = HttpServer.create(new InetSocketAddress(TestRegistry.address().split(":")[0], 0), 0);
		server.createContext("/context.tar", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/x-tar");
			exchange.sendResponseHeaders(200, archive.length);
			exchange.getResponseBody().write(archive);
			exchange.close();
		});
		server.start();
		try {
			String url = "http://%s:%s/context.tar".formatted(server.getAddress().getHostString(),
					server.getAddress().getPort());
			String name = this.docker.image("remote");
			this.docker.blocking().build().build((options) -> options.remote(url).tag(name));
			assertThat(run(name, "sh", "-c", "echo $A")).isEqualTo("remote\n");
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
	void privateBaseImage() {
		String base = TestRegistry.push(this.docker, "base");
		String name = this.docker.image("private");
		Consumer<BuildOptions> options = (all) -> all.dockerfileText("FROM " + base + ":1\n").tag(name).pull(true);
		assertThatExceptionOfType(RegistryUnauthorizedException.class)
			.isThrownBy(() -> this.docker.blocking().build().build(options))
			.withMessageContaining("Registry '%s' requires credentials", TestRegistry.address());
		DockerOperations client = DockerOperations.using(this.docker.client(
				(builder) -> builder.credentials(RegistryCredentialsProvider.of(List.of(TestRegistry.credentials())))));
		String id = client.build().build(options).imageId();
		assertThat(client.images().inspect(name).id()).isEqualTo(id);
		assertThat(this.docker.wire(BUILD)).extracting((exchange) -> exchange.header("X-Registry-Config") != null)
			.containsExactly(false, true);
	}

	@Test
	void intermediateContainersAreKeptOnDemand() {
		String label = this.docker.label();
		this.docker.blocking()
			.build()
			.build((options) -> options
				.dockerfileText(FROM + "LABEL " + label + "\nRUN echo " + this.docker.name("rm") + "\n")
				.tag(this.docker.image("rm"))
				.rm(false));
		assertThat(this.docker.wire(BUILD)).extracting((exchange) -> exchange.parameter("rm")).containsExactly("false");
		assertThat(this.docker.blocking().containers().list((options) -> options.all(true).filter("label", label)))
			.isNotEmpty();
	}

	@Test
	void squashNeedsAnExperimentalEngine() {
		String name = this.docker.image("squash");
		Consumer<BuildOptions> options = (
				all) -> all.dockerfileText(FROM + "RUN echo a > /a\nRUN echo b > /b\n").tag(name).squash(true);
		if (this.docker.blocking().system().info().experimentalBuild() == Boolean.TRUE) {
			this.docker.blocking().build().build(options);
			assertThat(run(name, "cat", "/a", "/b")).isEqualTo("a\nb\n");
		}
		else {
			assertThatExceptionOfType(BadRequestException.class)
				.isThrownBy(() -> this.docker.blocking().build().build(options))
				.withMessageContaining("experimental");
		}
	}

	@Test
	void cancellationEndsTheBuildInTheEngine() {
		String label = this.docker.label();
		StepVerifier
			.create(this.docker.reactive()
				.build()
				.buildProgress(
						(options) -> options.dockerfileText(FROM + "LABEL " + label + "\nRUN echo started; sleep 600\n")
							.noCache(true)
							.forceRm(true)))
			.thenConsumeWhile((message) -> !"started\n".equals(message.stream()))
			.thenCancel()
			.verify(EngineFixture.PATIENCE);
		Awaitility.await("the step's container is gone")
			.atMost(EngineFixture.PATIENCE)
			.pollInterval(Duration.ofMillis(100))
			.untilAsserted(() -> assertThat(
					this.docker.blocking().containers().list((options) -> options.all(true).filter("label", label)))
				.isEmpty());
		this.docker.blocking().images().prune((options) -> options.filter("label", label));
	}

	@Test
	void pruneAndCancel() {
		this.docker.blocking().build().prune((options) -> options.all(true));
		assertThat(this.docker.blocking().build().prune()).satisfies((answer) -> {
			assertThat(answer.cachesDeleted()).isEmpty();
			assertThat(answer.spaceReclaimed()).isZero();
		});
		StepVerifier
			.create(this.docker.reactive()
				.build()
				.prune((options) -> options.all(true).keepStorage(1_000_000).filter("until", "24h")))
			.expectNextCount(1)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		if (this.docker.has("1.48")) {
			this.docker.blocking()
				.build()
				.prune((options) -> options.reservedSpace(1).maxUsedSpace(1_000_000_000_000L).minFreeSpace(1));
		}
		this.docker.blocking().build().cancel(this.docker.name("unknown"));
		assertThat(this.docker.wire("POST /build/cancel")).extracting(Exchange::status).containsExactly(200);
	}

	private String run(String image, String... command) {
		return this.docker.blocking().containers().run(image, command).stdout();
	}

	private void write(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
