package io.github.dockerclient.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.ReadyCondition;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.transport.DockerHttp;
import io.github.dockerclient.transport.DockerRequest;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the features of {@link ScriptedEngine} that real engines do not have:
 * scripts, faults and recorded requests.
 */
class ScriptedEngineTests {

	private final ScriptedEngine engine = ScriptedEngine.start();

	private final ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
		.address(this.engine.address())
		.build();

	private final DockerOperations docker = DockerOperations.using(this.reactive);

	@AfterEach
	void close() {
		this.reactive.close();
		this.engine.close();
		assertThat(threads()).isEmpty();
	}

	// Each call has a thread of its own, because the common pool may have only one.
	private static <T> CompletableFuture<T> inBackground(Supplier<T> call) {
		return CompletableFuture.supplyAsync(call, (task) -> new Thread(task).start());
	}

	private static List<String> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("scripted-engine"))
			.toList();
	}

	@Test
	void malformedRequestsAreRejected() {
		this.engine.container("web", (container) -> container.image("nginx"));
		DockerHttp http = this.docker.http();
		assertRejected(http.get("/containers/json").query("filters", "{"));
		assertRejected(http.get("/containers/json").query("filters", "{\"name\":[\"[\"]}"));
		assertRejected(http.get("/containers/json").query("limit", "x"));
		assertRejected(http.get("/events").query("since", "x"));
		assertRejected(http.post("/containers/create")
			.body(ByteSource.of("{".getBytes(StandardCharsets.UTF_8)), "application/json"));
		assertThat(this.docker.containers().list()).hasSize(1);
	}

	private static void assertRejected(DockerRequest request) {
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(request::nothing);
	}

	@Test
	void containersAreThereFromTheBeginning() {
		this.engine
			.container("web",
					(container) -> container.image("nginx")
						.command("nginx", "-g", "daemon off;")
						.label("app", "shop")
						.process((process) -> process.stdout("ready").exitCode(3)))
			.container("db", (container) -> container.label("app", "shop"))
			.container("new", (container) -> container.notStarted());
		assertThat(this.docker.containers().list((list) -> list.all(true).label("app", "shop")))
			.extracting(ContainerSummary::name, ContainerSummary::image, ContainerSummary::state)
			.containsExactly(tuple("db", "db", ContainerStatus.RUNNING), tuple("web", "nginx", ContainerStatus.EXITED));
		assertThat(this.docker.containers().wait("web").statusCode()).isEqualTo(3);
		assertThat(this.docker.containers().list((list) -> list.all(true).filter("status", "created")))
			.extracting(ContainerSummary::name)
			.containsExactly("new");
	}

	@Test
	void processesWaitForTheTest() {
		CompletableFuture<Void> signal = new CompletableFuture<>();
		this.engine.image("nginx", (process) -> process.stdout("begin").until(signal).stdout("end").exitCode(0));
		String id = this.docker.containers().create((container) -> container.image("nginx")).id();
		this.docker.containers().start(id);
		try (Stream<Frame> logs = this.docker.containers().logs(id, (log) -> log.follow(true))) {
			var frames = logs.iterator();
			assertThat(frames.next().text()).isEqualTo("begin\n");
			assertThat(this.docker.containers().list()).hasSize(1);
			signal.complete(null);
			assertThat(frames.next().text()).isEqualTo("end\n");
			assertThat(frames.hasNext()).isFalse();
		}
	}

	@Test
	void stepsAfterTheEndOfAContainerAreNotPlayed() {
		CompletableFuture<Void> signal = new CompletableFuture<>();
		this.engine.container("web",
				(container) -> container.process((process) -> process.until(signal).stdout("late")));
		this.docker.containers().kill("web");
		signal.complete(null);
		try (Stream<Frame> logs = this.docker.containers().logs("web")) {
			assertThat(logs).isEmpty();
		}
	}

	@Test
	void eventsAreScripted() {
		this.engine.image("nginx", (process) -> process.event("oom").exitCode(137));
		String id = this.docker.containers().create((container) -> container.image("nginx").name("web")).id();
		try (Stream<EventMessage> events = this.docker.system()
			.events((event) -> event.since(Instant.EPOCH.plusSeconds(1)).container("web"))) {
			this.docker.containers().start(id);
			assertThat(events.limit(4)).extracting((event) -> String.valueOf(event.action()))
				.containsExactly("create", "start", "oom", "die");
		}
	}

	@Test
	void runEndsWithoutAnExitCode() {
		this.engine.image("postgres:17", (process) -> process.stdout("ready")).image("nginx");
		assertThat(this.docker.containers().run("postgres:17", "pg_dump")).satisfies((result) -> {
			assertThat(result.stdout()).isEqualTo("ready\n");
			assertThat(result.exitCode()).isZero();
		});
		assertThat(this.docker.containers().run("nginx").exitCode()).isZero();
		assertThat(this.docker.containers().list((list) -> list.all(true))).isEmpty();
	}

	@Test
	void runWaitsForTheTest() {
		CompletableFuture<Void> signal = new CompletableFuture<>();
		this.engine.image("postgres:17", (process) -> process.stdout("begin").until(signal).stdout("end"));
		CompletableFuture<String> output = inBackground(() -> this.docker.containers().run("postgres:17").stdout());
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.until(() -> this.engine.requests("POST /containers/{id}/start").size() == 1);
		assertThat(output).isNotDone();
		signal.complete(null);
		assertThat(output).succeedsWithin(EngineFixture.PATIENCE).isEqualTo("begin\nend\n");
	}

	@Test
	void detachedContainersWithoutAnExitCodeGoOn() {
		this.engine.image("postgres:17", (process) -> process.stdout("starting", "ready"));
		String id = this.docker.containers()
			.runDetached((container) -> container.image("postgres:17"), ReadyCondition.logLine("ready"),
					EngineFixture.PATIENCE);
		assertThat(this.docker.containers().list((list) -> list.id(id).status(ContainerStatus.RUNNING))).hasSize(1);
	}

	@Test
	void networksAndVolumesAreScripted() {
		this.engine.network("shop", (network) -> network.label("app", "shop").driver("overlay"))
			.network("plain")
			.volume("data", (volume) -> volume.label("app", "shop"))
			.volume("other", (volume) -> volume.driver("nfs"))
			.image("postgres:17");
		assertThat(this.docker.networks().list((list) -> list.label("app", "shop"))).singleElement()
			.satisfies((network) -> assertThat(network.driver()).isEqualTo("overlay"));
		assertThat(this.docker.networks().inspect("plain").driver()).isEqualTo("bridge");
		assertThat(this.docker.volumes().inspect("data").labels()).containsEntry("app", "shop");
		assertThat(this.docker.volumes().inspect("other").driver()).isEqualTo("nfs");
		assertThat(
				this.docker.containers().run((container) -> container.image("postgres:17").network("shop")).exitCode())
			.isZero();
		this.engine.reset();
		assertThat(this.docker.networks().list()).isEmpty();
	}

	@Test
	void missingScriptsAreNamed() {
		this.engine.container("web", (container) -> container.image("nginx"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.docker.containers().run((container) -> container.image("nginx").network("shop")))
			.withMessageContaining("network shop not found")
			.withMessageContaining("engine.network(\"shop\")");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.docker.containers().run("redis:7"))
			.withMessageContaining("engine.pullable(\"redis:7\", …)");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.docker.images().pull("redis:7"))
			.withMessageContaining("engine.pullable(\"redis:7\", …)");
		assertThat(this.docker.exec().run("web", "nginx", "-t").stdout()).contains("process.exec(\"nginx -t\", …)");
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> this.docker.containers().pause("web"))
			.withMessageContaining("engine.next(\"POST /containers/web/pause\")");
	}

	@Test
	void missingImagesArePulled() {
		this.engine.pullable("postgres:17", (process) -> process.stdout("dump").exitCode(0));
		assertThat(this.docker.containers().run("postgres:17", "pg_dump").stdout()).isEqualTo("dump\n");
		assertThat(this.engine.requests("POST /images/create")).singleElement()
			.satisfies((request) -> assertThat(request.query("tag")).isEqualTo("17"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.docker.containers().run("postgres:16", "pg_dump"));
	}

	@Test
	void errorsAreAnsweredOnce() {
		this.engine.image("nginx");
		this.engine.next("POST /containers/create").error(500, "no space left on device");
		assertThatExceptionOfType(InternalServerErrorException.class)
			.isThrownBy(() -> this.docker.containers().create((container) -> container.image("nginx")))
			.satisfies((failure) -> assertThat(failure.engineMessage()).isEqualTo("no space left on device"));
		assertThat(this.docker.containers().create((container) -> container.image("nginx")).id()).hasSize(64);
	}

	@Test
	void errorsAreAnsweredEachTimeUntilAReset() {
		this.engine.every("GET /containers/{id}/json").error(503, "busy");
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(EngineException.class).isThrownBy(() -> this.docker.containers().inspect("web"))
				.satisfies((failure) -> assertThat(failure.status()).isEqualTo(503));
		}
		this.engine.reset();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.docker.containers().inspect("web"));
	}

	@Test
	void connectionsAreDropped() {
		this.engine.every("GET /info").hangUp();
		assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(() -> this.docker.system().info());
		this.engine.reset();
		assertThat(this.docker.system().info().osType()).isEqualTo("linux");
		this.engine.container("web", (container) -> container.image("nginx"));
		CompletableFuture<Long> exit = inBackground(() -> this.docker.containers().wait("web").statusCode());
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.until(() -> !this.engine.requests("POST /containers/{id}/wait").isEmpty());
		this.engine.dropConnections();
		assertThat(exit).failsWithin(EngineFixture.PATIENCE)
			.withThrowableThat()
			.withCauseInstanceOf(DockerException.class);
	}

	@Test
	void answersAreLate() {
		CompletableFuture<Void> signal = new CompletableFuture<>();
		this.engine.next("GET /info").after(signal).normally();
		CompletableFuture<String> answer = inBackground(() -> String.valueOf(this.docker.system().info().osType()));
		Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> this.engine.requests("GET /info").size() == 1);
		assertThat(answer).isNotDone();
		signal.complete(null);
		assertThat(answer).succeedsWithin(EngineFixture.PATIENCE).isEqualTo("linux");
	}

	@Test
	void answersAreMalformed() {
		this.engine.next("GET /info").bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{{{{{");
		assertThatExceptionOfType(DockerException.class).isThrownBy(() -> this.docker.system().info());
		this.engine.container("web", (container) -> container.image("nginx"));
		this.engine.next("GET /containers/{id}/logs")
			.bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n\1\0\0\r\n");
		assertThatExceptionOfType(DockerException.class).isThrownBy(() -> {
			try (Stream<Frame> logs = this.docker.containers().logs("web")) {
				logs.count();
			}
		});
	}

	@Test
	void operationsThatItDoesNotHaveAreRefusedOrScripted() {
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> this.docker.system().df())
			.withMessageContaining("the scripted engine has no 'GET /system/df'")
			.satisfies((failure) -> assertThat(failure.status()).isEqualTo(501));
		this.engine.next("GET /containers/{id}/top").json(200, "{\"Titles\":[\"PID\"],\"Processes\":[[\"7\"]]}");
		assertThat(this.docker.containers().top("web").titles()).containsExactly("PID");
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> this.docker.containers().list((list) -> list.filter("network", "bridge")))
			.withMessageContaining("no filter 'network' here");
	}

	@Test
	void requestsAreNotedDown() {
		this.engine.image("nginx");
		this.docker.containers().create((container) -> container.name("web").image("nginx").label("a", "b+ c"));
		this.docker.containers().list((list) -> list.all(true));
		assertThat(this.engine.requests("POST /containers/create")).singleElement().satisfies((request) -> {
			assertThat(request.method()).isEqualTo("POST");
			assertThat(request.path()).isEqualTo("/containers/create");
			assertThat(request.apiVersion()).isEqualTo("1.51");
			assertThat(request.query("name")).isEqualTo("web");
			assertThat(request.query("platform")).isNull();
			assertThat(request.header("content-type")).isEqualTo("application/json");
			assertThat(request.text()).contains("\"b+ c\"");
			assertThat(request).hasToString("POST /v1.51/containers/create?name=web");
		});
		assertThat(this.engine.requests()).extracting(EngineRequest::path)
			.containsExactly("/_ping", "/containers/create", "/containers/json");
	}

	@Test
	void versionsAreChosen() {
		this.engine.apiVersion("1.43");
		assertThat(this.docker.system().apiVersion()).hasToString("1.43");
	}

	@Test
	void otherClientsGetOn() throws IOException, InterruptedException {
		this.engine.container("web", (container) -> container.image("nginx"));
		URI uri = URI.create("http://localhost:" + this.engine.address().port() + "/v1.99/info");
		HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		HttpResponse<String> tooNew = client.send(HttpRequest.newBuilder(uri).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(tooNew.statusCode()).isEqualTo(400);
		assertThat(tooNew.body()).contains("Maximum supported API version is 1.51");
		HttpResponse<String> list = client.send(HttpRequest.newBuilder(uri.resolve("/containers/json")).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(list.body()).contains("\"/web\"");
		HttpResponse<String> ping = client.send(HttpRequest.newBuilder(uri.resolve("/_ping"))
			.method("HEAD", HttpRequest.BodyPublishers.noBody())
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(ping.headers().firstValue("Api-Version")).hasValue("1.51");
	}

	@Test
	void badScriptsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.engine.next("containers"))
			.withMessageContaining("such as 'GET /containers/{id}/json'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.engine.image("a", (process) -> process.exitCode(256)));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.engine.image("a", (process) -> process.exitCode(0).stdout("late")));
	}

	@Test
	void closingEndsWhatIsUnderWay() {
		this.engine.container("web", (container) -> container.image("nginx"));
		Stream<Frame> logs = this.docker.containers().logs("web", (log) -> log.follow(true));
		CompletableFuture<Long> end = inBackground(logs::count);
		this.engine.next("GET /info").after(new CompletableFuture<>()).normally();
		CompletableFuture<?> info = inBackground(() -> this.docker.system().info());
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.until(() -> !this.engine.requests("GET /info").isEmpty()
					&& !this.engine.requests("GET /containers/{id}/logs").isEmpty());
		this.engine.close();
		assertThat(threads()).isEmpty();
		assertThat(info).failsWithin(EngineFixture.PATIENCE);
		assertThat(end).failsWithin(EngineFixture.PATIENCE);
		logs.close();
	}

}
