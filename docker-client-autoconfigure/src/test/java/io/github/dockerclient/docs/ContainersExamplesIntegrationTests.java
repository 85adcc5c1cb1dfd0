package io.github.dockerclient.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerStatsResponse;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about containers that need a real engine.
 */
@OnEachEngine
class ContainersExamplesIntegrationTests {

	@RegisterExtension
	final EngineFixture engine;

	private final DockerOperations docker;

	private @Nullable Double shown;

	ContainersExamplesIntegrationTests(TestEngine engine) {
		this.engine = new EngineFixture(engine);
		this.docker = this.engine.blocking();
	}

	@Test
	void copy(@TempDir Path directory) throws IOException {
		String id = this.engine.created(this.engine.container("true"));
		Path site = Files.createDirectory(directory.resolve("site"));
		Files.writeString(site.resolve("index.html"), "<p>Hello</p>");
		Path saved = directory.resolve("saved");
		// tag::copy[]
		// docker cp site web:/tmp, which copies the directory to /tmp/site
		this.docker.containers().copyTo(id, "/tmp", site);

		// The content of one file, without a local file
		this.docker.containers().copyTo(id, "/tmp/motd", "hello".getBytes(StandardCharsets.UTF_8));
		byte[] content = this.docker.containers().read(id, "/tmp/motd");

		// docker cp web:/tmp/site saved
		this.docker.containers().copyFrom(id, "/tmp/site", saved);
		// end::copy[]
		assertThat(content).asString().isEqualTo("hello");
		assertThat(saved.resolve("index.html")).hasContent("<p>Hello</p>");
	}

	@Test
	void stats() {
		String id = this.engine.started(this.engine.container("sleep", "600"));
		// tag::stats[]
		// docker stats --no-stream
		Double cpu = this.docker.containers().statsOnce(id).cpuPercent();

		// docker stats: about one sample a second, until the stream is closed
		try (Stream<ContainerStatsResponse> stats = this.docker.containers().stats(id)) {
			stats.limit(2).forEach((sample) -> show(sample.cpuPercent()));
		}
		// end::stats[]
		assertThat(cpu).isNotNull();
		assertThat(this.shown).isNotNull();
	}

	private void show(@Nullable Double percent) {
		this.shown = percent;
	}

}
