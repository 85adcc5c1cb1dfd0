package io.github.dockerclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.config.ConfigSpec;
import io.github.dockerclient.config.ConfigSpecBuilder;
import io.github.dockerclient.container.ContainerUpdateRequest;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OnEveryEngine;
import io.github.dockerclient.engines.Outcomes;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.engines.TestSwarm;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.secret.SecretSpec;
import io.github.dockerclient.secret.SecretSpecBuilder;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.type.ByteSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls each operation once on each engine. {@link Outcomes} lists the operations that an
 * engine does not offer, or that behave differently there. All others must work.
 */
@OnEveryEngine
class OperationsIntegrationTests {

	private static final String LOOP = "trap 'exit 0' TERM; while :; do sleep 0.1; done";

	@RegisterExtension
	final EngineFixture fixture;

	private final DockerOperations docker;

	private final TestEngine engine;

	private final List<Throwable> unexpected = new ArrayList<>();

	OperationsIntegrationTests(TestEngine engine) {
		this.engine = engine;
		this.fixture = new EngineFixture(engine);
		this.docker = this.fixture.blocking();
	}

	@AfterEach
	void nothingIsUnexpected() {
		assertThat(this.unexpected).isEmpty();
	}

	private <T> @Nullable T call(String operation, Callable<T> call) throws Exception {
		T result = null;
		DockerException failure = null;
		try {
			result = call.call();
		}
		catch (DockerException ex) {
			failure = ex;
		}
		Outcomes.add(this.engine, operation, failure).ifPresent(this.unexpected::add);
		return result;
	}

	private void run(String operation, Runnable call) throws Exception {
		call(operation, () -> {
			call.run();
			return null;
		});
	}

	private static long drain(InputStream stream) throws IOException {
		try (stream) {
			return stream.transferTo(OutputStream.nullOutputStream());
		}
	}

	@Test
	void system() throws Exception {
		run("HEAD /_ping", () -> this.docker.system().apiVersion());
		run("GET /_ping", () -> this.docker.system().ping());
		run("GET /version", () -> this.docker.system().version());
		run("GET /info", () -> this.docker.system().info());
		run("GET /system/df", () -> this.docker.system().df());
		run("GET /events", () -> {
			try (Stream<?> events = this.docker.system()
				.events((options) -> options.since(Instant.now().minusSeconds(1)).until(Instant.now()))) {
				events.count();
			}
		});
	}

	@Test
	void containers(@TempDir Path directory) throws Exception {
		var containers = this.docker.containers();
		String id = this.fixture.created(this.fixture.container("sh", "-c", "echo out; " + LOOP)
			.andThen((options) -> options.name(this.fixture.name("c")).config((config) -> config.openStdin(true))));
		Outcomes.add(this.engine, "POST /containers/create", null);
		run("POST /containers/{id}/start", () -> containers.start(id));
		run("GET /containers/json", () -> containers.list());
		run("GET /containers/{id}/json", () -> containers.inspect(id));
		run("GET /containers/{id}/logs", () -> {
			try (Stream<?> logs = containers.logs(id)) {
				logs.count();
			}
		});
		run("POST /containers/{id}/attach", () -> {
			try (Attachment session = containers.attach(id)) {
				assertThat(session).isNotNull();
			}
		});
		run("GET /containers/{id}/attach/ws", () -> {
			try (Attachment session = containers.attachWebSocket(id, (options) -> options.stdout(true))) {
				assertThat(session).isNotNull();
			}
		});
		String exec = call("POST /containers/{id}/exec",
				() -> this.docker.exec().create(id, (config) -> config.command("sh", "-c", LOOP).tty(true)).id());
		if (exec != null) {
			run("POST /exec/{id}/start", () -> this.docker.exec().startDetached(exec));
			run("GET /exec/{id}/json", () -> this.docker.exec().inspect(exec));
			run("POST /exec/{id}/resize", () -> this.docker.exec().resize(exec, 20, 80));
		}
		run("PUT /containers/{id}/archive", () -> containers.copyTo(id, "/tmp/file", new byte[] { 1 }));
		run("HEAD /containers/{id}/archive", () -> containers.stat(id, "/tmp/file"));
		run("GET /containers/{id}/archive", () -> containers.copyFrom(id, "/tmp/file", directory));
		call("GET /containers/{id}/export", () -> drain(containers.export(id)));
		run("GET /containers/{id}/top", () -> containers.top(id));
		run("GET /containers/{id}/changes", () -> containers.diff(id));
		run("GET /containers/{id}/stats", () -> containers.statsOnce(id));
		run("POST /containers/{id}/update", () -> containers.update(id,
				ContainerUpdateRequest.builder().memory(64L << 20).memorySwap(-1L).build()));
		run("POST /containers/{id}/pause", () -> containers.pause(id));
		run("POST /containers/{id}/unpause", () -> containers.unpause(id));
		run("POST /containers/{id}/rename", () -> containers.rename(id, this.fixture.name("renamed")));
		run("POST /containers/{id}/restart", () -> containers.restart(id));
		run("POST /commit", () -> this.fixture.removed(containers.commit(id).id()));
		run("POST /containers/{id}/stop", () -> containers.stop(id));
		run("POST /containers/{id}/wait", () -> containers.wait(id));
		String terminal = this.fixture.started(this.fixture.container("sh", "-c", LOOP)
			.andThen((options) -> options.config((config) -> config.tty(true))));
		run("POST /containers/{id}/resize", () -> containers.resize(terminal, 20, 80));
		run("POST /containers/{id}/kill", () -> containers.kill(terminal));
		run("DELETE /containers/{id}", () -> containers.remove(id));
		run("POST /containers/prune", () -> containers.prune((options) -> options.filter("label", "none=such")));
	}

