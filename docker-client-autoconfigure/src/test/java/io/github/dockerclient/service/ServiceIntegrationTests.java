package io.github.dockerclient.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.engines.TestSwarm;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.ServiceNotConvergedException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.StaleVersionException;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.task.ContainerSpec;
import io.github.dockerclient.task.Task;
import io.github.dockerclient.task.TaskOperations;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskState;
import io.github.dockerclient.type.IDResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ServiceOperations} and
 * {@link io.github.dockerclient.task.TaskOperations} on engines that are swarms of one
 * node.
 */
@OnEachEngine
class ServiceIntegrationTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final Duration MOMENT = Duration.ofSeconds(1);

	@Order(1)
	@RegisterExtension
	final EngineFixture docker;

	@Order(2)
	@RegisterExtension
	final TestSwarm swarm;

	ServiceIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.swarm = TestSwarm.of(this.docker);
	}

	private ServiceOperations services() {
		return this.docker.blocking().services();
	}

	private TaskOperations tasks() {
		return this.docker.blocking().tasks();
	}

	private String created(String script, Consumer<ServiceCreateOptions> options) {
		return services().create((service) -> {
			service.name(this.docker.name("service"))
				.image(EngineFixture.IMAGE)
				.command("sh", "-c", "trap 'exit 0' TERM; " + script)
				.updateConfig((update) -> update.monitor(MOMENT))
				.rollbackConfig((rollback) -> rollback.monitor(MOMENT));
			options.accept(service);
		}).id();
	}

	@Test
	void secretsAndConfigsAreReadByTheTasks() {
		IDResponse secret = this.docker.direct()
			.post("/secrets/create")
			.json(Map.of("Name", "key", "Data", "aGlkZGVu"))
			.value(IDResponse.class)
			.block(EngineFixture.PATIENCE);
		IDResponse config = this.docker.direct()
			.post("/configs/create")
			.json(Map.of("Name", "conf", "Data", "c2hvd24="))
			.value(IDResponse.class)
			.block(EngineFixture.PATIENCE);
		String id = created("cat /run/secrets/key /conf; echo; echo $A >&2; sleep 600 & wait",
				(service) -> service.secret(String.valueOf(Objects.requireNonNull(secret).id()), "key")
					.config(String.valueOf(Objects.requireNonNull(config).id()), "conf")
					.containerSpec((container) -> container.user("1000"))
					.env("A", "b"));
		services().awaitConverged(id, TIMEOUT);
		Task task = tasks().list((options) -> options.service(id).desiredState(TaskState.RUNNING)).get(0);
		assertThat(tasks().inspect(task.id())).satisfies((inspected) -> assertThat(inspected.serviceId()).isEqualTo(id),
				(inspected) -> assertThat(inspected.slot()).isEqualTo(1),
				(inspected) -> assertThat(inspected.runs()).isTrue(),
				(inspected) -> assertThat(Objects.requireNonNull(inspected.status()).containerStatus()).isNotNull());
		StepVerifier
			.create(this.docker.reactive()
				.services()
				.logs(id, (logs) -> logs.follow(true))
				.map(Frame::toString)
				.take(2)
				.collectList())
			.assertNext(
					(frames) -> assertThat(frames).containsExactlyInAnyOrder("STDOUT: hiddenshown\n", "STDERR: b\n"))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		Instant before = Instant.now().minus(Duration.ofHours(1));
		try (Stream<Frame> frames = tasks().logs(task.id(), (logs) -> logs.stderr(false).since(before).tail(10))) {
			assertThat(frames.map(Frame::toString)).containsExactly("STDOUT: hiddenshown\n");
		}
		try (Stream<Frame> frames = services().logs(id,
				(logs) -> logs.stdout(false).details(true).since(before).tail(10))) {
			assertThat(frames.map(Frame::text)).singleElement()
				.asString()
				.contains("com.docker.swarm.task.id=" + task.id())
				.contains("com.docker.swarm.node.id=" + task.nodeId())
				.endsWith(" b\n");
		}
	}

	@Test
	void logsOfATerminalAreNotMultiplexed() {
		String id = created("echo shown; sleep 600 & wait",
				(service) -> service.containerSpec((container) -> container.tty(true)));
		services().awaitConverged(id, TIMEOUT);
		try (Stream<Frame> frames = services().logs(id)) {
			assertThat(frames.map(Frame::toString)).containsExactly("STDOUT: shown\r\n");
		}
		String task = tasks().list((options) -> options.service(id)).get(0).id();
		try (Stream<Frame> frames = tasks().logs(task)) {
			assertThat(frames.map(Frame::toString)).containsExactly("STDOUT: shown\r\n");
		}
	}

	@Test
	void updateScaleAndRollback() {
		String id = created("sleep 600 & wait", (service) -> service.env("A", "1").label("kept", "yes"));
		List<ServiceProgress> progress;
		try (Stream<ServiceProgress> stream = services().progress(id, TIMEOUT)) {
			progress = stream.toList();
		}
		assertThat(progress).extracting(ServiceProgress::stage)
			.containsSubsequence(ServiceProgress.Stage.VERIFYING, ServiceProgress.Stage.CONVERGED);
		assertThat(progress.get(progress.size() - 1)).satisfies((last) -> assertThat(last.ready()).isEqualTo(1),
				(last) -> assertThat(last.tasks()).containsEntry("1", TaskState.RUNNING));
		services().scale(id, 3);
		services().awaitConverged(id, TIMEOUT);
		assertThat(services().list((options) -> options.status(true).filter("id", id))).singleElement()
			.satisfies((service) -> assertThat(Objects.requireNonNull(service.serviceStatus()).runningTasks())
				.isEqualTo(3));
		Service before = services().inspect(id);
		services().update(id, (service) -> service.env("A", "2"));
		services().awaitConverged(id, TIMEOUT);
		Service after = services().inspect(id);
		assertThat(container(after).env()).containsExactly("A=2");
		assertThat(Objects.requireNonNull(after.spec()).labels()).containsEntry("kept", "yes");
		assertThat(Objects.requireNonNull(after.updateStatus()).state()).isEqualTo(Service.UpdateState.COMPLETED);
		assertThat(after.previousSpec()).isEqualTo(before.spec());
		assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> services().update(id,
				Objects.requireNonNull(before.version()), Objects.requireNonNull(before.spec())));
		services().rollback(id);
		services().awaitConverged(id, TIMEOUT);
		Service back = services().inspect(id, (options) -> options.insertDefaults(true));
		assertThat(container(back).env()).containsExactly("A=1");
		assertThat(container(back).stopGracePeriod()).isEqualTo(Duration.ofSeconds(10));
		services().remove(id);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> services().inspect(id));
		assertThat(services().list()).isEmpty();
	}

	private static ContainerSpec container(Service service) {
		TaskSpec task = Objects.requireNonNull(service.spec()).taskTemplate();
		return Objects.requireNonNull(Objects.requireNonNull(task).containerSpec());
	}

	@Test
	void aFailedUpdateIsRolledBackAndSaysSo() {
		String id = created("sleep 600 & wait", (service) -> service.updateConfig(
				(update) -> update.monitor(Duration.ofSeconds(5)).failureAction(ServiceSpec.FailureAction.ROLLBACK)));
		services().awaitConverged(id, TIMEOUT);
		services().update(id, (service) -> service.command("false"));
		assertThatExceptionOfType(ServiceNotConvergedException.class)
			.isThrownBy(() -> services().awaitConverged(id, TIMEOUT))
			.withMessageContaining("rolled back");
		assertThat(container(services().inspect(id)).args()).contains("sh");
	}

	@Test
	void anImageThatCannotBePulledIsNamed() {
		String id = created("true", (service) -> service.image("nosuch.invalid/image:1"));
		StepVerifier.create(this.docker.reactive().services().awaitConverged(id, Duration.ofSeconds(8)))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerTimeoutException.class)
				.hasMessageContaining("0 of 1 tasks are ready")
				.hasMessageContaining("No such image"))
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void globalServicesAndJobs() {
		String global = created("sleep 600 & wait", (service) -> service.mode(ServiceSpec.Mode.onEachNode()));
		services().awaitConverged(global, TIMEOUT);
		assertThat(tasks().list((options) -> options.service(global))).singleElement().matches(Task::runs);
		services().remove(global);
		String job = job(ServiceSpec.Mode.job(2, 3));
		services().awaitConverged(job, TIMEOUT);
		assertThat(tasks().list((options) -> options.service(job))).hasSize(3)
			.extracting((task) -> Objects.requireNonNull(task.status()).state())
			.containsOnly(TaskState.COMPLETE);
		assertThat(services().inspect(job).jobStatus()).isNotNull();
		services().remove(job);
		String everywhere = job(ServiceSpec.Mode.jobOnEachNode());
		services().awaitConverged(everywhere, TIMEOUT);
		assertThat(tasks().list((options) -> options.service(everywhere))).hasSize(1);
	}

	// Swarms reject jobs with an update configuration.
	private String job(ServiceSpec.Mode mode) {
		return services().create((
				service) -> service.name(this.docker.name("job")).image(EngineFixture.IMAGE).command("true").mode(mode))
			.id();
	}

	@Test
	void imagesOfAPrivateRegistryAreRun() {
		String image = TestRegistry.push(this.docker, "private");
		ReactiveServiceOperations known = this.docker.client(
				(builder) -> builder.credentials(RegistryCredentialsProvider.of(List.of(TestRegistry.credentials()))))
			.services();
		String id = Objects
			.requireNonNull(
					known
						.create((service) -> service.name(this.docker.name("private"))
							.image(image + ":1")
							.command("sleep", "600")
							.updateConfig((update) -> update.monitor(MOMENT))
							.containerSpec((container) -> container.stopGracePeriod(MOMENT)))
						.block(EngineFixture.PATIENCE))
			.id();
		known.awaitConverged(id, TIMEOUT).block(TIMEOUT);
		known.update(id, (service) -> service.image(image + ":2")).block(EngineFixture.PATIENCE);
		known.awaitConverged(id, TIMEOUT).block(TIMEOUT);
		// A client without credentials does not remove those of the service.
		services().update(id, (service) -> service.image(image + ":1").force());
		services().awaitConverged(id, TIMEOUT);
		assertThat(this.docker.wire("POST /services/create")).extracting(ServiceIntegrationTests::auth)
			.containsExactly(TestRegistry.credentials().header());
		assertThat(this.docker.wire("POST /services/{id}/update")).extracting(ServiceIntegrationTests::auth)
			.containsExactly(TestRegistry.credentials().header(), null);
		this.docker.removed(String.valueOf(container(services().inspect(id)).image()));
		services().remove(id);
	}

	private static @Nullable String auth(Exchange exchange) {
		return exchange.header("X-Registry-Auth");
	}

	@Test
	void onlyManagersKnowServices() {
		this.swarm.close();
		assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> services().list());
		assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> tasks().list());
	}

}
