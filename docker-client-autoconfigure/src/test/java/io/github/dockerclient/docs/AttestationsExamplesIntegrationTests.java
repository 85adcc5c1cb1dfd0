package io.github.dockerclient.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEveryEngine;
import io.github.dockerclient.engines.TestEngine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about builds that need an engine with images in containerd.
 */
@OnEveryEngine
class AttestationsExamplesIntegrationTests {

	@RegisterExtension
	final EngineFixture engine;

	private final DockerOperations docker;

	AttestationsExamplesIntegrationTests(TestEngine engine) {
		this.engine = new EngineFixture(engine);
		this.docker = this.engine.blocking();
	}

	@Test
	void attestations(@TempDir Path context) throws IOException {
		Assumptions.assumeTrue(this.engine.engine().storesImagesInContainerd(), "images are not in containerd's store");
		Files.writeString(context.resolve("Dockerfile"), "FROM %s\nCOPY . /context\n".formatted(EngineFixture.IMAGE));
		String image = this.engine.image("attested");
		// tag::attestations[]
		this.docker.build()
			.build(context, (build) -> build.tag(image)
				.attest("provenance", Map.of("mode", "max")) // as --attest
																// type=provenance,mode=max
				.annotation("index:org.opencontainers.image.title", "app"));
		// end::attestations[]
		assertThat(this.docker.images().exists(image)).isTrue();
	}

}
