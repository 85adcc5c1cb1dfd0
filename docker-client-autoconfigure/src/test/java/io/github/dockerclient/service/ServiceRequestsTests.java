package io.github.dockerclient.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.Mount;
import io.github.dockerclient.container.MountType;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.task.ContainerSpec;
import io.github.dockerclient.task.NetworkAttachmentConfig;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskSpecBuilder;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ObjectVersion;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the requests of each operation on services, option by option.
 */
class ServiceRequestsTests {

	private static final RequestContract<ReactiveServiceOperations> SERVICES = new RequestContract<>(
			ReactiveDockerOperations::services);

	private static final RegistryCredentials LOGIN = new RegistryCredentials("registry.example", "me", "secret", null);

	private static final String DIGEST = "sha256:" + "ab".repeat(32);

	private static final String WEB = "{\"ID\":\"a\",\"Version\":{\"Index\":%s},\"Spec\":{\"Name\":\"web\","
			+ "\"TaskTemplate\":{\"ContainerSpec\":{\"Image\":\"registry.example/web:1\",\"Env\":[\"A=1\",\"B=2\"]},"
			+ "\"ForceUpdate\":0},\"Mode\":%s}%s}";

	private static final String REPLICATED = "{\"Replicated\":{\"Replicas\":1}}";

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, String answer, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json(answer), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
	}

	static Stream<Arguments> lines() {
		return Stream.of(SERVICES.expect("GET /services", "[]", (services) -> services.list()),
				SERVICES.expect("GET /services?status=true&filters={\"mode\":[\"global\"],\"label\":[\"a\",\"b=c\"]}",
						"[]",
						(services) -> services.list(
								(options) -> options.status(true).filter("mode", "global").label("a").label("b", "c"))),
				SERVICES.expect("GET /services/my web", "{}", (services) -> services.inspect("my web")),
				SERVICES.expect("GET /services/web?insertDefaults=true", "{}",
						(services) -> services.inspect("web", (options) -> options.insertDefaults(true))),
				SERVICES.expect("POST /services/create", "{}",
						(services) -> services.create((service) -> service.image("nginx").noResolveImage())),
				SERVICES.expect("POST /services/web/update?version=18446744073709551615", "{}",
						(services) -> services.update("web", new ObjectVersion(-1L), spec())),
				SERVICES.expect("POST /services/web/update?version=7&registryAuthFrom=spec", "{}",
						(services) -> services.update("web", new ObjectVersion(7L), spec(),
								(options) -> options.registryAuthFrom(RegistryAuthFrom.SPEC))),
				SERVICES.expect("POST /services/web/update?version=7&rollback=previous", "{}",
						(services) -> services.update("web", new ObjectVersion(7L), spec(),
								(options) -> options.rollback(true))),
				SERVICES.expect("DELETE /services/web", "", (services) -> services.remove("web")));
	}

	private static ServiceSpec spec() {
		return new ServiceCreateOptions().image("registry.example/web:1@" + DIGEST).spec();
	}

	@Test
	void logsAreAskedFor() {
		this.client.server().then(ScriptedServer.json(""));
		this.client.items((docker) -> docker.services()
			.logs("web",
					(logs) -> logs.follow(true)
						.stderr(false)
						.since(Instant.parse("2026-11-23T19:00:00.5Z"))
						.timestamps(true)
						.tail(3)
						.details(true)));
		assertThat(ScriptedClient.line(this.client.server().take()))
			.isEqualTo("GET /services/web/logs?follow=true&stdout=true&stderr=false&timestamps=true&details=true"
					+ "&since=1795460400.500000000&tail=3");
	}

	@Test
	void logsLineByLine() {
		this.client.server()
			.then(ScriptedServer.chunked("application/vnd.docker.multiplexed-stream", "\1\0\0\0\0\0\0\2a\n",
					"\1\0\0\0\0\0\0\1b"));
		List<Line> lines = this.client
			.items((docker) -> docker.services().logLines("web", (options) -> options.tail(2)));
		assertThat(lines).extracting(Line::text).containsExactly("a", "b");
		assertThat(ScriptedClient.line(this.client.server().take())).startsWith("GET /services/web/logs?")
			.endsWith("tail=2");
	}

	@Test
	void createSendsWhatIsSetAndNothingElse() {
		EngineRequest request = this.client.send(ScriptedServer.json("{\"ID\":\"a\"}"),
				(docker) -> docker.services()
					.create((service) -> service.name("web")
						.image("nginx")
						.noResolveImage()
						.command("a", "b")
						.entrypoint("sh")
						.env("A", "1")
						.env("A", "2")
						.label("l", "1")
						.replicas(3)
						.publish(8080, 80)
						.network("net")
						.secret("s1", "key")
						.config("c1", "conf")
						.constraint("node.role==manager")
						.restart(TaskSpec.RestartSettings.builder()
							.condition(TaskSpec.Condition.ON_FAILURE)
							.delay(Duration.ofSeconds(1))
							.build())
						.updateConfig((update) -> update.monitor(Duration.ofSeconds(2)))));
		assertThat(request.text()).isEqualTo(("{'Name':'web','Labels':{'l':'1'},'TaskTemplate':{'ContainerSpec':"
				+ "{'Image':'nginx:latest','Command':['sh'],'Args':['a','b'],'Env':['A=2'],'Secrets':[{'File':"
				+ "{'Name':'key','UID':'0','GID':'0','Mode':292},'SecretID':'s1','SecretName':'key'}],"
				+ "'Configs':[{'File':{'Name':'/conf','UID':'0','GID':'0','Mode':292},'ConfigID':'c1',"
				+ "'ConfigName':'conf'}]},'RestartPolicy':{'Condition':'on-failure','Delay':1000000000},"
				+ "'Placement':{'Constraints':['node.role==manager']},'Networks':[{'Target':'net'}]},"
				+ "'Mode':{'Replicated':{'Replicas':3}},'UpdateConfig':{'Monitor':2000000000},"
				+ "'EndpointSpec':{'Ports':[{'Protocol':'tcp','TargetPort':80,'PublishedPort':8080}]}}")
			.replace('\'', '"'));
		assertThat(request.header("X-Registry-Auth")).isNull();
	}

	@Test
	void modesWithoutNumbersAreSent() {
		assertThat(this.client
			.send(ScriptedServer.json("{}"), (docker) -> docker.services()
				.create((service) -> service.image("nginx").noResolveImage().mode(ServiceSpec.Mode.onEachNode())))
			.text()).contains("\"Mode\":{\"Global\":{}}");
		assertThat(this.client
			.send(ScriptedServer.json("{}"), (docker) -> docker.services()
				.create((service) -> service.image("nginx").noResolveImage().mode(ServiceSpec.Mode.jobOnEachNode())))
			.text()).contains("\"Mode\":{\"GlobalJob\":{}}");
	}

	@Test
	void newFieldsAreNotDroppedInSilence() {
		this.client.assertSince("field 'taskTemplate.containerSpec.oomScoreAdj'", "1.46", ScriptedServer.json("{}"),
				(docker) -> docker.services()
					.create((service) -> service.image("nginx")
						.noResolveImage()
						.containerSpec((spec) -> spec.oomScoreAdj(5L))));
		this.client.assertSince("field 'taskTemplate.resources.swapBytes'", "1.52", ScriptedServer.json("{}"),
				(docker) -> docker.services()
					.create((service) -> service.image("nginx")
						.noResolveImage()
						.taskTemplate((task) -> task.resources(TaskSpec.Resources.builder().swapBytes(5L).build()))));
	}

	// Docker 29 ignores the networks that are not in the task template.
	@Test
	void networksAreSentInTheTaskTemplate() {
		NetworkAttachmentConfig network = NetworkAttachmentConfig.builder().target("net").build();
		ServiceSpec spec = ServiceSpecBuilder.builder(spec()).networks(List.of(network)).build();
		assertThat(updated(spec)).contains("\"TaskTemplate\":{").contains("\"Networks\":[{\"Target\":\"net\"}]}");
		TaskSpec own = TaskSpecBuilder.builder(Objects.requireNonNull(spec.taskTemplate()))
			.networks(List.of(NetworkAttachmentConfig.builder().target("own").build()))
			.build();
		assertThat(updated(ServiceSpecBuilder.builder(spec).taskTemplate(own).build()))
			.contains("\"Networks\":[{\"Target\":\"own\"}]}")
			.contains("\"Networks\":[{\"Target\":\"net\"}]");
	}

	private String updated(ServiceSpec spec) {
		return this.client
			.send(ScriptedServer.json("{}"), (docker) -> docker.services().update("web", new ObjectVersion(7L), spec))
			.text();
	}

	@Test
	void createSendsTheCredentialsOfTheImagesRegistry() {
		this.client.knows(RegistryCredentialsProvider.of(List.of(LOGIN)));
		assertThat(create("registry.example/web").header("X-Registry-Auth")).isEqualTo(LOGIN.header());
		assertThat(create("other.example/web").header("X-Registry-Auth")).isNull();
		assertThat(create("nginx").header("X-Registry-Auth")).isNull();
	}

	private EngineRequest create(String image) {
		return this.client.send(ScriptedServer.json("{}"),
				(docker) -> docker.services().create((service) -> service.image(image).noResolveImage()));
	}

	@Test
	void updateSendsCredentialsUnlessTheServiceHasThem() {
		this.client.knows(RegistryCredentialsProvider.of(List.of(LOGIN)));
		assertThat(update((options) -> {
		}).header("X-Registry-Auth")).isEqualTo(LOGIN.header());
		assertThat(
				update((options) -> options.registryAuthFrom(RegistryAuthFrom.PREVIOUS_SPEC)).header("X-Registry-Auth"))
			.isNull();
		RegistryCredentials own = new RegistryCredentials("registry.example", "you", "other", null);
		assertThat(update((options) -> options.credentials(own)).header("X-Registry-Auth")).isEqualTo(own.header());
	}

	private EngineRequest update(Consumer<ServiceUpdateOptions> options) {
		return this.client.send(ScriptedServer.json("{}"),
				(docker) -> docker.services().update("web", new ObjectVersion(7L), spec(), options));
	}

	@Test
	void aChangeTouchesNothingElseAndIsMadeAnewIfItIsStale() {
		this.client.knows(RegistryCredentialsProvider.of(List.of(LOGIN)));
		this.client.server().then(ScriptedServer.json(WEB.formatted(5, REPLICATED, "")));
		this.client.server().then(ScriptedServer.error(500, "rpc error: code = Unknown desc = update out of sequence"));
		this.client.server().then(ScriptedServer.json(WEB.formatted(6, REPLICATED, "")));
		this.client.server().then(ScriptedServer.json("{\"Warnings\":[\"w\"]}"));
		List<ServiceUpdateResponse> answers = this.client
			.items((docker) -> docker.services().update("web", (service) -> service.env("A", "3").force()));
		assertThat(answers).containsExactly(new ServiceUpdateResponse(List.of("w")));
		this.client.server().take();
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("POST /services/web/update?version=5");
		this.client.server().take();
		EngineRequest second = this.client.server().take();
		assertThat(ScriptedClient.line(second)).isEqualTo("POST /services/web/update?version=6");
		assertThat(second.text()).isEqualTo(("{'Name':'web','TaskTemplate':{'ContainerSpec':{'Image':"
				+ "'registry.example/web:1','Env':['B=2','A=3']},'ForceUpdate':1},"
				+ "'Mode':{'Replicated':{'Replicas':1}}}")
			.replace('\'', '"'));
		assertThat(second.header("X-Registry-Auth")).isEqualTo(LOGIN.header());
	}

	@Test
	void imagesAreResolvedWithTheCredentialsOfTheRegistry() {
		this.client.knows(RegistryCredentialsProvider.of(List.of(LOGIN)));
		this.client.server().then(ScriptedServer.json("""
				{"Descriptor":{"digest":"%s"},"Platforms":[{"architecture":"amd64","os":"linux"},
				{"architecture":"arm","os":"linux","variant":"v7"}]}""".formatted(DIGEST)));
		this.client.server().then(ScriptedServer.json("{\"ID\":\"a\"}"));
		this.client.items((docker) -> docker.services()
			.create((service) -> service.image("registry.example/web").constraint("node.role==manager")));
		EngineRequest asked = this.client.server().take();
		assertThat(ScriptedClient.line(asked)).isEqualTo("GET /distribution/registry.example/web:latest/json");
		assertThat(asked.header("X-Registry-Auth")).isEqualTo(LOGIN.header());
		assertThat(this.client.server().take().text()).isEqualTo(("{'TaskTemplate':{'ContainerSpec':{'Image':"
				+ "'registry.example/web:latest@" + DIGEST + "'},'Placement':{'Constraints':['node.role==manager'],"
				+ "'Platforms':[{'Architecture':'amd64','OS':'linux'},{'OS':'linux'}]}}}")
			.replace('\'', '"'));
	}

	@Test
	void anImageThatCannotBeResolvedKeepsItsTagAndWarns() {
		this.client.server().then(ScriptedServer.error(403, "denied"));
		this.client.server().then(ScriptedServer.json("{\"ID\":\"a\",\"Warnings\":[\"w\"]}"));
		List<ServiceCreateResponse> answers = this.client
			.items((docker) -> docker.services().create((service) -> service.image("nginx")));
		assertThat(answers).containsExactly(new ServiceCreateResponse("a", List.of("w", """
				image nginx:latest could not be accessed on a registry to record
				its digest. Each node will access nginx:latest independently,
				possibly leading to different nodes running different
				versions of the image.
				""")));
		this.client.server().take();
		assertThat(this.client.server().take().text()).contains("\"Image\":\"nginx:latest\"");
	}

	@Test
	void anImageOfTheEngineItselfIsNotAskedFor() {
		String id = "sha256:" + "cd".repeat(32);
		this.client.server().then(ScriptedServer.json("{\"ID\":\"a\"}"));
		assertThat(this.client
			.<ServiceCreateResponse>items((docker) -> docker.services().create((service) -> service.image(id))))
			.singleElement()
			.satisfies((answer) -> assertThat(answer.warnings()).singleElement().asString().contains(id));
		assertThat(this.client.server().take().text()).contains("\"Image\":\"" + id + "\"");
	}

	@ParameterizedTest
	@MethodSource
	void updatesResolveAnImageThatIsSet(boolean resolved, Consumer<ServiceCreateOptions> change) {
		this.client.server().then(ScriptedServer.json(WEB.formatted(5, REPLICATED, "")));
		if (resolved) {
			this.client.server().then(ScriptedServer.json("{\"Descriptor\":{\"digest\":\"" + DIGEST + "\"}}"));
		}
		this.client.server().then(ScriptedServer.json("{}"));
		this.client.items((docker) -> docker.services().update("web", change));
		this.client.server().take();
		if (resolved) {
			assertThat(ScriptedClient.line(this.client.server().take()))
				.isEqualTo("GET /distribution/registry.example/web:1/json");
		}
		assertThat(this.client.server().take().text())
			.contains("\"Image\":\"registry.example/web:1" + (resolved ? "@" + DIGEST : "") + "\"");
	}

	static Stream<Arguments> updatesResolveAnImageThatIsSet() {
		String image = "registry.example/web:1";
		return Stream.of(change(true, (service) -> service.image(image)),
				change(true, (service) -> service.queryRegistry(true)),
				change(false, (service) -> service.containerSpec((container) -> container.image(image))),
				change(false, (service) -> service.replicas(2)),
				change(false, (service) -> service.image(image).noResolveImage()),
				change(false, (service) -> service.noResolveImage().image(image)));
	}

	private static Arguments change(boolean resolved, Consumer<ServiceCreateOptions> change) {
		return Arguments.of(resolved, change);
	}

	@Test
	void aSpecificationIsResolvedUnlessItHasADigest() {
		ServiceSpec tagged = new ServiceCreateOptions().image("nginx:1").spec();
		this.client.server().then(ScriptedServer.json("{\"Descriptor\":{\"digest\":\"" + DIGEST + "\"}}"));
		this.client.server().then(ScriptedServer.json("{}"));
		this.client.items((docker) -> docker.services().update("web", new ObjectVersion(7L), tagged));
		this.client.server().take();
		assertThat(this.client.server().take().text()).contains("\"nginx:1@" + DIGEST + "\"");
		assertThat(this.client
			.send(ScriptedServer.json("{}"),
					(docker) -> docker.services()
						.update("web", new ObjectVersion(7L), tagged, (options) -> options.queryRegistry(false)))
			.text()).contains("\"nginx:1\"");
	}

	@Test
	void whatIsSetThroughOuterBuildersIsKept() {
		ServiceSpec spec = new ServiceCreateOptions().image("nginx")
			.env("A", "1")
			.taskTemplate(
					(task) -> task.containerSpec(ContainerSpec.builder().image("nginx").env(List.of("B=2")).build()))
			.env("C", "3")
			.spec((outer) -> outer.name("web"))
			.spec();
		assertThat(spec.taskTemplate()).extracting(TaskSpec::containerSpec)
			.extracting(ContainerSpec::env)
			.asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.containsExactly("B=2", "C=3");
		assertThat(spec.name()).isEqualTo("web");
	}

	@ParameterizedTest
	@MethodSource
	void unknownAndNewerFieldsAreSentBack(String expected, ScriptedClient.Call call) {
		String spec = "{'Name':'web','Labels':{},'TaskTemplate':{'ContainerSpec':{'Image':'registry.example/web:1',"
				+ "'OomScoreAdj':5,'Mounts':[{'Type':'volume','Target':'/a','Future':1.5},"
				+ "{'Type':'volume','Target':'/b'}],'Future':{'A':[1,null]}},'Resources':{'Limits':{},'SwapBytes':0},"
				+ "'ForceUpdate':18446744073709551615},'Mode':{'Replicated':{'Replicas':1,'Future':''}},"
				+ "'Future':9007199254740993}";
		this.client.server().speaks("1.43");
		this.client.server()
			.then(ScriptedServer.json("{'ID':'a','Version':{'Index':5},'Spec':%s}".formatted(spec).replace('\'', '"')));
		this.client.server().then(ScriptedServer.json("{}"));
		this.client.items(call);
		this.client.server().take();
		assertThat(this.client.server().take().text())
			.isEqualTo(spec.replaceFirst(expected.split("→")[0], expected.substring(expected.indexOf("→") + 1))
				.replace('\'', '"'));
	}

	static Stream<Arguments> unknownAndNewerFieldsAreSentBack() {
		return Stream.of(SERVICES.expect("web→web", (services) -> services.rollback("web")),
				SERVICES.expect("'Replicas':1→'Replicas':7", (services) -> services.scale("web", 7)),
				SERVICES.expect("'Mounts'→'Mounts'", (services) -> services.update("web", (service) -> {
				})),
				SERVICES.expect(",\\{'Type':'volume','Target':'/b'\\}→",
						(services) -> services.update("web", (service) -> service.containerSpec((container) -> container
							.mounts(List.of(Mount.builder().type(MountType.VOLUME).target("/a").build()))))));
	}

	@Test
	void aNewerFieldThatIsChangedIsNotDroppedInSilence() {
		this.client.server().speaks("1.45");
		this.client.server()
			.then(ScriptedServer
				.json(WEB.formatted(5, REPLICATED, "").replace("\"Env\"", "\"OomScoreAdj\":4,\"Env\"")));
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> this.client.items((docker) -> docker.services()
				.update("web", (service) -> service.containerSpec((container) -> container.oomScoreAdj(5L)))))
			.withMessageContaining("field 'taskTemplate.containerSpec.oomScoreAdj' needs API version 1.46");
		this.client.server().take();
	}

	@Test
	void aRollbackTakesTheCredentialsOfBefore() {
		this.client.knows(RegistryCredentialsProvider.of(List.of(LOGIN)));
		this.client.server().then(ScriptedServer.json(WEB.formatted(5, REPLICATED, "")));
		this.client.server().then(ScriptedServer.json("{}"));
		this.client.items((docker) -> docker.services().rollback("web"));
		this.client.server().take();
		EngineRequest request = this.client.server().take();
		assertThat(ScriptedClient.line(request))
			.isEqualTo("POST /services/web/update?version=5&registryAuthFrom=previous-spec&rollback=previous");
		assertThat(request.header("X-Registry-Auth")).isNull();
		assertThat(request.text()).startsWith("{\"Name\":\"web\",");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"Replicated":{"Replicas":1}}|{"Replicated":{"Replicas":4}}
					{"ReplicatedJob":{"MaxConcurrent":2,"TotalCompletions":2}}|{"ReplicatedJob":{"MaxConcurrent":2,"TotalCompletions":4}}
					""")
	void scaleChangesTheNumberAlone(String before, String after) {
		this.client.server().then(ScriptedServer.json(WEB.formatted(5, before, "")));
		this.client.server().then(ScriptedServer.json("{}"));
		this.client.items((docker) -> docker.services().scale("web", 4));
		this.client.server().take();
		assertThat(this.client.server().take().text()).contains("\"Mode\":" + after, "\"Env\":[\"A=1\",\"B=2\"]");
	}

	@Test
	void aGlobalServiceHasNoScale() {
		this.client.server().then(ScriptedServer.json(WEB.formatted(5, "{\"Global\":{}}", "")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.items((docker) -> docker.services().scale("web", 4)))
			.withMessage("Service 'web' is neither replicated nor a replicated job: it has one task at each node");
		this.client.server().take();
	}

	@Test
	void convergenceIsAskedForOfTasksThatSuitTheSpecification() {
		this.client.server().then(ScriptedServer.json(WEB.formatted(5, REPLICATED, "")));
		this.client.server()
			.then(ScriptedServer.json("[{\"ID\":\"t\",\"Slot\":1,\"Status\":{\"State\":\"starting\"}}]"));
		this.client.items((docker) -> docker.services().progress("web", ScriptedServer.PATIENCE).take(1));
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /services/web");
		assertThat(ScriptedClient.line(this.client.server().take()))
			.isEqualTo("GET /tasks?filters={\"service\":[\"a\"],\"_up-to-date\":[\"true\"]}");
	}

	@Test
	void secretsOfTheEnvironmentAreNotPrinted() {
		assertThat(ContainerSpec.builder().image("web").env(List.of("PASSWORD=hidden")).build().toString())
			.contains("PASSWORD")
			.doesNotContain("hidden");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessageStartingWith(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(SERVICES.refuse("A service needs an 'image'", (services) -> services.create((service) -> {
		})), SERVICES.refuse("'id' must not be empty", (services) -> services.inspect("")),
				SERVICES.refuse("'version' must have an index",
						(services) -> services.update("web", new ObjectVersion(null), spec())),
				SERVICES.refuse("'replicas' must not be negative", (services) -> services.scale("web", -1)),
				SERVICES.refuse("'timeout' must be positive",
						(services) -> services.awaitConverged("web", Duration.ZERO)),
				SERVICES.refuse("Logs need 'stdout' or 'stderr'",
						(services) -> services.logs("web", (logs) -> logs.stdout(false).stderr(false))),
				SERVICES.refuse("The credentials are for another registry than 'docker.io'",
						(services) -> services.create((service) -> service.image("nginx").credentials(LOGIN))),
				SERVICES.refuse("An update takes either 'registryAuthFrom' or 'credentials'",
						(services) -> services.update("web", new ObjectVersion(7L), spec(),
								(options) -> options.credentials(LOGIN).registryAuthFrom(RegistryAuthFrom.SPEC))));
	}

}
