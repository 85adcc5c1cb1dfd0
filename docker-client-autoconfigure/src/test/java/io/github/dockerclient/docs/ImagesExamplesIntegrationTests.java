package io.github.dockerclient.docs;

import java.nio.file.Path;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.image.ImageLoadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about images that need a real engine.
 */
@OnEachEngine
class ImagesExamplesIntegrationTests {

	@RegisterExtension
	final EngineFixture engine;

	private final DockerOperations docker;

	ImagesExamplesIntegrationTests(TestEngine engine) {
		this.engine = new EngineFixture(engine);
		this.docker = this.engine.blocking();
	}

	@Test
	void saveAndLoad(@TempDir Path directory) {
		String image = this.engine.image("saved");
		this.docker.images().tag(EngineFixture.IMAGE, image);
		Path archive = directory.resolve("app.tar");
		// tag::save[]
		// docker save --output app.tar app:1.0
		this.docker.images().save(image, archive);
		this.docker.images().remove(image);

		// docker load --input app.tar
		ImageLoadResult loaded = this.docker.images().load(archive);
		// end::save[]
		assertThat(loaded).isNotNull();
		assertThat(this.docker.images().exists(image)).isTrue();
	}

}
