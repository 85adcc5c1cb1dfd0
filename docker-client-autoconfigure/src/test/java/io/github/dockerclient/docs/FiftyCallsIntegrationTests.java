package io.github.dockerclient.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.container.ContainerState;
import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.RestartPolicy;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.exec.ExecRunResult;
import io.github.dockerclient.image.ImageHistoryResponseItem;
import io.github.dockerclient.image.ImageInspect;
import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.system.EventAction;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.SystemDataUsage;
import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.volume.Volume;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of {@code calls.adoc}, the calls that users of docker-py and docker-java
 * look for first.
 */
@OnEachEngine
class FiftyCallsIntegrationTests {

	private static final String IMAGE = EngineFixture.IMAGE;

	@Order(1)
	@RegisterExtension
	final EngineFixture fixture;

	@Order(2)
	@RegisterExtension
	final SnippetClient client;

	@TempDir
	Path directory;

	FiftyCallsIntegrationTests(TestEngine engine) {
		this.fixture = new EngineFixture(engine);
		this.client = new SnippetClient(this.fixture);
	}

	@Test
	void engine() {
		String host = "unix://" + this.fixture.engine().proxy().address().socket();
		// tag::connect[]
		try (DockerOperations docker = DockerOperations.builder().host(host).build()) {
			docker.system().ping();
		}
		// end::connect[]
		DockerOperations docker = this.client.docker();
		// tag::ping[]
		docker.system().ping();
		// end::ping[]
		// tag::version[]
		SystemVersion version = docker.system().version();
		// end::version[]
		assertThat(version.version()).isNotBlank();
		// tag::info[]
		SystemInfo info = docker.system().info();
		// end::info[]
		assertThat(info.containers()).isNotNegative();
		// tag::df[]
		SystemDataUsage usage = docker.system().df();
		// end::df[]
		assertThat(usage).isNotNull();
	}

	@Test
	void events() {
		DockerOperations docker = this.client.docker();
		Instant since = Instant.now();
		String id = docker.containers().runDetached(IMAGE, "true");
		List<EventMessage> started = new ArrayList<>();
		// tag::events[]
		try (Stream<EventMessage> events = docker.system()
			.events((options) -> options.since(since).container(id).event(EventAction.START))) {
			events.limit(1).forEach(started::add);
		}
		// end::events[]
		assertThat(started).extracting(EventMessage::action).containsExactly(EventAction.START);
	}

