package io.github.dockerclient.sample;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.container.ReactiveContainerOperations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * What tests of the whole console share: the application, a browser and an engine.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "logging.level.org.openqa.selenium=error")
@AutoConfigureWebTestClient(timeout = "60s")
@TestInstance(Lifecycle.PER_CLASS)
abstract class ConsoleFixture {

	static final String IMAGE = EnginesScript.isUsed() ? "busybox:local" : "busybox:latest";

	static final int AT_ONCE = 8;

	static final String LABEL = "io.github.dockerclient.sample.test";

	/** Distinguishes the objects of this test from others on the engine. */
	final String marker = "t" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	DockerOperations docker;

	@Autowired
	WebTestClient client;

	@LocalServerPort
	private int port;

	Page page;

	private boolean pulled;

	@DynamicPropertySource
	static void engine(DynamicPropertyRegistry registry) {
		EnginesScript.register(registry);
	}

	@BeforeAll
	void openBrowser() {
		this.page = new Page(this.port);
		this.pulled = this.docker.images().pullIfMissing(IMAGE);
	}

	@AfterAll
	void closeBrowser() {
		this.page.close();
		if (this.pulled) {
			this.docker.images().remove(IMAGE);
		}
	}

	@BeforeEach
	void openPage() {
		this.page.size(1400, 900);
		this.page.scheme("light");
		this.page.open("#/default/containers");
	}

	@AfterEach
	void removeContainers() {
		ReactiveContainerOperations containers = ReactiveDockerOperations.using(this.docker).containers();
		containers.list((options) -> options.all(true))
			.filter((container) -> this.marker.equals(container.labels().get(LABEL))
					|| String.valueOf(container.name()).startsWith(this.marker))
			.flatMap((container) -> containers.remove(container.id(), (options) -> options.force(true)), AT_ONCE)
			.blockLast();
	}

	/**
	 * Create a container whose name begins with the marker.
	 */
	String create(String name, Consumer<ContainerCreateOptions> options) {
		String container = this.marker + "-" + name;
		this.docker.containers()
			.create((create) -> options.accept(create.image(IMAGE).name(container).label(LABEL, this.marker)));
		return container;
	}

	String run(String name, String script) {
		String container = create(name, (options) -> options.command("sh", "-c", script));
		this.docker.containers().start(container);
		return container;
	}

	List<String> words(String selector) {
		return this.page.findAll(selector).stream().map((element) -> element.getText()).toList();
	}

}
