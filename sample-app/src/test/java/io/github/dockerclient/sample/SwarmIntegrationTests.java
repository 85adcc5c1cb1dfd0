package io.github.dockerclient.sample;

import java.time.Duration;
import java.util.List;

import io.github.dockerclient.error.ForbiddenException;
import io.github.dockerclient.service.Service;
import io.github.dockerclient.service.ServiceCreateOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the services of a swarm on the page.
 */
class SwarmIntegrationTests extends ConsoleFixture {

	private static final Duration MOMENT = Duration.ofSeconds(1);

	private static final String ADDRESS = "PUBLISHED_PORTS_AT=";

	private static final String SERVICE = ".services .service";

	@BeforeEach
	void init() {
		Assumptions.assumeTrue(EnginesScript.isUsed(), "The machine's own engine must not join a swarm");
		String address = EnginesScript.run("env", "reference")
			.stream()
			.filter((line) -> line.startsWith(ADDRESS))
			.map((line) -> line.substring(ADDRESS.length()))
			.findFirst()
			.orElseThrow();
		this.docker.swarm().init((init) -> init.advertiseAddr(address).listenAddr(address + ":2377"));
		this.docker.images().tag(IMAGE, this.marker + ":two");
	}

	@AfterEach
	void leave() {
		if (EnginesScript.isUsed()) {
			this.docker.swarm().leave((leave) -> leave.force(true));
			// The network is free only some time after the engine has left.
			this.page.await(this::removesNetwork);
			this.docker.images().remove(this.marker + ":two");
		}
	}

	private boolean removesNetwork() {
		try {
			this.docker.networks().remove("docker_gwbridge");
			return true;
		}
		catch (ForbiddenException ex) {
			return false;
		}
	}

	@Test
	void updateAndRollbackAreShownAsTheyHappen() {
		String name = this.marker + "-service";
		this.docker.services().create((service) -> options(service.name(name).image(IMAGE).replicas(2)));
		this.page.go("#/default/swarm");
		this.page.awaitText(SERVICE, "2 of 2 run");
		this.page
			.script("""
					window.seen = [];
					new MutationObserver(() => window.seen.push(document.querySelector('.rollout').textContent))
						.observe(document.querySelector('.services'), { childList: true, subtree: true, characterData: true });""");
		act("update", this.marker + ":two");
		this.page.awaitText(SERVICE + " .rollout", "completed");
		this.page.await(() -> this.page.text(SERVICE + " .tasks").contains("1 · " + this.marker + ":two · running"));
		assertThat(seen()).contains("updating");
		this.page.screenshot("swarm");
		act("rollback", "");
		this.page.awaitText(SERVICE + " .rollout", "rollback completed");
		this.page.await(() -> this.page.text(SERVICE + " .tasks").contains("1 · " + IMAGE + " · running"));
		assertThat(seen()).contains("rollback started");
		act("scale", "1");
		this.page.awaitText(SERVICE, "1 of 1 run");
		assertThat(this.page.violations()).isEmpty();
		act("remove", "");
		this.page.agree();
		this.page.await(() -> !this.page.isShown(SERVICE));
		assertThat(this.docker.services().list()).isEmpty();
	}

	private static void options(ServiceCreateOptions service) {
		service.command("sh", "-c", "trap 'exit 0' TERM; sleep 600 & wait")
			.updateConfig((update) -> update.monitor(MOMENT))
			.rollbackConfig((rollback) -> rollback.monitor(MOMENT));
	}

	private void act(String action, String answer) {
		this.page
			.script("""
					const [action, answer] = arguments;
					window.prompt = () => answer;
					[...document.querySelectorAll('.service button')].find(({ textContent }) => textContent === action).click();""",
					action, answer);
	}

	private String seen() {
		return String.valueOf(this.page.script("return window.seen.join()"));
	}

	@Test
	void serviceIsCreatedFromAnImage() {
		create();
		this.page.awaitText(SERVICE + " code", IMAGE);
		assertThat(this.docker.services().list()).hasSize(1);
	}

	@Test
	void serviceIsCreatedWithAllSettings() {
		this.page.go("#/default/swarm");
		this.page.type("[name=name]", this.marker);
		this.page.type("[name=replicas]", "2");
		this.page.type("[name=port]", "8080:80");
		this.page.type("[name=env]", "A=1 B='two words'");
		create();
		this.page.awaitText(SERVICE + " h3", this.marker);
		this.page.awaitText(SERVICE, "of 2 run");
		Service service = this.docker.services().inspect(this.marker);
		assertThat(String.valueOf(service.spec())).contains("targetPort=80", "publishedPort=8080");
		assertThat(service).extracting("spec.taskTemplate.containerSpec.env").isEqualTo(List.of("A=1", "B=two words"));
		assertThat(this.page.find("[name=env]").getDomProperty("value")).isEmpty();
	}

	private void create() {
		this.page.go("#/default/swarm");
		this.page.type("[name=image]", IMAGE);
		this.page.click(".swarm form .primary");
	}

}