	@Test
	void images() throws Exception {
		var images = this.docker.images();
		String tag = this.fixture.image("tagged");
		run("GET /images/json", () -> images.list());
		run("GET /images/{name}/json", () -> images.inspect(EngineFixture.IMAGE));
		run("GET /images/{name}/history", () -> images.history(EngineFixture.IMAGE));
		run("POST /images/{name}/tag", () -> images.tag(EngineFixture.IMAGE, tag));
		call("GET /images/get", () -> drain(images.save(List.of(EngineFixture.IMAGE, tag), (options) -> {
		})));
		call("GET /images/{name}/get", () -> drain(images.save(EngineFixture.IMAGE)));
		run("POST /images/load", () -> images.load(ByteSource.of(() -> images.save(EngineFixture.IMAGE))));
		run("DELETE /images/{name}", () -> images.remove(tag));
		run("POST /images/create?fromSrc",
				() -> this.fixture.removed(images.importImage(ByteSource.of(Tar.of("file", new byte[] { 1 }))).id()));
		run("GET /images/{name}/attestations", () -> images.attestations(EngineFixture.IMAGE));
		run("GET /images/search", () -> images.search("busybox", (options) -> options.official(true)));
		run("POST /images/prune", () -> images.prune((options) -> options.filter("label", "none=such")));
	}

	@Test
	void registry() throws Exception {
		Assumptions.assumeTrue(Engines.hasScript(), "The registry needs -Pengines");
		String name = TestRegistry.address() + "/" + this.fixture.image("pushed");
		var credentials = TestRegistry.credentials();
		this.fixture.removed(name);
		this.docker.images().tag(EngineFixture.IMAGE, name);
		run("POST /images/{name}/push", () -> this.docker.images().push(name, (push) -> push.credentials(credentials)));
		run("POST /images/create?fromImage",
				() -> this.docker.images().pull(name, (pull) -> pull.credentials(credentials)));
		run("GET /distribution/{name}/json",
				() -> this.fixture
					.client((builder) -> builder.credentials(RegistryCredentialsProvider.of(List.of(credentials))))
					.registry()
					.inspect(name)
					.block(EngineFixture.PATIENCE));
		run("POST /auth", () -> this.docker.registry().login(credentials));
	}

	@Test
	void networks() throws Exception {
		var networks = this.docker.networks();
		String id = this.fixture.started(this.fixture.container("sh", "-c", LOOP)
			.andThen((options) -> options.hostConfig((host) -> host.networkMode(this.fixture.network("first")))));
		String name = this.fixture.name("net");
		run("POST /networks/create", () -> networks.create(name));
		run("GET /networks", () -> networks.list());
		run("GET /networks/{id}", () -> networks.inspect(name));
		run("POST /networks/{id}/connect", () -> networks.connect(name, id));
		run("POST /networks/{id}/disconnect", () -> networks.disconnect(name, id, (options) -> options.force(true)));
		run("DELETE /networks/{id}", () -> networks.remove(name));
		run("POST /networks/prune", () -> networks.prune((options) -> options.filter("label", "none=such")));
		this.docker.containers().remove(id, (options) -> options.force(true));
	}

	@Test
	void volumes() throws Exception {
		var volumes = this.docker.volumes();
		String name = this.fixture.name("vol");
		run("POST /volumes/create", () -> volumes.create((options) -> options.name(name)));
		run("GET /volumes", () -> volumes.list());
		run("GET /volumes/{name}", () -> volumes.inspect(name));
		run("DELETE /volumes/{name}", () -> volumes.remove(name));
		run("POST /volumes/prune", () -> volumes.prune((options) -> options.filter("label", "none=such")));
	}

	@Test
	void builds() throws Exception {
		String dockerfile = "FROM " + EngineFixture.IMAGE + "\nLABEL a=b\n";
		run("POST /build",
				() -> this.docker.build()
					.build((build) -> build.dockerfileText(dockerfile)
						.builderVersion(BuilderVersion.CLASSIC)
						.tag(this.fixture.image("classic"))));
		run("POST /grpc",
				() -> this.docker.build()
					.build((build) -> build.dockerfileText(dockerfile)
						.builderVersion(BuilderVersion.BUILDKIT)
						.tag(this.fixture.image("buildkit"))));
		run("POST /build/prune", () -> this.docker.build().prune((options) -> options.filter("unused-for", "1000h")));
		run("POST /build/cancel", () -> this.docker.build().cancel("none"));
	}

