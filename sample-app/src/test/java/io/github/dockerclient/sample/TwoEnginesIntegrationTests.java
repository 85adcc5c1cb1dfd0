package io.github.dockerclient.sample;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.sample.engine.Engines;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Tests of the console with two engines.
 */
class TwoEnginesIntegrationTests extends ConsoleFixture {

	@Autowired
	private Engines engines;

	@DynamicPropertySource
	static void otherEngine(DynamicPropertyRegistry registry) {
		if (EnginesScript.isUsed()) {
			registry.add("docker.daemons.old.host", () -> EnginesScript.host("oldest"));
			registry.add("docker.daemons.old.events.enabled", () -> true);
		}
	}

	@Test
	void bothEnginesAreInOneTimeline() {
		Assumptions.assumeTrue(EnginesScript.isUsed(), "The machine's own engine is the only one");
		String name = this.marker + "-net";
		ReactiveDockerOperations old = this.engines.convert("old");
		this.page.go("#/old/timeline");
		this.page.awaitText("#engine", "20.10");
		this.docker.networks().create(name);
		old.networks().create(name).block();
		try {
			this.page.await(() -> words(".timeline [data-engine=default] .object").contains(name)
					&& words(".timeline [data-engine=old] .object").contains(name));
			this.page.go("#/old/networks");
			this.page.await(() -> words(".networks tbody th").contains(name));
			this.page.await(() -> this.page.title().equals("Networks · old · Engine console"));
		}
		finally {
			this.docker.networks().remove(name);
			old.networks().remove(name).block();
		}
	}

}
