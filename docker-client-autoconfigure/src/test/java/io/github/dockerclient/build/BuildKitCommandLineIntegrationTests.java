package io.github.dockerclient.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.image.ImageConfig;
import io.github.dockerclient.image.ImageHistoryResponseItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("BuildKit builds");

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
		CommandLine.Result theirs = commandLine("build", "--quiet", "--no-cache", "--build-arg", "WHAT=something",
				"--tag", name + ":theirs", this.context.toString());
		assertThat(theirs.exitCode()).as(theirs.output()).isZero();
		this.images.add(name + ":theirs");
		this.docker.build()
			.build(this.context, (build) -> build.noCache(true).buildArg("WHAT", "something").tag(name + ":ours"));
		this.images.add(name + ":ours");
		assertThat(files(name + ":ours")).contains("./built/what", "./app/kept");
		TABLE.same("configuration of the image", config(name + ":theirs"), config(name + ":ours"));
		TABLE.same("files of the image", files(name + ":theirs"), files(name + ":ours"));
		TABLE.same("history of the image", history(name + ":theirs"), history(name + ":ours"));
	}

	private List<String> history(String image) {
		return this.docker.images()
			.history(image)
			.stream()
			.map(ImageHistoryResponseItem::createdBy)
			.map(String::valueOf)
			.toList();
	}

	// All layers are identical, as the build has no RUN steps, whose files would have the
	// time of the build. Shell commands create files whose names are not UTF-8.
	@ParameterizedTest
	@ValueSource(strings = { ":", "touch $(printf 'g\\374') $(printf 'g\\366')",
			"touch $(printf 'z\\303') $(printf '\\355\\240\\200')",
			"mkdir $(printf '\\344') && ln -s $(printf '../\\366') $(printf '\\344/\\374')",
			"printf '# gr\\374n\\nFROM scratch\\nCOPY . /\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY . /\\nLABEL a=gr\\374n\\n' > Dockerfile",
			"printf '\\357\\273\\277FROM scratch\\r\\nCOPY . /\\r\\n' > Dockerfile",
			"printf '*\\n!d/e\\n!Dockerfile\\n' > .dockerignore; mkdir d; touch d/e d/f x",
			"printf 'data\\n!data/k*\\n' > .dockerignore", "printf '**/kept\\n' > Dockerfile.dockerignore",
			"printf '**\\n!**/k\\n!Dockerfile\\n' > .dockerignore; mkdir -p a/b; touch a/b/k a/k a/n k",
			"echo Dockerfile > .dockerignore", "mkdir e; chmod 1777 e; chmod 6755 bin/tool; touch n; chmod 0 n",
			"ln data/kept hard; ln -s /absolute l; ln -s ../../up u; mkfifo pipe",
			"chown 1234:567 data/kept; touch -d 1960-01-01 old; touch -d 2200-01-01 new", "mv Dockerfile dockerfile",
			"mv Dockerfile D; ln -s D Dockerfile", "rm Dockerfile; mkdir Dockerfile",
			"mv Dockerfile ../D; ln -s ../D Dockerfile", ": > Dockerfile", "printf '# only\\n' > Dockerfile",
			"printf '# escape=`\\nFROM scratch\\nCOPY bin `\\n /b/\\n' > Dockerfile",
			"printf '\\357\\273\\277# escape=`\\r\\nFROM scratch\\r\\nCOPY bin `\\r\\n /b/\\r\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY <<A <<\"B\" /d/\\nx$HOME\\nA\\ny$HOME\\nB\\n' > Dockerfile",
			"printf 'FROM scratch\\r\\nCOPY <<A /d\\r\\nx\\r\\nA\\r\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY <<-A /d\\n\\tx\\n\\tA\\n' > Dockerfile",
			"printf '# check=skip=all\\nFROM scratch\\nCOPY bin /\\n' > Dockerfile",
			"printf 'ARG B=scratch\\nFROM $B\\nARG B\\nCOPY . /\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY nothing* /\\n' > Dockerfile",
			"printf 'FROM scratch\\nADD *.none /\\n' > Dockerfile",
			"mkdir 'a b'; touch 'a b/c'; printf 'FROM scratch\\nCOPY [\"a b\", \"/d\"]\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY --chown=5:6 --chmod=0711 bin /\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY --link bin /x\\n' > Dockerfile",
			"tar cf t.tar bin; printf 'FROM scratch\\nADD t.tar /x\\n' > Dockerfile",
			"printf 'from scratch as a\\ncopy bin /\\nFROM A\\nLABEL x=\"\\303\\274\" y=z\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY bin /\\n\\n\\\\\\n# c\\n' > Dockerfile",
			"printf 'FROM scratch\\nNOSUCH x\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY . /\\n' | iconv -t UTF-16 > Dockerfile",
			"printf 'FROM scratch\\0\\nCOPY . /\\n' > Dockerfile", "printf 'FROM scratch\\rCOPY . /\\r' > Dockerfile",
			"(printf 'FROM scratch\\nCOPY . /\\nLABEL a='; head -c 70000 /dev/zero | tr '\\0' x) > Dockerfile",
			"printf 'FROM scratch\\nCOPY --from=busybox:local /bin/sh /\\n' > Dockerfile",
			"printf 'FROM --platform=$BUILDPLATFORM scratch\\nCOPY . /\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY data/../bin /\\nCOPY /data /e\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY link /l\\n' > Dockerfile", "printf 'data\\n' > ig; ln -sf ig .dockerignore",
			"rm .dockerignore; mkdir .dockerignore", "printf '*\\n' > .dockerignore", "printf '[\\n' > .dockerignore",
			"printf '\\302\\240data\\n' > .dockerignore", "printf 'data/*\\n!data/*.log\\n' > .dockerignore",
			"printf 'FROM scratch\\nCOPY up/x /x\\n' > Dockerfile; mkdir ../outside; touch ../outside/x; ln -s ../outside up",
			"printf 'FROM scratch\\nCOPY d/x /x\\n' > Dockerfile; ln -s data d; touch data/x",
			"mkdir $(printf 'd\\303\\244'); touch $(printf 'd\\303\\244/\\303\\266'); printf 'FROM scratch\\nCOPY dä/* /\\n' > Dockerfile",
			"printf 'FROM scratch\\nCOPY . /\\nONBUILD COPY x /\\nSHELL [\"a\"]\\nMAINTAINER me\\n' > Dockerfile" })
	void contextsAreTheSameImage(String commands) throws Exception {
		Files.writeString(this.context.resolve("Dockerfile"), "FROM scratch\nCOPY . /\nENV A=b\n");
		assertThat(new ProcessBuilder("sh", "-c", commands).directory(this.context.toFile()).start().waitFor())
			.isZero();
		String name = "it-same-" + System.nanoTime();
		TABLE.same(commands, theirs(name + ":theirs"), ours(name + ":ours"));
	}

	private String theirs(String tag) throws IOException {
		if (commandLine("build", "--quiet", "--tag", tag, this.context.toString()).exitCode() != 0) {
			return "refused";
		}
		this.images.add(tag);
		return String.valueOf(this.docker.images().inspect(tag).id());
	}

	private String ours(String tag) {
		try {
			String id = String.valueOf(this.docker.build().build(this.context, (build) -> build.tag(tag)).imageId());
			this.images.add(tag);
			return id;
		}
		catch (DockerException | IllegalArgumentException ex) {
			return "refused";
		}
	}

	private CommandLine.Result commandLine(String... arguments) throws IOException {
		return new CommandLine(Map.of("DOCKER_HOST", String.valueOf(this.engine.get("DOCKER_HOST")), "DOCKER_BUILDKIT",
				"1", "DOCKER_CONFIG", config(Path.of(Engines.commandLine())).toString()))
			.run(arguments);
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