	@Test
	void plugins() throws Exception {
		var plugins = this.docker.plugins();
		String name = this.fixture.name("plugin") + ":1";
		run("POST /plugins/create", () -> plugins.create(name, TarArchive.builder().add("config.json", """
				{"Interface": {"Types": ["docker.dummy/1.0"], "Socket": "s"}, "Entrypoint": ["/none"],
				 "Env": [{"Name": "DEBUG", "Settable": ["value"], "Value": "0"}]}
				""").add("rootfs/file", "").build()));
		run("GET /plugins", () -> plugins.list());
		run("GET /plugins/{name}/json", () -> plugins.inspect(name));
		run("POST /plugins/{name}/set", () -> plugins.set(name, "DEBUG=1"));
		run("DELETE /plugins/{name}", () -> plugins.remove(name));
	}

	@Test
	void swarm() throws Exception {
		Assumptions.assumeTrue(Engines.hasScript(), "The swarm's address needs -Pengines");
		String address = TestSwarm.address(this.engine);
		if (this.engine.isPodman()) {
			run("POST /swarm/init", () -> this.docker.swarm().init((options) -> options.listenAddr(address + ":2377")));
			run("GET /swarm", () -> this.docker.swarm().inspect());
			run("POST /swarm/update", () -> this.docker.swarm().update((spec) -> spec));
			run("GET /swarm/unlockkey", () -> this.docker.swarm().unlockKey());
			run("POST /swarm/leave", () -> this.docker.swarm().leave());
			run("GET /nodes", () -> this.docker.nodes().list());
			run("GET /nodes/{id}", () -> this.docker.nodes().inspect("none"));
			run("POST /nodes/{id}/update", () -> this.docker.nodes().activate("none"));
			run("GET /services", () -> this.docker.services().list());
			run("POST /services/create",
					() -> this.docker.services().create((service) -> service.name("svc").image(EngineFixture.IMAGE)));
			run("GET /services/{id}", () -> this.docker.services().inspect("none"));
			run("POST /services/{id}/update", () -> this.docker.services().scale("none", 0));
			run("DELETE /services/{id}", () -> this.docker.services().remove("none"));
			run("GET /tasks", () -> this.docker.tasks().list());
			run("GET /tasks/{id}", () -> this.docker.tasks().inspect("none"));
			secretsAndConfigs();
			return;
		}
		try (TestSwarm swarm = TestSwarm.of(this.fixture)) {
			run("POST /swarm/init", () -> this.docker.swarm()
				.init((options) -> options.listenAddr(address + ":2377").advertiseAddr(address)));
			run("GET /swarm", () -> this.docker.swarm().inspect());
			run("POST /swarm/update", () -> this.docker.swarm().update((spec) -> spec));
			run("GET /swarm/unlockkey", () -> this.docker.swarm().unlockKey());
			run("GET /nodes", () -> this.docker.nodes().list());
			String node = this.docker.nodes().list().get(0).id();
			run("GET /nodes/{id}", () -> this.docker.nodes().inspect(node));
			run("POST /nodes/{id}/update", () -> this.docker.nodes().activate(node));
			secretsAndConfigs();
			run("POST /services/create",
					() -> this.docker.services()
						.create((service) -> service.name("svc")
							.image(EngineFixture.IMAGE)
							.command("sh", "-c", "echo out; " + LOOP)));
			this.docker.services().awaitConverged("svc", EngineFixture.PATIENCE);
			run("GET /services", () -> this.docker.services().list());
			run("GET /services/{id}", () -> this.docker.services().inspect("svc"));
			run("POST /services/{id}/update", () -> this.docker.services().scale("svc", 0));
			String task = this.docker.tasks().list().get(0).id();
			run("GET /tasks", () -> this.docker.tasks().list());
			run("GET /tasks/{id}", () -> this.docker.tasks().inspect(task));
			run("DELETE /services/{id}", () -> this.docker.services().remove("svc"));
			run("POST /swarm/leave", () -> this.docker.swarm().leave((options) -> options.force(true)));
		}
	}

	private void secretsAndConfigs() throws Exception {
		String name = this.fixture.name("s");
		String secret = call("POST /secrets/create",
				() -> this.docker.secrets().create(SecretSpec.of(name, "hidden")).id());
		run("GET /secrets", () -> this.docker.secrets().list());
		run("GET /secrets/{id}", () -> this.docker.secrets().inspect(name));
		run("POST /secrets/{id}/update", () -> this.docker.secrets()
			.update(String.valueOf(secret), (spec) -> SecretSpecBuilder.builder(spec).build()));
		run("DELETE /secrets/{id}", () -> this.docker.secrets().remove(name));
		run("POST /configs/create", () -> this.docker.configs().create(ConfigSpec.of("c", "shown")));
		run("GET /configs", () -> this.docker.configs().list());
		run("GET /configs/{id}", () -> this.docker.configs().inspect("c"));
		run("POST /configs/{id}/update",
				() -> this.docker.configs().update("c", (spec) -> ConfigSpecBuilder.builder(spec).build()));
		run("DELETE /configs/{id}", () -> this.docker.configs().remove("c"));
	}

}
