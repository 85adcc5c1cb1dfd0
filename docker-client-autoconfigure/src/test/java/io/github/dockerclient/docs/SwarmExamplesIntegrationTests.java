package io.github.dockerclient.docs;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestSwarm;
import io.github.dockerclient.secret.SecretSpec;
import io.github.dockerclient.service.ServiceProgress;
import io.github.dockerclient.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about swarms.
 */
@OnEachEngine
class SwarmExamplesIntegrationTests {

	@RegisterExtension
	final EngineFixture engine;

	private final DockerOperations docker;

	private int shown;

	SwarmExamplesIntegrationTests(TestEngine engine) {
		this.engine = new EngineFixture(engine);
		this.docker = this.engine.blocking();
	}

	@Test
	void service() {
		String image = EngineFixture.IMAGE;
		String[] command = { "sh", "-c", "trap 'exit 0' TERM; sleep 600 & wait" };
		try (TestSwarm swarm = TestSwarm.of(this.engine)) {
			String address = TestSwarm.address(this.engine.engine());
			// tag::service[]
			// docker swarm init --advertise-addr …
			this.docker.swarm().init((init) -> init.advertiseAddr(address));

			// docker service create --name web --replicas 2 --secret password …
			String secret = this.docker.secrets().create(SecretSpec.of("password", "correct horse")).id();
			String id = this.docker.services()
				.create((service) -> service.name("web")
					.image(image)
					.command(command)
					.replicas(2)
					.secret(secret, "password"))
				.id();
			this.docker.services().awaitConverged(id, Duration.ofMinutes(2));
			// end::service[]
			// tag::scale[]
			// docker service scale web=1
			this.docker.services().scale(id, 1);
			try (Stream<ServiceProgress> progress = this.docker.services().progress(id, Duration.ofMinutes(2))) {
				progress.forEach(this::show);
			}

			// docker service update --env-add LANG=C web, and docker service ps web
			this.docker.services().update(id, (service) -> service.env("LANG", "C"));
			List<Task> tasks = this.docker.tasks().list((list) -> list.service(id));
			// end::scale[]
			assertThat(tasks).isNotEmpty();
			assertThat(this.shown).isPositive();
		}
	}

	private void show(ServiceProgress progress) {
		this.shown++;
	}

}
