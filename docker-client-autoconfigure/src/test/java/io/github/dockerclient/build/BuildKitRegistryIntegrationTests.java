package io.github.dockerclient.build;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.error.RegistryUnauthorizedException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for BuildKit and a registry that requires a password.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
@OnEachEngine
class BuildKitRegistryIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	BuildKitRegistryIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine,
				(client) -> client.buildDefaults(new BuildDefaults(BuilderVersion.BUILDKIT, null, Map.of(), Map.of())));
	}

	private DockerOperations client(RegistryCredentials... credentials) {
		return DockerOperations.using(this.docker
			.client((builder) -> builder.credentials(RegistryCredentialsProvider.of(List.of(credentials)))));
	}

	@Test
	void baseImageIsPrivate() {
		String base = TestRegistry.push(this.docker, "base");
		String name = this.docker.image("private");
		String dockerfile = "FROM " + base + ":1\nLABEL a=b\n";
		assertThatExceptionOfType(RegistryUnauthorizedException.class)
			.isThrownBy(() -> client().build().build((all) -> all.dockerfileText(dockerfile)))
			.withMessageContaining("Registry '%s' requires credentials", TestRegistry.address());
		assertThatExceptionOfType(RegistryUnauthorizedException.class)
			.isThrownBy(() -> client(new RegistryCredentials(TestRegistry.address(), "tester", "hunter2", null)).build()
				.build((all) -> all.dockerfileText(dockerfile)))
			.withMessageContaining("rejected the configured credentials")
			.withMessageNotContaining("hunter2");
		DockerOperations known = client(TestRegistry.credentials());
		String id = known.build().build((all) -> all.dockerfileText(dockerfile).tag(name)).imageId();
		assertThat(known.images().inspect(name).id()).isEqualTo(id);
	}

	@Test
	void baseImageThatOnlyTheEngineFindsIsPrivateToo() {
		String base = TestRegistry.push(this.docker, "argument");
		assertThat(this.docker.blocking()
			.build()
			.build((all) -> all.dockerfileText("FROM busybox:local\nCOPY --from=%s:2 /bin/true /true\n".formatted(base))
				.credentials(TestRegistry.credentials()))
			.imageId()).startsWith("sha256:");
	}

	@Test
	void imageIsPushedAndPulled() {
		DockerOperations client = client(TestRegistry.credentials());
		String name = this.docker.removed(TestRegistry.address() + "/" + this.docker.name("pushed") + ":1");
		BuildResult built = client.build()
			.build((all) -> all.dockerfileText("FROM busybox:local\nRUN cat /proc/sys/kernel/random/uuid > /id\n")
				.noCache(true)
				.tag(name));
		String content = client.containers().run(name, "cat", "/id").stdout();
		client.images().push(name);
		client.images().remove(name, (options) -> options.force(true));
		client.images().pull(name);
		assertThat(client.images().inspect(name).id()).isEqualTo(built.imageId());
		assertThat(client.containers().run(name, "cat", "/id").stdout()).isEqualTo(content);
	}

	@Test
	void cacheIsExportedAndImported() {
		DockerOperations client = client(TestRegistry.credentials());
		String cache = TestRegistry.address() + "/" + this.docker.name("cache") + ":1";
		String dockerfile = """
				FROM busybox:local
				RUN cat /proc/sys/kernel/random/uuid > /id
				""";
		String first = this.docker.image("first");
		String inline = this.docker.removed(cache);
		// A separate registry cache requires the containerd image store, so this test
		// uses an inline cache.
		client.build()
			.build((all) -> all.dockerfileText(dockerfile).noCache(true).cacheTo(BuildCache.inline()).tag(inline));
		client.images().push(inline);
		client.images().tag(inline, first);
		String content = client.containers().run(first, "cat", "/id").stdout();
		client.images().remove(inline);
		client.build().prune((options) -> options.all(true));
		String second = this.docker.image("second");
		client.build().build((all) -> all.dockerfileText(dockerfile).cacheFrom(inline).tag(second));
		assertThat(client.containers().run(second, "cat", "/id").stdout()).isEqualTo(content);
	}

}
