package io.github.dockerclient.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEveryEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.image.ImageOperations;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what BuildKit exports only where containerd stores the images.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
@OnEveryEngine
class ContainerdStoreIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	ContainerdStoreIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@BeforeEach
	void needsTheStore() {
		Assumptions.assumeTrue(this.docker.engine().storesImagesInContainerd(), "images are not in containerd's store");
	}

	private BuildOptions.Builder build() {
		return BuildOptions.builder()
			.builderVersion(BuilderVersion.BUILDKIT)
			.dockerfileText("FROM " + EngineFixture.IMAGE + "\nRUN echo " + this.docker.name("step") + " > /file\n")
			.credentials(TestRegistry.credentials());
	}

	private ImageOperations images() {
		return this.docker.blocking().images();
	}

	@Test
	void imageIsPushedAsItIsBuilt() {
		String name = TestRegistry.address() + "/" + this.docker.image("pushed");
		BuildResult built = this.docker.blocking()
			.build()
			.build(build().tag(name).output("image", Map.of("push", "true")).build());
		String id = this.docker.removed(String.valueOf(built.imageId()));
		assertThat(this.docker.blocking().containers().run(id, "true").exitCode()).isZero();
		assertThat(images().inspect(id).repoTags()).contains(name);
		images().remove(id, (options) -> options.force(true));
		assertThat(images().pull(name, (pull) -> pull.credentials(TestRegistry.credentials())).digest()).isEqualTo(id);
		assertThat(this.docker.blocking().containers().run(id, "cat", "/file").stdout())
			.isEqualTo(this.docker.name("step") + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "oci", "docker" })
	void archivesAreWrittenAndLoaded(String type, @TempDir Path directory) {
		String name = this.docker.image(type);
		Path archive = directory.resolve("image.tar");
		this.docker.blocking()
			.build()
			.build(build().output(type, Map.of("dest", archive.toString(), "name", name)).build());
		assertThat(Files.exists(archive)).isTrue();
		images().load(ByteSource.of(archive));
		assertThat(this.docker.blocking().containers().run(name, "cat", "/file").stdout())
			.isEqualTo(this.docker.name("step") + "\n");
	}

	@Test
	void cacheIsAnImageOfItsOwn() {
		String cache = TestRegistry.address() + "/" + this.docker.name("cache") + ":1";
		this.docker.blocking()
			.build()
			.build(build().cacheTo(BuildCache.registry(cache)).tag(this.docker.image("a")).build());
		this.docker.blocking().build().prune((options) -> options.all(true));
		try (Stream<BuildEvent> events = this.docker.blocking()
			.build()
			.buildEvents(build().cacheFrom(cache).tag(this.docker.image("b")).build())) {
			List<String> cached = events.filter(BuildEvent.StepCached.class::isInstance)
				.map((event) -> ((BuildEvent.StepCached) event).step().name())
				.toList();
			assertThat(cached).anyMatch((step) -> step.contains("RUN echo"));
		}
	}

}