	@Test
	void run() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::run[]
		String output = docker.containers().run(image, "echo", "hello").stdout();
		// end::run[]
		assertThat(output).isEqualTo("hello\n");
		// tag::runDetached[]
		String id = docker.containers()
			.runDetached((container) -> container.image(image).command("sleep", "600").publish(8080));
		// end::runDetached[]
		assertThat(docker.containers().inspect(id).state()).isNotNull()
			.extracting(ContainerState::running)
			.isEqualTo(true);
	}

	@Test
	void lifecycle() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		String name = this.fixture.name("web");
		// tag::create[]
		String id = docker.containers()
			.create((container) -> container.image(image).name(name).command("sleep", "600").env("MODE", "test"))
			.id();
		// end::create[]
		// tag::start[]
		docker.containers().start(id);
		// end::start[]
		// tag::inspect[]
		ContainerInspectResponse container = docker.containers().inspect(id);
		// end::inspect[]
		assertThat(container.name()).isEqualTo("/" + name);
		// tag::rename[]
		docker.containers().rename(id, name + "-old");
		// end::rename[]
		// tag::update[]
		docker.containers().update(id, (update) -> update.restartPolicy(RestartPolicy.unlessStopped()));
		// end::update[]
		// tag::pause[]
		docker.containers().pause(id);
		docker.containers().unpause(id);
		// end::pause[]
		// tag::restart[]
		docker.containers().restart(id, (restart) -> restart.timeout(Duration.ofSeconds(1)));
		// end::restart[]
		// tag::stop[]
		docker.containers().stop(id, (stop) -> stop.timeout(Duration.ofSeconds(1)));
		// end::stop[]
		docker.containers().start(id);
		// tag::kill[]
		docker.containers().kill(id, "SIGKILL");
		// end::kill[]
		// tag::wait[]
		long exitCode = docker.containers().wait(id).statusCode();
		// end::wait[]
		assertThat(exitCode).isEqualTo(137);
		// tag::remove[]
		docker.containers().remove(id, (remove) -> remove.force(true).volumes(true));
		// end::remove[]
		assertThat(docker.containers().exists(id)).isFalse();
	}

	@Test
	void listAndPrune() {
		DockerOperations docker = this.client.docker();
		String app = this.fixture.name("app");
		String id = docker.containers()
			.create((container) -> container.image(IMAGE).label("app", app).command("true"))
			.id();
		// tag::list[]
		List<ContainerSummary> running = docker.containers().list();
		// end::list[]
		assertThat(running).extracting(ContainerSummary::id).doesNotContain(id);
		// tag::filter[]
		List<ContainerSummary> created = docker.containers()
			.list((list) -> list.all(true).status(ContainerStatus.CREATED).label("app", app));
		// end::filter[]
		assertThat(created).extracting(ContainerSummary::id).containsExactly(id);
		// tag::prune[]
		List<String> removed = docker.containers().prune((prune) -> prune.label("app", app)).containersDeleted();
		// end::prune[]
		assertThat(removed).containsExactly(id);
	}

	@Test
	void output() {
		DockerOperations docker = this.client.docker();
		String id = this.fixture.ended("echo hello; echo failed >&2");
		StringBuilder text = new StringBuilder();
		// tag::logs[]
		try (Stream<Frame> logs = docker.containers().logs(id)) {
			logs.forEach((frame) -> text.append(frame.text()));
		}
		// end::logs[]
		assertThat(text).contains("hello\n", "failed\n");
		List<String> errors = new ArrayList<>();
		// tag::follow[]
		try (Stream<Line> lines = docker.containers()
			.logLines(id, (logs) -> logs.follow(true).tail(100).stdout(false))) {
			lines.forEach((line) -> errors.add(line.text()));
		}
		// end::follow[]
		assertThat(errors).containsExactly("failed");
	}

	@Test
	void attach() {
		DockerOperations docker = this.client.docker();
		String id = docker.containers()
			.create((container) -> container.image(IMAGE)
				.command("sort")
				.config((config) -> config.openStdin(true).stdinOnce(true)))
			.id();
		List<String> sorted;
		// tag::attach[]
		try (Attachment attachment = docker.containers().attach(id, (attach) -> attach.stdin(true))) {
			docker.containers().start(id);
			attachment.send("b\na\n");
			attachment.closeInput();
			sorted = attachment.lines().map(Line::text).toList();
		}
		// end::attach[]
		assertThat(sorted).containsExactly("a", "b");
	}

	@Test
	void runningContainer() {
		DockerOperations docker = this.client.docker();
		String id = docker.containers().runDetached(IMAGE, "sleep", "600");
		// tag::top[]
		List<List<String>> processes = docker.containers().top(id).processes();
		// end::top[]
		assertThat(processes).hasSize(1);
		// tag::stats[]
		Long memory = docker.containers().statsOnce(id).memoryUsed();
		// end::stats[]
		assertThat(memory).isPositive();
		// tag::exec[]
		ExecRunResult result = docker.exec().run(id, "sh", "-c", "echo hello; exit 3");
		// end::exec[]
		assertThat(result.stdout()).isEqualTo("hello\n");
		assertThat(result.exitCode()).isEqualTo(3);
		ByteSource input = ByteSource.of("b\na\n".getBytes(StandardCharsets.UTF_8));
		// tag::execInput[]
		String sorted = docker.exec().run(id, (exec) -> exec.command("sort").user("1000").stdin(input)).stdout();
		// end::execInput[]
		assertThat(sorted).isEqualTo("a\nb\n");
	}

	@Test
	void files() throws IOException {
		DockerOperations docker = this.client.docker();
		String id = docker.containers().create((container) -> container.image(IMAGE)).id();
		Path local = Files.writeString(this.directory.resolve("index.html"), "hello");
		Path copy = this.directory.resolve("copy.html");
		String name = this.fixture.name("site") + ":1";
		// tag::copyTo[]
		docker.containers().copyTo(id, "/tmp/index.html", local);
		// end::copyTo[]
		// tag::copyFrom[]
		docker.containers().copyFrom(id, "/tmp/index.html", copy);
		// end::copyFrom[]
		assertThat(copy).hasContent("hello");
		// tag::commit[]
		String image = docker.containers().commit(id, (commit) -> commit.image(name).comment("with a page")).id();
		// end::commit[]
		assertThat(docker.containers().run(image, "cat", "/tmp/index.html").stdout()).isEqualTo("hello");
	}

	@Test
	void images() {
		DockerOperations docker = this.client.docker();
		String name = IMAGE;
		// tag::images[]
		List<ImageSummary> images = docker.images().list((list) -> list.reference("busybox"));
		// end::images[]
		assertThat(images).isNotEmpty();
		// tag::image[]
		ImageInspect image = docker.images().inspect(name);
		// end::image[]
		assertThat(image.repoTags()).contains(name);
		// tag::history[]
		List<ImageHistoryResponseItem> layers = docker.images().history(name);
		// end::history[]
		assertThat(layers).isNotEmpty();
		String target = this.fixture.image("copy");
		// tag::tag[]
		docker.images().tag(name, target);
		// end::tag[]
		Path file = this.directory.resolve("image.tar");
		// tag::save[]
		docker.images().save(target, file);
		// end::save[]
		// tag::removeImage[]
		docker.images().remove(target);
		// end::removeImage[]
		assertThat(docker.images().exists(target)).isFalse();
		// tag::load[]
		List<String> loaded = docker.images().load(file).names();
		// end::load[]
		assertThat(loaded).containsExactly(target);
	}

	@Test
	void build() throws IOException {
		DockerOperations docker = this.client.docker();
		Path context = this.directory;
		Files.writeString(context.resolve("Dockerfile"), "ARG BASE\nFROM $BASE\nCMD [\"echo\", \"built\"]\n");
		String base = IMAGE;
		String name = this.fixture.image("built");
		// tag::build[]
		String id = docker.build().build(context, (build) -> build.tag(name).buildArg("BASE", base)).imageId();
		// end::build[]
		assertThat(id).isNotNull();
		assertThat(docker.containers().run(name).stdout()).isEqualTo("built\n");
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
	void registry() {
		DockerOperations docker = this.client.docker();
		String repository = TestRegistry.push(this.fixture, "app");
		String address = TestRegistry.address();
		String username = TestRegistry.credentials().username();
		String password = TestRegistry.credentials().password();
		assertThat(username).isNotNull();
		assertThat(password).isNotNull();
		// tag::login[]
		docker.registry().login(address, username, password);
		// end::login[]
		// tag::pull[]
		String digest = docker.images().pull(repository + ":1").digest();
		// end::pull[]
		assertThat(digest).startsWith("sha256:");
		// tag::pullPrivate[]
		RegistryCredentials credentials = new RegistryCredentials(address, username, password, null);
		docker.images().pull(repository + ":2", (pull) -> pull.credentials(credentials));
		// end::pullPrivate[]
		String name = this.fixture.removed(repository + ":3");
		docker.images().tag(IMAGE, name);
		// tag::push[]
		docker.images().push(name);
		// end::push[]
		assertThat(docker.registry().inspect(name).descriptor()).isNotNull();
	}

	@Test
	void networks() {
		DockerOperations docker = this.client.docker();
		String name = this.fixture.name("shop");
		String container = docker.containers().runDetached(IMAGE, "sleep", "600");
		// tag::network[]
		String id = docker.networks().create(name, (network) -> network.driver("bridge").internal(true)).id();
		// end::network[]
		// tag::connectNetwork[]
		docker.networks().connect(id, container, (endpoint) -> endpoint.aliases(List.of("db")));
		// end::connectNetwork[]
		assertThat(docker.networks().inspect(id).containers()).containsOnlyKeys(container);
		docker.networks().disconnect(id, container);
		// tag::removeNetwork[]
		docker.networks().remove(id);
		// end::removeNetwork[]
		assertThat(docker.networks().list((list) -> list.id(id))).isEmpty();
	}

	@Test
	void volumes() {
		DockerOperations docker = this.client.docker();
		String name = this.fixture.volume("data");
		// tag::volume[]
		Volume volume = docker.volumes().create((create) -> create.name(name).label("app", "shop"));
		// end::volume[]
		assertThat(volume.name()).isEqualTo(name);
		// tag::volumes[]
		List<Volume> volumes = docker.volumes().list((list) -> list.label("app", "shop").name(name)).volumes();
		// end::volumes[]
		assertThat(volumes).extracting(Volume::name).containsExactly(name);
		// tag::removeVolume[]
		docker.volumes().remove(name);
		// end::removeVolume[]
		assertThat(docker.volumes().list((list) -> list.name(name)).volumes()).isEmpty();
	}

}
