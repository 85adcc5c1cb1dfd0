package io.github.dockerclient.docs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.container.ContainerRunResult;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.DeviceRequest;
import io.github.dockerclient.container.HostConfig;
import io.github.dockerclient.container.NetworkSettings;
import io.github.dockerclient.container.RestartPolicy;
import io.github.dockerclient.container.RestartPolicyMode;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.network.EndpointSettings;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of {@code more-questions.adoc}.
 */
@OnEachEngine
class MoreQuestionsIntegrationTests {

	private static final String IMAGE = EngineFixture.IMAGE;

	@Order(1)
	@RegisterExtension
	final EngineFixture fixture;

	@Order(2)
	@RegisterExtension
	final SnippetClient client;

	MoreQuestionsIntegrationTests(TestEngine engine) {
		this.fixture = new EngineFixture(engine);
		this.client = new SnippetClient(this.fixture);
	}

	private ContainerInspectResponse inspect(String id) {
		return this.client.docker().containers().inspect(id);
	}

	private HostConfig hostConfig(String id) {
		return Objects.requireNonNull(inspect(id).hostConfig());
	}

	@Test
	void addressAndNames() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		String network = this.fixture.name("shop");
		// tag::names[]
		docker.networks().create(network);
		String database = docker.containers()
			.runDetached((container) -> container.image(image)
				.network(network)
				.endpoint(network, EndpointSettings.builder().aliases(List.of("db")).build())
				.command("sleep", "600"));
		ContainerRunResult answer = docker.containers()
			.run((container) -> container.image(image).network(network).command("ping", "-c", "1", "db"));
		// end::names[]
		assertThat(answer.exitCode()).isZero();
		// tag::address[]
		NetworkSettings settings = Objects.requireNonNull(docker.containers().inspect(database).networkSettings());
		EndpointSettings endpoint = Objects.requireNonNull(settings.networks().get(network));
		String address = endpoint.ipAddress();
		// end::address[]
		assertThat(address).isNotEmpty();
		assertThat(answer.stdout()).contains("(" + address + ")");
	}

	@Test
	void environmentAndEntrypoint() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::environment[]
		ContainerRunResult result = docker.containers()
			.run((container) -> container.image(image)
				.env("GREETING", "Hello")
				.entrypoint("sh", "-c")
				.command("echo $GREETING"));
		// end::environment[]
		assertThat(result.stdout()).isEqualTo("Hello\n");
	}

	@Test
	void gpus() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::gpus[]
		DeviceRequest allGpus = DeviceRequest.builder().count(-1L).capabilities(List.of(List.of("gpu"))).build();
		String id = docker.containers()
			.create((container) -> container.image(image).hostConfig((host) -> host.deviceRequests(List.of(allGpus))))
			.id();
		// end::gpus[]
		assertThat(hostConfig(id).deviceRequests()).singleElement()
			.satisfies((request) -> assertThat(request.count()).isEqualTo(-1L))
			.satisfies((request) -> assertThat(request.capabilities()).containsExactly(List.of("gpu")));
	}

	@Test
	void privileges() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		String command = "ip link add dummy0 type dummy && ip link del dummy0";
		// tag::capability[]
		ContainerRunResult result = docker.containers()
			.run((container) -> container.image(image)
				.hostConfig((host) -> host.capAdd(List.of("NET_ADMIN")))
				.command("sh", "-c", command));
		// end::capability[]
		ContainerRunResult without = docker.containers().run(image, "sh", "-c", command);
		assertThat(without.exitCode()).isNotZero();
		assertThat(without.stderr()).contains("not permitted");
		assertThat(result.stderr()).doesNotContain("not permitted");
		// tag::privileged[]
		String id = docker.containers().create((container) -> container.image(image).privileged(true)).id();
		// end::privileged[]
		assertThat(hostConfig(id).privileged()).isTrue();
	}

	@Test
	void stopTakesTenSeconds() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::stop[]
		String id = docker.containers()
			.runDetached((container) -> container.image(image).init(true).command("sleep", "600"));
		docker.containers().stop(id);
		// end::stop[]
		assertThat(Objects.requireNonNull(inspect(id).state()).exitCode()).isEqualTo(143);
		String other = docker.containers().runDetached(image, "sleep", "600");
		Instant before = Instant.now();
		// tag::stopTimeout[]
		docker.containers().stop(other, (stop) -> stop.timeout(Duration.ofSeconds(1)));
		// end::stopTimeout[]
		assertThat(Instant.now()).isAfterOrEqualTo(before.plusSeconds(1));
		assertThat(Objects.requireNonNull(inspect(other).state()).exitCode()).isEqualTo(137);
	}

	@Test
	void removedOrRestarted() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::restart[]
		String service = docker.containers()
			.runDetached((container) -> container.image(image)
				.restart(RestartPolicy.unlessStopped())
				.command("sleep", "600"));
		String task = docker.containers()
			.create((container) -> container.image(image).autoRemove(true).command("true"))
			.id();
		// end::restart[]
		assertThat(Objects.requireNonNull(hostConfig(service).restartPolicy()).name())
			.isEqualTo(RestartPolicyMode.UNLESS_STOPPED);
		assertThat(hostConfig(task).autoRemove()).isTrue();
	}

	@Test
	void addressOfTheHost() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		// tag::host[]
		ContainerRunResult result = docker.containers()
			.run((container) -> container.image(image)
				.hostConfig((host) -> host.extraHosts(List.of("host.docker.internal:host-gateway")))
				.command("cat", "/etc/hosts"));
		// end::host[]
		assertThat(result.stdout()).containsPattern("[0-9.]+\\s+host\\.docker\\.internal");
	}

	@Test
	void engineOfTheContainer() {
		DockerOperations docker = this.client.docker();
		String image = IMAGE;
		Path socket = Objects.requireNonNull(this.fixture.engine().address().socket());
		// tag::socket[]
		ContainerRunResult result = docker.containers()
			.run((container) -> container.image(image)
				.bind(socket, "/var/run/docker.sock")
				.command("test", "-S", "/var/run/docker.sock"));
		// end::socket[]
		assertThat(result.exitCode()).isZero();
	}

	@Test
	void containersOfACompose() {
		DockerOperations docker = this.client.docker();
		String project = this.fixture.name("shop");
		String service = docker.containers()
			.runDetached((container) -> container.image(IMAGE)
				.label("com.docker.compose.project", project)
				.label("com.docker.compose.service", "web")
				.command("sleep", "600"));
		// tag::compose[]
		List<ContainerSummary> containers = docker.containers()
			.list((list) -> list.label("com.docker.compose.project", project));
		Stream<String> services = containers.stream()
			.map((container) -> container.labels().get("com.docker.compose.service"));
		// end::compose[]
		assertThat(containers).extracting(ContainerSummary::id).containsExactly(service);
		assertThat(services).containsExactly("web");
	}

}
