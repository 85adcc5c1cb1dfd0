package io.github.dockerclient.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.image.ImageConfig;
import io.github.dockerclient.image.ImageHistoryResponseItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Performs the same builds with this client and with Docker's own command line, and
 * compares the results.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class BuildKitCommandLineIntegrationTests {

	private static final String DOCKERFILE = """
			FROM busybox:local AS base
			ARG WHAT=nothing
			ENV WHAT=$WHAT
			WORKDIR /app
			COPY --chmod=750 bin/ bin/
			COPY link data/* ./
			FROM base AS built
			RUN echo "$WHAT" > what && ln -s what again
			FROM base
			LABEL of=both
			COPY --from=built /app/ /built/
			USER 1000:1000
			EXPOSE 8080/udp
			VOLUME /data
			HEALTHCHECK --interval=5s CMD true
			STOPSIGNAL SIGINT
			ENTRYPOINT ["/app/bin/tool"]
			CMD ["a", "b c"]
			""";

	private final Map<String, String> engine = Engines.variables(Engines.REFERENCE);

	private final ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
		.host(String.valueOf(this.engine.get("DOCKER_HOST")))
		.build();

	private final DockerOperations docker = DockerOperations.using(this.reactive);

	private final List<String> images = new ArrayList<>();

	@TempDir
	private Path directory;

	private Path context = Path.of("");

	@BeforeEach
	void write() throws IOException {
		this.context = Files.createDirectory(this.directory.resolve("context"));
		Files.createDirectory(this.context.resolve("bin"));
		Files.createDirectory(this.context.resolve("data"));
		Files.writeString(this.context.resolve("Dockerfile"), DOCKERFILE);
		Files.writeString(this.context.resolve(".dockerignore"), "**/*.log\n");
		Files.writeString(this.context.resolve("bin/tool"), "#!/bin/sh\n");
		Files.writeString(this.context.resolve("data/kept"), "kept");
		Files.writeString(this.context.resolve("data/left.log"), "left");
		Files.createSymbolicLink(this.context.resolve("link"), Path.of("data/kept"));
	}

	@AfterEach
	void remove() {
		this.images.forEach((image) -> this.docker.images().remove(image, (options) -> options.force(true)));
		this.reactive.close();
	}

	@Test
	void imagesHaveTheSameConfigurationAndFiles() throws Exception {
		String name = "it-command-line-" + System.nanoTime();
		commandLine("build", "--quiet", "--no-cache", "--build-arg", "WHAT=something", "--tag", name + ":theirs",
				this.context.toString());
		this.images.add(name + ":theirs");
		this.docker.build()
			.build(this.context, (build) -> build.noCache(true).buildArg("WHAT", "something").tag(name + ":ours"));
		this.images.add(name + ":ours");
		assertThat(config(name + ":ours")).isEqualTo(config(name + ":theirs"));
		assertThat(files(name + ":ours")).isEqualTo(files(name + ":theirs")).contains("./built/what", "./app/kept");
		assertThat(this.docker.images().history(name + ":ours")).extracting(ImageHistoryResponseItem::createdBy)
			.isEqualTo(this.docker.images()
				.history(name + ":theirs")
				.stream()
				.map(ImageHistoryResponseItem::createdBy)
				.toList());
	}

	// All layers are identical, as the build has no RUN steps, whose files would have the
	// time of the build.
	@Test
	void imagesThatAreCopiedTogetherAreTheSameImage() throws Exception {
		Files.writeString(this.context.resolve("Dockerfile"), "FROM scratch\nCOPY . /\nENV A=b\n");
		String name = "it-same-" + System.nanoTime();
		commandLine("build", "--quiet", "--tag", name + ":theirs", this.context.toString());
		this.images.add(name + ":theirs");
		BuildResult ours = this.docker.build().build(this.context, (build) -> build.tag(name + ":ours"));
		this.images.add(name + ":ours");
		assertThat(ours.imageId()).isEqualTo(this.docker.images().inspect(name + ":theirs").id());
	}

	private void commandLine(String... arguments) throws IOException, InterruptedException {
		Path program = Path.of(String.valueOf(this.engine.get("DOCKER_CLI")));
		List<String> command = new ArrayList<>(List.of(program.toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment()
			.putAll(Map.of("DOCKER_HOST", String.valueOf(this.engine.get("DOCKER_HOST")), "DOCKER_BUILDKIT", "1",
					"DOCKER_CONFIG", config(program).toString()));
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

	// The command line looks for its build plugin in this directory.
	private Path config(Path program) throws IOException {
		Path config = this.directory.resolve("config");
		Path plugins = Files.createDirectories(config.resolve("cli-plugins"));
		Path plugin = program.resolveSibling("../libexec/docker/cli-plugins/docker-buildx").toRealPath();
		if (!Files.exists(plugins.resolve("docker-buildx"))) {
			Files.createSymbolicLink(plugins.resolve("docker-buildx"), plugin);
		}
		return config;
	}

	private ImageConfig config(String image) {
		return Objects.requireNonNull(this.docker.images().inspect(image).config());
	}

	private String files(String image) {
		return this.docker.containers()
			.run((container) -> container.image(image)
				.entrypoint("sh")
				.config((config) -> config.user("0"))
				.command("-c",
						"cd / && find . -path ./proc -prune -o -path ./sys -prune -o -path ./dev -prune -o -path ./etc -prune "
								+ "-o -print0 | xargs -0 stat -c '%n %a %u:%g %F %s' | grep -v '^\\. ' | sort"))
			.stdout();
	}

}
