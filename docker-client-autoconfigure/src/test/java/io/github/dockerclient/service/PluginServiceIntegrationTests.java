package io.github.dockerclient.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OpenRegistry;
import io.github.dockerclient.engines.OwnEngine;
import io.github.dockerclient.plugin.Plugin;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.task.TaskSpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for services that install plugins, an experimental feature of engines. Because an
 * engine must reach a plugin at a socket, the plugin names the socket of the engine
 * itself.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class PluginServiceIntegrationTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { Engines.OLDEST, Engines.REFERENCE })
	void aPluginIsInstalledAndRemovedWithItsService(String name) {
		try (OwnEngine engine = OwnEngine.experimental(name);
				OpenRegistry registry = new OpenRegistry(
						engine.publishedPortsAt().replaceFirst("\\.\\d+\\.\\d+$", ".0.1"));
				ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
					.address(engine.address())
					.build()) {
			DockerOperations docker = DockerOperations.using(reactive);
			docker.swarm().init((options) -> options.listenAddr("127.0.0.1:2377").advertiseAddr("127.0.0.1"));
			String remote = pushed(docker, registry.address() + "/team/plugin:1",
					Objects.requireNonNull(engine.address().socket()));
			String id = docker.services()
				.create((service) -> service.taskTemplate((task) -> task.runtime("plugin")
					.pluginSpec(TaskSpec.PluginSpec.builder()
						.name("logs")
						.remote(remote)
						.disabled(false)
						.privileges(List.of(new TaskSpec.GrantedPrivilege("network", "", List.of("host"))))
						.env(List.of("DEBUG=5"))
						.build())))
				.id();
			docker.services().awaitConverged(id, TIMEOUT);
			assertThat(docker.plugins().list()).singleElement()
				.satisfies((plugin) -> assertThat(plugin.name()).isEqualTo("logs:latest"),
						(plugin) -> assertThat(plugin.enabled()).isTrue(),
						(plugin) -> assertThat(plugin.pluginReference()).isEqualTo(remote));
			assertThat(docker.services().list()).isEmpty();
			Service service = docker.services().list((options) -> options.filter("runtime", "plugin")).get(0);
			TaskSpec.PluginSpec spec = Objects.requireNonNull(
					Objects.requireNonNull(Objects.requireNonNull(service.spec()).taskTemplate()).pluginSpec());
			assertThat(spec.env()).containsExactly("DEBUG=5");
			assertThat(spec.privileges()).extracting(TaskSpec.GrantedPrivilege::name).containsExactly("network");
			assertThat(docker.tasks().list((options) -> options.service(id).filter("runtime", "plugin")))
				.singleElement()
				.matches((task) -> task.runs());
			docker.services().remove(id);
			Awaitility.await("the plugin is removed")
				.atMost(TIMEOUT)
				.until(docker.plugins()::list, List<Plugin>::isEmpty);
		}
	}

	// Leaves the plugin in the registry, but not in the engine.
	private String pushed(DockerOperations docker, String name, Path socket) {
		String container = docker.containers()
			.create((options) -> options.image(EngineFixture.IMAGE).command("true"))
			.id();
		docker.containers().copyFrom(container, "/bin/busybox", this.directory);
		docker.plugins().create(name, TarArchive.builder().add("config.json", """
				{"Interface": {"Types": ["docker.dummy/1.0"], "Socket": "../../../..%s"},
				 "Entrypoint": ["/bin/busybox", "sh", "-c",
				   "trap 'exit 0' TERM; while :; do /bin/busybox sleep 0.1; done"],
				 "Network": {"Type": "host"},
				 "Env": [{"Name": "DEBUG", "Settable": ["value"], "Value": "0"}]}
				""".formatted(socket)).add("rootfs/bin/busybox", this.directory.resolve("busybox")).build());
		docker.plugins().push(name);
		docker.plugins().remove(name);
		return name;
	}

}
