package io.github.dockerclient.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.error.DockerException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Builds contexts whose files are not encoded in UTF-8 with this client and with
 * {@code docker build}, and compares the files in the images.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class BuildTextIntegrationTests {

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("text files");

	private final Map<String, String> engine = Engines.variables(Engines.REFERENCE);

	private final ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
		.host(String.valueOf(this.engine.get("DOCKER_HOST")))
		.build();

	private final DockerOperations docker = DockerOperations.using(this.reactive);

	private final String name = "it-text-" + System.nanoTime();

	@TempDir
	private Path directory;

	@AfterEach
	void remove() {
		this.docker.images()
			.list((options) -> options.filter("reference", this.name))
			.forEach((image) -> this.docker.images().remove(image.id(), (options) -> options.force(true)));
		this.reactive.close();
	}

	@ParameterizedTest(name = "{0}, {2}, with {3}")
	@CsvSource(delimiter = '|',
			textBlock = """
					latin1 comment   | # caf\u00e9\\nFROM busybox:local\\nCOPY . /x\\n | # caf\u00e9\\nskip\\n   | CLASSIC
					latin1 comment   | # caf\u00e9\\nFROM busybox:local\\nCOPY . /x\\n | # caf\u00e9\\nskip\\n   | BUILDKIT
					latin1 name      | FROM busybox:local\\nCOPY . /x\\n                 | caf\u00e9\\n            | CLASSIC
					latin1 name      | FROM busybox:local\\nCOPY . /x\\n                 | caf\u00e9\\n            | BUILDKIT
					byte order mark  | \u00ef\u00bb\u00bfFROM busybox:local\\r\\nCOPY . /x\\r\\n | \u00ef\u00bb\u00bf#c\\r\\nskip\\r\\n | CLASSIC
					byte order mark  | \u00ef\u00bb\u00bfFROM busybox:local\\r\\nCOPY . /x\\r\\n | \u00ef\u00bb\u00bf#c\\r\\nskip\\r\\n | BUILDKIT
					NUL in a comment | FROM busybox:local\\n# \\0\\nCOPY . /x\\n         | # \\0\\nskip\\n       | CLASSIC
					NUL in a comment | FROM busybox:local\\n# \\0\\nCOPY . /x\\n         | # \\0\\nskip\\n       | BUILDKIT
					UTF-16           | \u00ff\u00feF\\0R\\0O\\0M\\0 \\0b\\0\\n\\0        | s\\0k\\0i\\0p\\0\\n\\0 | CLASSIC
					UTF-16           | \u00ff\u00feF\\0R\\0O\\0M\\0 \\0b\\0\\n\\0        | s\\0k\\0i\\0p\\0\\n\\0 | BUILDKIT
					""")
	void buildsLikeTheCommandLine(String kind, String dockerfile, String ignore, BuilderVersion builder)
			throws Exception {
		Path context = Files.createDirectory(this.directory.resolve("context"));
		Files.write(context.resolve("Dockerfile"), bytes(dockerfile));
		Files.write(context.resolve(".dockerignore"), bytes(ignore));
		Files.writeString(context.resolve("keep"), "k");
		Files.writeString(context.resolve("skip"), "s");
		if (kind.equals("latin1 name")) {
			assertThat(new ProcessBuilder("sh", "-c", "touch $(printf 'caf\\351') $(printf 'th\\351')")
				.directory(context.toFile())
				.start()
				.waitFor()).isZero();
		}
		boolean theirs = commandLine(context, builder);
		boolean ours = ours(context, builder);
		String files = theirs ? files("theirs") : "refused";
		TABLE.same(kind + " (" + builder + ")", files, ours ? files("ours") : "refused");
		// BuildKit accepts only UTF-8 in patterns.
		boolean refused = kind.equals("UTF-16") || (kind.equals("latin1 name") && builder == BuilderVersion.BUILDKIT);
		assertThat(theirs).isEqualTo(!refused);
		if (theirs) {
			assertThat(files).contains("keep").doesNotContain("caf");
		}
	}

	private boolean ours(Path context, BuilderVersion builder) {
		try {
			this.docker.build()
				.build(context, (build) -> build.builderVersion(builder).noCache(true).tag(this.name + ":ours"));
			return true;
		}
		catch (RuntimeException ex) {
			assertThat(ex).isInstanceOf(DockerException.class);
			return false;
		}
	}

	private static byte[] bytes(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(text.replace("\\n", "\n")
			.replace("\\r", "\r")
			.replace("\\0", "\0")
			.getBytes(StandardCharsets.ISO_8859_1));
		return bytes.toByteArray();
	}

	private boolean commandLine(Path context, BuilderVersion builder) throws IOException, InterruptedException {
		Path program = Path.of(Engines.commandLine());
		Path plugins = Files.createDirectories(this.directory.resolve("config/cli-plugins"));
		Files.createSymbolicLink(plugins.resolve("docker-buildx"),
				program.resolveSibling("../libexec/docker/cli-plugins/docker-buildx").toRealPath());
		ProcessBuilder process = new ProcessBuilder(List.of(program.toString(), "build", "--quiet", "--no-cache",
				"--tag", this.name + ":theirs", context.toString()))
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		process.environment()
			.putAll(Map.of("DOCKER_HOST", String.valueOf(this.engine.get("DOCKER_HOST")), "DOCKER_BUILDKIT",
					(builder == BuilderVersion.BUILDKIT) ? "1" : "0", "DOCKER_CONFIG",
					this.directory.resolve("config").toString()));
		return process.start().waitFor() == 0;
	}

	private String files(String tag) {
		return this.docker.containers()
			.run((container) -> container.image(this.name + ":" + tag).command("ls", "-a", "/x"))
			.stdout();
	}

}
