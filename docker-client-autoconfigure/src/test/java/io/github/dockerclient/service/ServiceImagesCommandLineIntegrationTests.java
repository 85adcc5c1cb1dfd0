package io.github.dockerclient.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.OpenRegistry;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestSwarm;
import io.github.dockerclient.image.ImageOperations;
import io.github.dockerclient.task.TaskSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that services have the same image as those of {@code docker service}, when a
 * registry has it, when another image has been pushed with its tag, and when no registry
 * has it.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
@OnEachEngine
class ServiceImagesCommandLineIntegrationTests {

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("images of services");

	@Order(1)
	@RegisterExtension
	final EngineFixture docker;

	@Order(2)
	@RegisterExtension
	final TestSwarm swarm;

	@TempDir
	Path home;

	ServiceImagesCommandLineIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.swarm = TestSwarm.of(this.docker);
	}

	@AfterEach
	void removeServices() {
		services().list().forEach((service) -> services().remove(Objects.requireNonNull(service.id())));
	}

	@Test
	void areTheSame() {
		String host = TestSwarm.address(this.docker.engine()).replaceFirst("\\.\\d+\\.\\d+$", ".0.1");
		try (OpenRegistry registry = new OpenRegistry(host)) {
			String name = registry.address() + "/team/web";
			String first = push(name, "one", "1");
			push(name, "one", "latest");
			assertThat(create("a tag", name + ":1")).endsWith(first);
			create("no tag", name);
			create("a tag that the registry does not have", name + ":none");
			create("a tag and a digest", name + ":1@" + first);
			create("a digest", name + "@" + first);
			String second = push(name, "two", "1");
			assertThat(second).isNotEqualTo(first);
			assertThat(updated("another image with the same tag", name + ":1")).endsWith(second);
			updated("a tag that the registry does not have any more", name + ":none");
		}
		create("an image that no registry has", EngineFixture.IMAGE);
		create("a registry that does not answer", "127.0.0.1:1/team/web:1");
	}

	private String create(String input, String image) {
		commandLine("service", "create", "--detach", "--replicas", "0", "--name", "theirs", image);
		services().create((service) -> service.name("ours").image(image).replicas(0));
		return compare(input);
	}

	private String updated(String input, String image) {
		commandLine("service", "create", "--detach", "--replicas", "0", "--no-resolve-image", "--name", "theirs",
				image);
		services().create((service) -> service.name("ours").image(image).replicas(0).noResolveImage());
		assertThat(image("ours")).isEqualTo(image("theirs")).endsWith(image);
		commandLine("service", "update", "--detach", "--image", image, "theirs");
		services().update("ours", (service) -> service.image(image));
		return compare("update to " + input);
	}

	private String compare(String input) {
		String ours = image("ours");
		TABLE.same(this.docker.engine() + ": " + input, image("theirs"), ours);
		services().remove("ours");
		services().remove("theirs");
		return ours;
	}

	private String image(String service) {
		TaskSpec task = Objects
			.requireNonNull(Objects.requireNonNull(services().inspect(service).spec()).taskTemplate());
		TaskSpec.Placement placement = task.placement();
		List<?> platforms = (placement != null) ? placement.platforms() : List.of();
		return platforms + " " + Objects.requireNonNull(task.containerSpec()).image();
	}

	// Returns the digest of the image in the registry.
	private String push(String name, String content, String tag) {
		String container = this.docker.ended("echo " + content + " > /content");
		ImageOperations images = this.docker.blocking().images();
		this.docker.blocking()
			.containers()
			.commit(container, (options) -> options.image(this.docker.removed(name + ":" + tag)));
		images.push(name + ":" + tag);
		return images.inspect(name + ":" + tag).repoDigests().get(0).replaceFirst(".*@", "");
	}

	private void commandLine(String... arguments) {
		CommandLine.Result result = new CommandLine(
				Map.of("HOME", this.home.toString(), "DOCKER_HOST", this.docker.engine().address().toString()))
			.run(arguments);
		assertThat(result.exitCode()).as(result.output()).isZero();
	}

	private ServiceOperations services() {
		return this.docker.blocking().services();
	}

}
