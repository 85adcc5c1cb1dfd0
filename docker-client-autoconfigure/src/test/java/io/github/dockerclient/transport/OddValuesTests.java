package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.service.Service;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that a value that cannot be read is missing from the result, and nothing else is.
 */
class OddValuesTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final Logger logger = (Logger) LoggerFactory.getLogger(OddValues.class);

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.log.start();
		logger.addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		logger.detachAppender(this.log);
	}

	private ReactiveDockerOperations answering(String... bodies) {
		for (String body : bodies) {
			this.client.server().then(ScriptedServer.json(body));
		}
		return this.client.docker();
	}

	private static JsonNode json(@Nullable Object value) {
		return JsonAccess.mapper().valueToTree(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "36893488147419103230", "-1", "1.5", "\"many\"", "true", "[1]", "{}", "\"\"",
			"99999999999999999999999999999999999999999999999999999999999" })
	void oneNumberOfAList(String odd) {
		List<Service> services = answering(
				"[{\"ID\":\"a\",\"Spec\":{\"Name\":\"a\",\"Mode\":{\"Replicated\":{\"Replicas\":" + odd
						+ "}},\"Labels\":{\"k\":\"v\"}}},{\"ID\":\"b\",\"Spec\":{\"Name\":\"b\"}}]")
			.services()
			.list()
			.collectList()
			.block(LIMIT);
		assertThat(services).extracting(Service::id).containsExactly("a", "b");
		assertThat(json(services).at("/0/Spec/Mode/Replicated").isObject()).isTrue();
		assertThat(json(services).at("/0/Spec/Mode/Replicated/Replicas").isMissingNode()).isTrue();
		assertThat(json(services).at("/0/Spec/Labels/k").asString()).isEqualTo("v");
		assertThat(this.log.list).hasSize(1);
		assertThat(this.log.list.get(0).getLevel()).isEqualTo(Level.WARN);
		assertThat(this.log.list.get(0).getFormattedMessage())
			.contains("GET /services at ", "/0/Spec/Mode/Replicated/Replicas ", "JsonNode.class")
			.doesNotContain("many");
	}

	@Test
	void theWidestNumbersAreRead() {
		List<Service> services = answering(
				"[{\"ID\":\"a\",\"Spec\":{\"TaskTemplate\":{\"RestartPolicy\":{\"MaxAttempts\":18446744073709551615},"
						+ "\"Placement\":{\"MaxReplicas\":18446744073709551615}}}}]",
				"[{\"ID\":\"t\",\"Status\":{\"ContainerStatus\":{\"ExitCode\":3221225786}}}]")
			.services()
			.list()
			.collectList()
			.block(LIMIT);
		String largest = "18446744073709551615";
		assertThat(json(services).at("/0/Spec/TaskTemplate/RestartPolicy/MaxAttempts").asString()).isEqualTo(largest);
		assertThat(json(services).at("/0/Spec/TaskTemplate/Placement/MaxReplicas").asString()).isEqualTo(largest);
		List<Task> tasks = this.client.docker().tasks().list().collectList().block(LIMIT);
		assertThat(json(tasks).at("/0/Status/ContainerStatus/ExitCode").asLong()).isEqualTo(3221225786L);
		assertThat(this.log.list).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "5", "\"x\"", "true", "[]", "[[]]" })
	void oneElementOfAList(String odd) {
		List<ContainerSummary> containers = answering("[{\"Id\":\"a\"}," + odd + ",null,{\"Id\":\"b\"}]").containers()
			.list()
			.collectList()
			.block(LIMIT);
		assertThat(containers).extracting(ContainerSummary::id).containsExactly("a", "b");
		assertThat(this.log.list).singleElement().asString().contains("/1 (");
	}

	@ParameterizedTest
	@MethodSource
	void oneElementOfEachList(Function<ReactiveDockerOperations, Flux<?>> list) {
		for (String odd : List.of("[{}]", "-7", "\"\"", "false",
				"{\"Id\":[{}],\"ID\":{},\"Name\":[[]],\"Created\":\"?\"}")) {
			ReactiveDockerOperations docker = answering("[{}," + odd + ",null,{}]");
			assertThat(list.apply(docker).collectList().block(LIMIT)).as(odd).hasSize(odd.startsWith("{") ? 3 : 2);
		}
	}

	static Stream<Function<ReactiveDockerOperations, Flux<?>>> oneElementOfEachList() {
		return Stream.of((docker) -> docker.containers().list(), (docker) -> docker.containers().diff("a"),
				(docker) -> docker.images().list(), (docker) -> docker.images().history("a"),
				(docker) -> docker.images().search("a"), (docker) -> docker.networks().list(),
				(docker) -> docker.services().list(), (docker) -> docker.tasks().list(),
				(docker) -> docker.nodes().list(), (docker) -> docker.secrets().list(),
				(docker) -> docker.configs().list(), (docker) -> docker.plugins().list());
	}

	@Test
	void structuresOfAnotherKind() {
		ContainerInspectResponse container = answering("{\"Id\":\"a\",\"State\":\"\",\"HostConfig\":[],"
				+ "\"Mounts\":{\"a\":1},\"Args\":\"one\",\"Created\":\"soon\",\"RestartCount\":{\"a\":[{}]},"
				+ "\"NetworkSettings\":{\"Networks\":{\"n\":5,\"m\":{\"IPAddress\":\"1.2.3.4\"}}},"
				+ "\"Config\":{\"Entrypoint\":\"/bin/sh\",\"Cmd\":[\"a\",null,\"b\"],\"Env\":7,\"Image\":\"i\"},\"Name\":\"/n\"}")
			.containers()
			.inspect("a")
			.block(LIMIT);
		JsonNode read = json(container);
		assertThat(read.at("/Id").asString()).isEqualTo("a");
		assertThat(read.at("/Name").asString()).isEqualTo("/n");
		assertThat(read.at("/NetworkSettings/Networks/m/IPAddress").asString()).isEqualTo("1.2.3.4");
		assertThat(read.at("/Config/Entrypoint").toString()).isEqualTo("[\"/bin/sh\"]");
		assertThat(read.at("/Config/Cmd").toString()).isEqualTo("[\"a\",\"b\"]");
		assertThat(read.at("/Config/Image").asString()).isEqualTo("i");
		assertThat(read.at("/Args").toString()).isEqualTo("[\"one\"]");
		assertThat(Stream.of("/State", "/HostConfig", "/Mounts", "/Created", "/RestartCount", "/Config/Env"))
			.allSatisfy((path) -> assertThat(read.at(path).isMissingNode()).as(path).isTrue());
		assertThat(this.log.list).singleElement()
			.asString()
			.contains("/State ", "/HostConfig ", "/Mounts ", "/Created ", "/RestartCount ",
					"/NetworkSettings/Networks/n ", "/Config/Env ");
	}

	@Test
	void sizesWithoutLimit() {
		String name = "k".repeat(60_000);
		String nested = "[".repeat(5_000) + "]".repeat(5_000);
		ContainerInspectResponse container = answering(
				"{\"Id\":\"a\",\"Unknown\":" + nested + ",\"New\":" + "1".repeat(5_000) + ",\"Config\":{\"Labels\":{\""
						+ name + "\":\"v\"}},\"Id\":\"b\",\"RestartCount\":" + "1".repeat(5_000) + "}")
			.containers()
			.inspect("a")
			.block(LIMIT);
		assertThat(json(container).path("Id").asString()).isEqualTo("b");
		assertThat(json(container).path("RestartCount").isMissingNode()).isTrue();
		assertThat(json(container).path("Config").path("Labels").path(name).asString()).isEqualTo("v");
	}

	@Test
	void streams() {
		ReactiveDockerOperations docker = answering(
				"{\"Type\":\"container\",\"time\":\"soon\",\"Action\":\"start\"}\n"
						+ "[1]\n{\"Type\":\"image\",\"Actor\":5}\n",
				"{\"status\":\"a\",\"progressDetail\":\"\"}\n{\"status\":\"b\",\"progressDetail\":{\"current\":1e30}}\n");
		assertThat(docker.system().events().map(EventMessage::type).collectList().block(LIMIT))
			.extracting(String::valueOf)
			.containsExactly("container", "image");
		assertThat(docker.images().pullProgress("a").map(ProgressMessage::status).collectList().block(LIMIT))
			.containsExactly("a", "b");
		assertThat(this.log.list).isNotEmpty();
	}

	@Test
	void warnsOnceOfEachPlace() {
		ReactiveDockerOperations docker = answering("[{\"ID\":\"a\",\"Spec\":1}]",
				"[{\"ID\":\"b\"},{\"ID\":\"c\",\"Spec\":2}]", "[{\"ID\":\"a\",\"Spec\":1}]");
		assertThat(docker.services().list().collectList().block(LIMIT)).hasSize(1);
		assertThat(docker.services().list().collectList().block(LIMIT)).hasSize(2);
		assertThat(this.log.list.stream().filter((event) -> event.getLevel() == Level.WARN)).hasSize(1);
		assertThat(json(docker.http().get("/services").value(JsonNode.class).block(LIMIT)).at("/0/Spec").asInt())
			.isOne();
	}

	@Test
	void manyAreReadAtOnce() {
		String volumes = String.join(",", Collections.nCopies(20_000,
				"{\"Name\":\"v\",\"Driver\":{},\"UsageData\":\"\",\"CreatedAt\":\"soon\"}"));
		JsonNode read = json(answering("{\"Volumes\":[" + volumes + "]}").volumes().list().block(LIMIT))
			.path("Volumes");
		assertThat(read).hasSize(20_000)
			.allSatisfy((volume) -> assertThat(volume.path("Name").asString()).isEqualTo("v"));
	}

	@Test
	void anotherFormAltogether() {
		List<String> messages = new ArrayList<>();
		ReactiveDockerOperations docker = answering("[]", "{\"message\":\"secret\"}");
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> docker.system().info().block(LIMIT))
			.satisfies((failure) -> messages.add(failure.getMessage()));
		assertThatExceptionOfType(UnexpectedAnswerException.class)
			.isThrownBy(() -> docker.containers().list().collectList().block(LIMIT))
			.satisfies((failure) -> messages.add(failure.getMessage()));
		assertThat(messages).allSatisfy((message) -> assertThat(message).contains("JSON of a different form")
			.doesNotContain("another server", "secret"));
	}

}
