package io.github.dockerclient.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpServer;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the files that BuildKit reads from the context, and for those that it
 * exports.
 */
@OnEachEngine
class BuildKitContextIntegrationTests {

	private static final String FROM = "FROM " + EngineFixture.IMAGE + "\n";

	@RegisterExtension
	final EngineFixture docker;

	@TempDir
	Path directory;

	BuildKitContextIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine,
				(client) -> client.buildDefaults(new BuildDefaults(BuilderVersion.BUILDKIT, null, Map.of(), Map.of())));
	}

	private Path write(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

	private Path made(Consumer<BuildOptions> options) {
		Path made = this.directory.resolve("made-" + System.nanoTime());
		BuildResult result = this.docker.blocking().build().build((all) -> options.accept(all.outputDirectory(made)));
		assertThat(result.imageId()).isNull();
		return made;
	}

	@Test
	void linksModesAndTimesAreKept() throws IOException {
		Path context = this.directory.resolve("context");
		Path file = write("context/bin/tool", "tool");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
		Files.createSymbolicLink(context.resolve("link"), Path.of("bin/tool"));
		Files.createSymbolicLink(context.resolve("outside"), Path.of("/etc/hostname"));
		Path made = made((all) -> all.context(context).dockerfileText("FROM scratch\nCOPY . /\n"));
		assertThat(Files.getPosixFilePermissions(made.resolve("bin/tool")))
			.isEqualTo(PosixFilePermissions.fromString("rwxr-x--x"));
		assertThat(Files.getLastModifiedTime(made.resolve("bin/tool")).toInstant())
			.isEqualTo(Instant.parse("2020-02-02T02:02:02Z"));
		assertThat(Files.readSymbolicLink(made.resolve("link"))).isEqualTo(Path.of("bin/tool"));
		assertThat(Files.readSymbolicLink(made.resolve("outside"))).isEqualTo(Path.of("/etc/hostname"));
	}

	@Test
	void linkThatLeadsOutOfTheContextIsNotFollowed() throws IOException {
		Path context = this.directory.resolve("context");
		write("context/Dockerfile", "FROM scratch\nCOPY outside /copied\n");
		Files.createSymbolicLink(context.resolve("outside"), write("secret", "not for the engine"));
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> this.docker.blocking().build().build(context))
			.withMessageNotContaining("not for the engine");
	}

	@Test
	void ignoredFilesAreNotSent() throws IOException {
		Path context = this.directory.resolve("context");
		write("context/.dockerignore", "# not these\ntarget\n**/*.log\n!logs/keep.log\n");
		write("context/target/big", "");
		write("context/a/b/debug.log", "");
		write("context/logs/keep.log", "kept");
		write("context/docker/app", "FROM scratch\nCOPY . /\n");
		Path made = made((all) -> all.context(context).dockerfile("docker/app"));
		assertThat(made.resolve("logs/keep.log")).hasContent("kept");
		assertThat(made.resolve("target")).doesNotExist();
		assertThat(made.resolve("a/b/debug.log")).doesNotExist();
		write("context/docker/app.dockerignore", "logs\n");
		made = made((all) -> all.context(context).dockerfile("docker/app"));
		assertThat(made.resolve("logs")).doesNotExist();
		assertThat(made.resolve("target/big")).exists();
		Path elsewhere = write("elsewhere/Dockerfile", "FROM scratch\nCOPY . /\n");
		write("elsewhere/Dockerfile.dockerignore", "*\n!target\n");
		made = made((all) -> all.context(context).dockerfile(elsewhere));
		assertThat(made).isDirectoryNotContaining((path) -> !path.endsWith("target"));
	}

	@Test
	void onlyWhatHasChangedIsSentAgain() throws IOException {
		Path context = this.directory.resolve("context");
		byte[] content = new byte[1000];
		for (int i = 0; i < 20_000; i++) {
			Path file = context.resolve("%s/%s".formatted(i / 500, i));
			if (i % 500 == 0) {
				Files.createDirectories(file.getParent());
			}
			Arrays.fill(content, (byte) i);
			Files.write(file, content);
		}
		assertThat(sent(context)).isGreaterThan(20_000_000L);
		write("context/0/0", "changed");
		assertThat(sent(context)).isBetween(1L, 3_000_000L);
		Path made = made((all) -> all.context(context).dockerfileText("FROM scratch\nCOPY 0 /\n"));
		assertThat(made.resolve("0")).hasContent("changed");
		assertThat(made.resolve("7")).hasSize(1000);
	}

	// Returns how much of the context the engine has received, as it reports it.
	private long sent(Path context) {
		return this.docker.reactive()
			.build()
			.buildEvents(context, (all) -> all.dockerfileText("FROM scratch\nCOPY . /\n"))
			.ofType(BuildEvent.StepProgress.class)
			.filter((progress) -> progress.id().startsWith("transferring context")
					&& progress.step().name().contains("load build context"))
			.map(BuildEvent.StepProgress::current)
			.reduce(0L, Math::max)
			.blockOptional(EngineFixture.PATIENCE.multipliedBy(4))
			.orElseThrow();
	}

	@Test
	void contextIsAnArchiveOrFetched() throws IOException {
		ByteSource archive = ByteSource
			.of(Tar.of("Dockerfile", "FROM scratch\nCOPY Dockerfile /copied\n".getBytes(StandardCharsets.UTF_8)));
		Path made = made((all) -> all.context(archive));
		assertThat(made.resolve("copied")).content().startsWith("FROM scratch");
		Path tar = this.directory.resolve("made.tar");
		this.docker.blocking().build().build((all) -> all.context(archive).outputTar(tar));
		ByteArrayOutputStream names = new ByteArrayOutputStream();
		Process process = new ProcessBuilder("tar", "-tf", tar.toString()).start();
		process.getInputStream().transferTo(names);
		assertThat(names.toString(StandardCharsets.UTF_8)).contains("copied");
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
	void contextIsFetchedByTheEngine() throws IOException {
		byte[] archive = Tar.of("Dockerfile",
				"FROM scratch\nCOPY Dockerfile /fetched\n".getBytes(StandardCharsets.UTF_8));
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
			assertThat(made((all) -> all.remote(url)).resolve("fetched")).exists();
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void whatCannotBeRead() throws IOException {
		Path context = this.directory.resolve("context");
		write("context/Dockerfile", FROM + "COPY . /\n");
		Files.createSymbolicLink(context.resolve("loop"), Path.of("loop"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.docker.blocking().build().build(this.directory.resolve("missing")))
			.withMessageContaining("missing");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.docker.blocking()
				.build()
				.build(context, (all) -> all.dockerfile(this.directory.resolve("no/Dockerfile"))))
			.withMessageContaining("There is no Dockerfile");
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> this.docker.blocking().build().build(context, (all) -> all.dockerfile("other")))
			.withMessageContaining("other");
	}

	// Tests run as root, who can read all files except the beginning of a process's
	// memory.
	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "Mounting needs root")
	void fileThatCannotBeReadIsNamed() throws Exception {
		Path context = this.directory.resolve("context");
		write("context/Dockerfile", "FROM scratch\nCOPY . /\n");
		Path unreadable = write("context/unreadable", "");
		call("mount", "--bind", "/proc/1/mem", unreadable.toString());
		try {
			assertThatExceptionOfType(BuildFailedException.class)
				.isThrownBy(() -> this.docker.blocking().build().build(context))
				.withMessageContaining("unreadable");
		}
		finally {
			call("umount", unreadable.toString());
		}
	}

	private static void call(String... command) throws IOException, InterruptedException {
		assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
	}

}
