package io.github.dockerclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.container.WaitCondition;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.type.ByteSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for calls with a limit of their caller's to an engine that is frozen.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
@ExtendWith(QuietNettyExtension.class)
class FrozenEngineIntegrationTests {

	private static final Duration LIMIT = Duration.ofMillis(300);

	private static final String IMAGE = EngineFixture.IMAGE;

	private static final ByteSource ARCHIVE = ByteSource.of(new byte[1024]);

	@TempDir
	Path directory;

	@Test
	void callsEndWithinTheirCallersLimits() throws IOException {
		try (OwnEngine engine = OwnEngine.up(Engines.REFERENCE);
				ReactiveDockerOperations docker = ReactiveDockerOperations.builder()
					.address(engine.address())
					.build()) {
			DockerOperations blocking = DockerOperations.using(docker);
			String container = blocking.containers()
				.create((options) -> options.image(IMAGE).command("sleep", "600"))
				.id();
			blocking.containers().start(container);
			long before = EngineFixture.sockets();
			engine.freeze();
			try {
				calls(blocking, container)
					.forEach((name, call) -> assertThatExceptionOfType(DockerTimeoutException.class).as(name)
						.isThrownBy(call)
						.withMessageEndingWith("took longer than PT0.3S, the limit that its caller has set"));
			}
			finally {
				engine.thaw();
			}
			Awaitility.await("no connection is left")
				.atMost(EngineFixture.PATIENCE)
				.until(() -> EngineFixture.sockets() <= before);
			assertThat(this.directory).isEmptyDirectory();
			assertThat(blocking.system().version().apiVersion()).isNotNull();
		}
		assertThat(EngineFixture.clientThreads()).isEmpty();
	}

	private Map<String, ThrowingCallable> calls(DockerOperations docker, String container) throws IOException {
		Path file = this.directory.resolve("file");
		Path local = Files.createTempFile("local", null);
		local.toFile().deleteOnExit();
		Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
		calls.put("pull", () -> docker.images().pull("localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("push", () -> docker.images().push("localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("load", () -> docker.images().load(ARCHIVE, (options) -> options.timeout(LIMIT)));
		calls.put("import", () -> docker.images().importImage(ARCHIVE, (options) -> options.timeout(LIMIT)));
		calls.put("save", () -> docker.images().save(IMAGE, (options) -> options.timeout(LIMIT)).readAllBytes());
		calls.put("save to a file",
				() -> docker.images().save(List.of(IMAGE), file, (options) -> options.timeout(LIMIT)));
		calls.put("removal of an image", () -> docker.images().remove(IMAGE, (options) -> options.timeout(LIMIT)));
		calls.put("prune of images", () -> docker.images().prune((options) -> options.timeout(LIMIT)));
		for (BuilderVersion builder : BuilderVersion.values()) {
			calls.put("build with " + builder, () -> docker.build()
				.build((options) -> options.builderVersion(builder).dockerfileText("FROM " + IMAGE).timeout(LIMIT)));
		}
		calls.put("prune of the build cache", () -> docker.build().prune((options) -> options.timeout(LIMIT)));
		calls.put("copy to",
				() -> docker.containers().copyTo(container, "/tmp", ARCHIVE, (options) -> options.timeout(LIMIT)));
		calls.put("copy of a file to",
				() -> docker.containers().copyTo(container, "/tmp/x", local, (options) -> options.timeout(LIMIT)));
		calls.put("copy from", () -> docker.containers()
			.copyFrom(container, "/bin", this.directory, (options) -> options.timeout(LIMIT)));
		calls.put("export", () -> docker.containers().export(container, file, LIMIT));
		calls.put("commit", () -> docker.containers().commit(container, (options) -> options.timeout(LIMIT)));
		calls.put("removal of a container",
				() -> docker.containers().remove(container, (options) -> options.force(true).timeout(LIMIT)));
		calls.put("prune of containers", () -> docker.containers().prune((options) -> options.timeout(LIMIT)));
		calls.put("wait", () -> docker.containers().wait(container, WaitCondition.NOT_RUNNING, LIMIT));
		calls.put("run", () -> docker.containers().run((options) -> options.image(IMAGE), LIMIT));
		calls.put("exec", () -> docker.exec().run(container, (options) -> options.command("true").timeout(LIMIT)));
		calls.put("prune of volumes", () -> docker.volumes().prune((options) -> options.timeout(LIMIT)));
		calls.put("prune of networks", () -> docker.networks().prune((options) -> options.timeout(LIMIT)));
		calls.put("disk usage", () -> docker.system().df((options) -> options.timeout(LIMIT)));
		calls.put("installation of a plugin",
				() -> docker.plugins().install("localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("upgrade of a plugin",
				() -> docker.plugins().upgrade("a", "localhost:1/a", (options) -> options.timeout(LIMIT)));
		calls.put("push of a plugin",
				() -> docker.plugins().push("localhost:1/a", (options) -> options.timeout(LIMIT)));
		return calls;
	}

}
