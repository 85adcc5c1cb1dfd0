package io.github.dockerclient.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.TarArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for plugins. The plugins run busybox's shell. Because an engine must reach a
 * plugin at a socket, they name the socket of the engine itself.
 */
@OnEachEngine
class PluginIntegrationTests {

	private static final String NEEDS_REGISTRY = "The registry needs -Pengines";

	@RegisterExtension
	final EngineFixture docker;

	private final List<String> names = new CopyOnWriteArrayList<>();

	@TempDir
	private Path directory;

	PluginIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@AfterEach
	void removePlugins() {
		for (String name : this.names) {
			this.docker.direct()
				.delete("/plugins/{name}", name)
				.query("force", true)
				.nothing()
				.onErrorResume(NotFoundException.class, (gone) -> Mono.empty())
				.block(EngineFixture.PATIENCE);
		}
	}

	private String removed(String name) {
		this.names.add(name);
		return name;
	}

	@Test
	void createInspectListAndRemove() {
		String name = removed(this.docker.name("plain") + "/plugin:1");
		plugins().create(name, archive("1"));
		Plugin plugin = plugins().inspect(name);
		assertThat(plugin.name()).isEqualTo(name);
		assertThat(plugin.enabled()).isFalse();
		PluginConfig config = plugin.config();
		assertThat(config).isNotNull();
		assertThat(config.description()).isEqualTo("version 1");
		assertThat(config.entrypoint()).startsWith("/bin/busybox");
		assertThat(config.network()).isEqualTo(new PluginConfig.Network("host"));
		assertThat(config.env()).containsExactly(new PluginEnv("DEBUG", "how much to log", List.of("value"), "0"));
		assertThat(plugins().list((options) -> options.enabled(false))).contains(plugin);
		StepVerifier
			.create(this.docker.reactive()
				.plugins()
				.list((options) -> options.enabled(true))
				.map(Plugin::name)
				.filter(name::equals))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		StepVerifier.create(this.docker.reactive().plugins().remove(name))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> plugins().inspect(name));
	}

	@Test
	void setEnableAndDisable() {
		String name = removed(this.docker.name("enable"));
		StepVerifier.create(this.docker.reactive().plugins().create(name, archive("1")))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		plugins().set(name, "DEBUG=2");
		assertThat(env(name)).containsExactly("DEBUG=2");
		plugins().enable(name);
		assertThat(plugins().inspect(name).enabled()).isTrue();
		assertThat(plugins().list((options) -> options.enabled(true))).extracting(Plugin::name)
			.contains(name + ":latest");
		assertThatExceptionOfType(InternalServerErrorException.class).isThrownBy(() -> plugins().set(name, "DEBUG=3"));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> plugins().remove(name));
		plugins().disable(name);
		assertThat(plugins().inspect(name).enabled()).isFalse();
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> plugins().disable(name, (options) -> options.force(true)));
		StepVerifier.create(this.docker.reactive().plugins().enable(name))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		plugins().remove(name, (options) -> options.force(true));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> plugins().inspect(name));
	}

	@Test
	void unknownPluginIsNotFound() {
		String unknown = this.docker.name("unknown");
		List<Runnable> operations = List.of(() -> plugins().inspect(unknown), () -> plugins().enable(unknown),
				() -> plugins().disable(unknown), () -> plugins().set(unknown, "A=b"), () -> plugins().remove(unknown),
				() -> plugins().push(unknown));
		assertThat(operations)
			.allSatisfy((operation) -> assertThatExceptionOfType(NotFoundException.class).isThrownBy(operation::run));
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = NEEDS_REGISTRY)
	void pushAndInstallUnderAnotherName() {
		String remote = pushed("install", "1");
		String alias = removed(this.docker.name("alias"));
		List<PluginPrivilege> privileges = client().plugins().privileges(remote + ":1");
		assertThat(privileges).extracting(PluginPrivilege::name).contains("network");
		Plugin plugin = client().plugins()
			.install(remote + ":1",
					(options) -> options.alias(alias).accept(privileges::equals).set("DEBUG=7").enable(true));
		assertThat(plugin.name()).isEqualTo(alias + ":latest");
		assertThat(plugin.pluginReference()).isEqualTo(remote + ":1");
		assertThat(plugin.enabled()).isTrue();
		assertThat(env(alias)).containsExactly("DEBUG=7");
		assertThat(this.docker.wire("POST /plugins/pull")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.status()).isEqualTo(200),
					(exchange) -> assertThat(exchange.header("X-Registry-Auth"))
						.isEqualTo(TestRegistry.credentials().header()));
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = NEEDS_REGISTRY)
	void installOfWhatIsNotAcceptedInstallsNothing() {
		String remote = pushed("refused", "1");
		StepVerifier.create(reactive().plugins().install(remote + ":1"))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(PluginPrivilegesRefusedException.class)
				.hasMessageContaining("network [host]"))
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire("POST /plugins/pull")).isEmpty();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> plugins().inspect(remote + ":1"));
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = NEEDS_REGISTRY)
	void upgrade() {
		String name = removed(pushed("upgrade", "1") + ":1");
		String newer = name.replaceFirst(":1$", ":2");
		try (Stream<ProgressMessage> messages = client().plugins()
			.installProgress(name, (options) -> options.accept((privileges) -> true))) {
			assertThat(messages.map(ProgressMessage::status)).contains("Complete");
		}
		pushed("upgrade", "2");
		Plugin plugin = client().plugins().upgrade(name, newer, (options) -> options.accept((privileges) -> true));
		assertThat(plugin.pluginReference()).isEqualTo(newer);
		assertThat(plugin.config()).isNotNull();
		assertThat(plugin.config().description()).isEqualTo("version 2");
		StepVerifier
			.create(reactive().plugins()
				.upgradeProgress(name, name, (options) -> options.accept((privileges) -> true))
				.then(reactive().plugins().inspect(name))
				.mapNotNull(Plugin::pluginReference))
			.expectNext(name)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire("POST /plugins/{name}/upgrade")).extracting(Exchange::status)
			.containsExactly(200, 200);
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = NEEDS_REGISTRY)
	void withoutCredentialsTheRegistryRefuses() {
		String remote = pushed("anonymous", "1");
		assertThat(plugins().privileges(remote + ":1")).isEmpty();
		assertThatExceptionOfType(DockerException.class).isThrownBy(() -> plugins().install(remote + ":1"));
		String name = removed(remote + ":2");
		plugins().create(name, archive("2"));
		assertThatExceptionOfType(DockerException.class).isThrownBy(() -> plugins().push(name));
	}

	// Leaves the plugin in the registry, but not in the engine.
	private String pushed(String suffix, String version) {
		String remote = TestRegistry.address() + "/" + this.docker.name(suffix) + "/plugin";
		String name = removed(remote + ":" + version);
		if (this.docker.blocking().plugins().list().stream().anyMatch((plugin) -> plugin.name().equals(name))) {
			throw new IllegalStateException(name + " is there already");
		}
		client().plugins().create(name, archive(version));
		PluginPushResult result = client().plugins().push(name);
		assertThat(result.tag()).isEqualTo(version);
		assertThat(result.digest()).startsWith("sha256:");
		assertThat(result.size()).isPositive();
		client().plugins().remove(name);
		return remote;
	}

	private TarArchive archive(String version) {
		String container = this.docker.created(this.docker.container("true"));
		this.docker.blocking().containers().copyFrom(container, "/bin/busybox", this.directory);
		return TarArchive.builder()
			.add("config.json", config(version))
			.add("rootfs/bin/busybox", this.directory.resolve("busybox"))
			// Engines reject a plugin whose content is already present.
			.add("rootfs/id", UUID.randomUUID().toString())
			.build();
	}

	private String config(String version) {
		return """
				{"Description": "version %s",
				 "Interface": {"Types": ["docker.dummy/1.0"], "Socket": "../../../..%s"},
				 "Entrypoint": ["/bin/busybox", "sh", "-c",
				   "trap 'exit 0' TERM; while :; do /bin/busybox sleep 0.1; done"],
				 "Network": {"Type": "host"},
				 "Env": [{"Name": "DEBUG", "Description": "how much to log", "Settable": ["value"], "Value": "0"}]}
				""".formatted(version, this.docker.engine().address().socket());
	}

	private List<String> env(String name) {
		PluginSettings settings = plugins().inspect(name).settings();
		assertThat(settings).isNotNull();
		return settings.env();
	}

	private PluginOperations plugins() {
		return this.docker.blocking().plugins();
	}

	private DockerOperations client() {
		return DockerOperations.using(reactive());
	}

	private ReactiveDockerOperations reactive() {
		return this.docker.client(
				(client) -> client.credentials(RegistryCredentialsProvider.of(List.of(TestRegistry.credentials()))));
	}

}
