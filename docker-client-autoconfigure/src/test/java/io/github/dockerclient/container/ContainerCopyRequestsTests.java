package io.github.dockerclient.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the requests of the operations that copy files, and for the files that remain
 * when they fail.
 */
class ContainerCopyRequestsTests {

	private static final RequestContract<ReactiveContainerOperations> CONTAINERS = new RequestContract<>(
			ReactiveDockerOperations::containers);

	private static final String PUT = "PUT /containers/web/archive?path=/tmp&noOverwriteDirNonDir=";

	private static final ByteSource ARCHIVE = ByteSource.of(Tar.of("file", new byte[10]));

	@TempDir
	Path directory;

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	private static ScriptedServer.Script stat(String json) {
		String header = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
		return (exchange) -> exchange.send(exchange.head(200, "X-Docker-Container-Path-Stat: " + header));
	}

	private static ScriptedServer.Script tar(String archive) {
		return ScriptedServer.chunked("application/x-tar", archive);
	}

	private static String tar() {
		return new String(Tar.of("file", "text".getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void put(String line, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.empty(200), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
		assertThat(request.header("Content-Type")).isEqualTo("application/x-tar");
		assertThat(Stream.of("Content-Encoding", "Accept-Encoding").map(request::header)).containsOnlyNulls();
		assertThat(request.body()).isEqualTo(Tar.of("file", new byte[10]));
	}

	static Stream<Arguments> put() {
		return Stream.of(CONTAINERS.expect(PUT + "true", (containers) -> containers.copyTo("/web", "/tmp", ARCHIVE)),
				CONTAINERS.expect(PUT + "true", (containers) -> containers.copyTo("web", "/tmp", ARCHIVE, (options) -> {
				})),
				CONTAINERS.expect(PUT + "false",
						(containers) -> containers.copyTo("web", "/tmp", ARCHIVE,
								(options) -> options.noOverwriteDirNonDir(false))),
				CONTAINERS.expect(PUT + "true&copyUIDGID=true",
						(containers) -> containers.copyTo("web", "/tmp", ARCHIVE,
								(options) -> options.copyUIDGID(true))),
				CONTAINERS.expect(PUT + "true&copyUIDGID=false", (containers) -> containers.copyTo("web", "/tmp",
						ARCHIVE, (options) -> options.copyUIDGID(false).keepOwners(true))));
	}

	@Test
	void compressedArchivesArePutAsTheyAre() throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(Tar.of("file", new byte[10]));
		}
		ByteSource archive = ByteSource.of(compressed.toByteArray());
		EngineRequest request = this.client.send(ScriptedServer.empty(200),
				(docker) -> docker.containers().copyTo("web", "/tmp", archive));
		assertThat(request.body()).isEqualTo(compressed.toByteArray());
		assertThat(request.header("Content-Type")).isEqualTo("application/x-tar");
		assertThat(request.header("Content-Encoding")).isNull();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void get(String line, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(tar(tar()), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
		assertThat(request.header("Accept-Encoding")).isNull();
		assertThat(request.body()).isEmpty();
	}

	static Stream<Arguments> get() {
		return Stream.of(
				CONTAINERS.expect("GET /containers/web/archive?path=/tmp",
						(containers) -> containers.copyFrom("web", "/tmp")),
				CONTAINERS.expect("GET /containers/web/export", (containers) -> containers.export("web")));
	}

	@ParameterizedTest
	@CsvSource({ "/a b, %2Fa%20b", "C:/x:y, C%3A%2Fx%3Ay", "/a&b=c, %2Fa%26b%3Dc", "/a+b%20?#, %2Fa%2Bb%2520%3F%23",
			"/grüße, %2Fgr%C3%BC%C3%9Fe", "/tmp/., %2Ftmp%2F.", "/{x}, %2F%7Bx%7D" })
	void pathsAreEscaped(String path, String escaped) {
		String target = "/v1.55/containers/web/archive?path=" + escaped;
		assertThat(this.client
			.send(ScriptedServer.empty(200), (docker) -> docker.containers().copyTo("web", path, ARCHIVE))
			.target()).isEqualTo(target + "&noOverwriteDirNonDir=true");
		assertThat(this.client.send(stat("{\"name\":\"x\"}"), (docker) -> docker.containers().stat("web", path)))
			.hasToString("HEAD " + target);
		assertThat(this.client.send(tar(tar()), (docker) -> docker.containers().copyFrom("web", path)).target())
			.isEqualTo(target);
	}

	@Test
	void statIsReadFromTheHeader() {
		this.client.server()
			.then(stat("{\"name\":\"file\",\"size\":4,\"mode\":420,\"mtime\":\"2026-11-23T19:06:41.5Z\","
					+ "\"linkTarget\":\"\",\"new\":1}"));
		List<ContainerPathStat> stats = this.client.items((docker) -> docker.containers().stat("web", "/file"));
		assertThat(stats).singleElement().satisfies((stat) -> {
			assertThat(stat.name()).isEqualTo("file");
			assertThat(stat.isRegularFile()).isTrue();
			assertThat(stat.mtime()).hasToString("2026-11-23T19:06:41.500Z");
		});
		assertThat(this.client.server().take().header("Accept-Encoding")).isNull();
	}

	@Test
	void exportIntoAFile() {
		Path file = this.directory.resolve("export.tar");
		EngineRequest request = this.client.send(tar(tar()), (docker) -> docker.containers().export("web", file));
		assertThat(ScriptedClient.line(request)).isEqualTo("GET /containers/web/export");
		assertThat(file).hasContent(tar());
		assertThat(this.directory).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
	}

	@Test
	void filesAreKeptIfTheirSuccessorsAreNotComplete() throws IOException {
		Path file = Files.writeString(this.directory.resolve("file"), "before");
		String broken = tar().substring(0, 514);
		this.client.server()
			.then(tar(broken))
			.then(ScriptedServer.error(404, "No such container: web"))
			.then(stat("{\"name\":\"file\",\"size\":4,\"mode\":420}"))
			.then(tar(broken));
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.containers().export("web", file)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.containers().export("web", file)));
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.containers().copyFrom("web", "/file", file)));
		assertThat(file).hasContent("before");
		assertThat(this.directory).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessage(message);
	}

	@SuppressWarnings("NullAway")
	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		Path local = Path.of(".");
		String path = "'path' must not be empty";
		return Stream.of(CONTAINERS.expect(path, (containers) -> containers.stat("web", " ")),
				CONTAINERS.expect(path, (containers) -> containers.copyFrom("web", "")),
				CONTAINERS.expect(path, (containers) -> containers.copyFrom("web", "", local)),
				CONTAINERS.expect(path, (containers) -> containers.read("web", null)),
				CONTAINERS.expect(path, (containers) -> containers.copyTo("web", "", ARCHIVE)),
				CONTAINERS.expect(path, (containers) -> containers.copyTo("web", "", local)),
				CONTAINERS.expect(path, (containers) -> containers.copyTo("web", "", new byte[0])),
				CONTAINERS.expect("'local' must not be null",
						(containers) -> containers.copyTo("web", "/", (Path) null)),
				CONTAINERS.expect("'local' must not be null",
						(containers) -> containers.copyFrom("web", "/", (Path) null)),
				CONTAINERS.expect("There is no file 'no such'",
						(containers) -> containers.copyTo("web", "/", Path.of("no such"))),
				CONTAINERS.expect("'content' must not be null",
						(containers) -> containers.copyTo("web", "/", (byte[]) null)),
				CONTAINERS.expect("'options' must not be null",
						(containers) -> containers.copyTo("web", "/", ARCHIVE, (ContainerCopyToOptions) null)),
				CONTAINERS.expect("'options' must not be null",
						(containers) -> containers.copyTo("web", "/", local, (ContainerCopyToOptions) null)),
				CONTAINERS.expect("'file' must not be null", (containers) -> containers.export("web", (Path) null)),
				CONTAINERS.expect("'id' must not be empty", (containers) -> containers.export(" ")),
				CONTAINERS.expect("'id' must not be a path", (containers) -> containers.stat("..", "/")));
	}

}
