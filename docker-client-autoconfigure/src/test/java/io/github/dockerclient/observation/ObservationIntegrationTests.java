package io.github.dockerclient.observation;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Frame;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for the observations of requests to engines.
 */
@OnEachEngine
class ObservationIntegrationTests {

	@RegisterExtension
	final EngineFixture fixture;

	private final ObservedRequests observed = new ObservedRequests();

	ObservationIntegrationTests(TestEngine engine) {
		this.fixture = new EngineFixture(engine);
	}

	private ReactiveDockerOperations reactive() {
		return this.fixture
			.client((builder) -> builder.observationRegistry(this.observed.registry()).daemonName("local"));
	}

	private ContainerOperations containers() {
		return DockerOperations.using(reactive()).containers();
	}

	@Test
	void callIsObservedByItsTemplate() {
		String container = this.fixture.created(this.fixture.container("true"));
		containers().inspect(container);
		DockerObservationContext context = this.observed.ended("GET /containers/{id}/json");
		assertThat(context.getName()).isEqualTo("docker.client.requests");
		assertThat(ObservedRequests.tags(context)).containsOnly(entry("operation", "GET /containers/{id}/json"),
				entry("daemon", "local"), entry("outcome", "SUCCESS"), entry("status", "200"),
				entry("exception", "none"));
		assertThat(context.path()).isEqualTo("/containers/%s/json", container);
		assertThat(context.bytesRead()).isPositive();
		assertThat(context.getRemoteServiceAddress()).isEqualTo(this.fixture.engine().proxy().address().toString());
	}

	@Test
	void negotiationIsPartOfTheCallThatNeedsIt() {
		containers().list();
		assertThat(this.observed.ended("HEAD /_ping").getParentObservation())
			.extracting((parent) -> parent.getContextView().getContextualName())
			.isEqualTo("GET /containers/json");
	}

	@Test
	void refusalIsObserved() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> containers().inspect(this.fixture.name("missing")));
		assertThat(ObservedRequests.tags(this.observed.ended("GET /containers/{id}/json")))
			.containsEntry("outcome", "CLIENT_ERROR")
			.containsEntry("status", "404")
			.containsEntry("exception", "NotFoundException");
	}

	@Test
	void streamIsObservedUntilItIsClosed() {
		String container = this.fixture.started(this.fixture.container("sh", "-c", "echo there; sleep 60"));
		try (Stream<Frame> logs = containers().logs(container, (options) -> options.follow(true))) {
			assertThat(logs.findFirst().map(Frame::text)).contains("there\n");
			assertThat(this.observed.active()).isOne();
		}
		DockerObservationContext context = this.observed.ended("GET /containers/{id}/logs");
		assertThat(ObservedRequests.tags(context)).containsEntry("outcome", "SUCCESS")
			.containsEntry("status", "200")
			.containsEntry("exception", "none");
		assertThat(context.bytesRead()).isEqualTo(8 + "there\n".length());
		assertThat(context.isCancelled()).isTrue();
	}

	@Test
	void connectionThatWasGivenOverIsObservedUntilItsEnd() {
		String container = this.fixture.created(
				this.fixture.container("cat").andThen((options) -> options.config((config) -> config.openStdin(true))));
		ContainerOperations containers = containers();
		try (Attachment session = containers.attach(container, (attach) -> attach.stdin(true))) {
			containers.start(container);
			assertThat(this.observed.active()).isOne();
			session.send("to and fro\n");
			assertThat(session.frames().findFirst().map(Frame::text)).contains("to and fro\n");
		}
		DockerObservationContext context = this.observed.ended("POST /containers/{id}/attach");
		assertThat(ObservedRequests.tags(context)).containsEntry("outcome", "SUCCESS").containsEntry("status", "101");
		assertThat(context.bytesRead()).isEqualTo(8 + "to and fro\n".length());
	}

	@Test
	void webSocketIsObserved() throws Exception {
		String container = this.fixture.created(this.fixture.container("echo", "out"));
		ContainerOperations containers = containers();
		try (Attachment session = containers.attachWebSocket(container, (attach) -> attach.stdin(true))) {
			containers.start(container);
			assertThat(new String(session.bytes().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("out\n");
		}
		DockerObservationContext context = this.observed.ended("GET /containers/{id}/attach/ws");
		assertThat(ObservedRequests.tags(context)).containsEntry("outcome", "SUCCESS").containsEntry("status", "101");
		assertThat(context.bytesRead()).isEqualTo("out\n".length());
	}

	@Test
	void everyRequestOfABlockingCallBelongsToTheThreadsObservation() {
		ContainerOperations containers = containers();
		Observation parent = Observation.start("job", this.observed.registry());
		parent.scoped(() -> containers
			.run(this.fixture.container("echo", "hello").andThen((options) -> options.network("none"))));
		parent.stop();
		assertThat(this.observed.ended()).filteredOn((context) -> !context.path().equals("/_ping"))
			.hasSizeGreaterThanOrEqualTo(4)
			.allSatisfy((context) -> assertThat(context.getParentObservation()).isSameAs(parent));
		assertThat(this.fixture.wire()).isNotEmpty()
			.allSatisfy((exchange) -> assertThat(exchange.header("traceparent")).isEqualTo("trace-of-test"));
	}

	@Test
	void streamsOfABlockingCallBelongToTheThreadsObservation() throws Throwable {
		String container = this.fixture.ended("echo there");
		ContainerOperations containers = containers();
		Observation parent = Observation.start("job", this.observed.registry());
		parent.scopedChecked(() -> {
			assertThat(containers.logs(container)).hasSize(1);
			try (InputStream archive = containers.export(container)) {
				archive.transferTo(OutputStream.nullOutputStream());
			}
		});
		parent.stop();
		assertThat(this.observed.ended("GET /containers/{id}/logs").getParentObservation()).isSameAs(parent);
		assertThat(this.observed.ended("GET /containers/{id}/export").getParentObservation()).isSameAs(parent);
	}

	@Test
	void everyRequestOfAReactiveCallBelongsToTheObservationInReactorsContext() {
		Observation parent = Observation.start("job", this.observed.registry());
		reactive().containers()
			.run(this.fixture.container("echo", "hello").andThen((options) -> options.network("none")))
			.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, parent))
			.block(EngineFixture.PATIENCE);
		parent.stop();
		assertThat(this.observed.ended()).filteredOn((context) -> !context.path().equals("/_ping"))
			.hasSizeGreaterThanOrEqualTo(4)
			.allSatisfy((context) -> assertThat(context.getParentObservation()).isSameAs(parent));
	}

}
