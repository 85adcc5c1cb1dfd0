package io.github.dockerclient.docs;

import java.util.List;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerRunResult;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.volume.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about networks and volumes.
 */
@OnEachEngine
class NetworksAndVolumesExamplesIntegrationTests {

	@RegisterExtension
	final EngineFixture engine;

	private final DockerOperations docker;

	NetworksAndVolumesExamplesIntegrationTests(TestEngine engine) {
		this.engine = new EngineFixture(engine);
		this.docker = this.engine.blocking();
	}

	@Test
	void networks() {
		String web = this.engine.started(this.engine.container("sleep", "600"));
		String shop = this.engine.name("shop");
		try {
			// tag::networks[]
			// docker network create --label app=shop shop
			this.docker.networks().create(shop, (network) -> network.label("app", "shop"));

			// docker network connect --alias www shop web
			this.docker.networks().connect(shop, web, (endpoint) -> endpoint.aliases(List.of("www")));
			this.docker.networks().disconnect(shop, web);
			// end::networks[]
			assertThat(this.docker.networks().inspect(shop).labels()).containsEntry("app", "shop");
		}
		finally {
			this.docker.networks().remove(shop);
		}
	}

	@Test
	void volumes() {
		String data = this.engine.volume("data");
		String image = EngineFixture.IMAGE;
		// tag::volumes[]
		Volume volume = this.docker.volumes().create((create) -> create.name(data).label("app", "shop"));

		// docker run --rm --volume data:/data …
		ContainerRunResult result = this.docker.containers()
			.run((container) -> container.image(image).command("touch", "/data/file").volume(data, "/data"));
		// end::volumes[]
		assertThat(volume.name()).isEqualTo(data);
		assertThat(result.exitCode()).isZero();
	}

}
