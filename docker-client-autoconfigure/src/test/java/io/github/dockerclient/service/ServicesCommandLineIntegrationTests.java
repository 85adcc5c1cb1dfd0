package io.github.dockerclient.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.engines.SideBySide;
import io.github.dockerclient.node.NodeSpec;
import io.github.dockerclient.transport.ScriptedServer.Request;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;

/**
 * Tests that this client sends the same requests as {@code docker service} and
 * {@code docker swarm}.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class ServicesCommandLineIntegrationTests {

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("services");

	private static final String DIGEST = "sha256:" + "ab".repeat(32);

	private static final String FOUND = "{\"Descriptor\":{\"digest\":\"" + DIGEST + "\",\"size\":1},"
			+ "\"Platforms\":[{\"architecture\":\"amd64\",\"os\":\"linux\"},{\"architecture\":\"arm\",\"os\":\"linux\","
			+ "\"variant\":\"v7\"}]}";

	private static final String SERVICE = "{\"ID\":\"web\",\"Version\":{\"Index\":5},\"Spec\":{\"Name\":\"web\","
			+ "\"Labels\":{},\"TaskTemplate\":{\"ContainerSpec\":{\"Image\":\"r.example/web:1@sha256:" + "cd".repeat(32)
			+ "\",\"Env\":[\"A=1\"],\"Isolation\":\"default\"},\"ForceUpdate\":0,\"Runtime\":\"container\"},"
			+ "\"Mode\":{\"Replicated\":{\"Replicas\":1}},\"EndpointSpec\":{\"Mode\":\"vip\"}}}";

	/** With fields of API 1.44, 1.45 and 1.46. */
	private static final String NEWER = SERVICE.replace("\"Isolation\":\"default\"",
			"\"Isolation\":\"default\",\"OomScoreAdj\":5,\"Healthcheck\":{\"Test\":[\"NONE\"],\"StartInterval\":1000000000},"
					+ "\"Mounts\":[{\"Type\":\"volume\",\"Source\":\"v\",\"Target\":\"/v\",\"VolumeOptions\":{\"Subpath\":\"s\"}}]");

	@TempDir
	Path home;

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void creates(String arguments, Call ours) {
		compare("service create -d " + arguments, List.of(FOUND, "{\"ID\":\"a\"}"), ours);
	}

	static Stream<Arguments> creates() {
		return Stream.of(create("nginx", (service) -> service.image("nginx")),
				create("--name web r.example:5000/web:1 a b",
						(service) -> service.name("web").image("r.example:5000/web:1").command("a", "b")),
				create("r.example/web@" + DIGEST, (service) -> service.image("r.example/web@" + DIGEST)),
				create("-e A=1 -l a=b --container-label c=d --replicas 3 -p 8080:80 nginx",
						(service) -> service.image("nginx")
							.env("A", "1")
							.label("a", "b")
							.containerLabel("c", "d")
							.replicas(3)
							.publish(8080, 80)),
				create("--limit-memory 512m --reserve-memory 1.5g --constraint node.role==manager nginx",
						(service) -> service.image("nginx")
							.limitMemory("512m")
							.reserveMemory("1.5g")
							.constraint("node.role==manager")),
				create("--mode global --mount type=volume,source=v,target=/v nginx",
						(service) -> service.image("nginx").mode(ServiceSpec.Mode.onEachNode()).volume("v", "/v")));
	}

	private static Arguments create(String arguments, Consumer<ServiceCreateOptions> service) {
		return Arguments.of(arguments, (Call) (docker) -> docker.services().create(service));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void others(String arguments, List<String> answers, Call ours) {
		compare(arguments, answers, ours);
	}

	static Stream<Arguments> others() {
		return Stream.of(
				Arguments.of("service create -d --no-resolve-image nginx", List.of("{\"ID\":\"a\"}"),
						(Call) (docker) -> docker.services()
							.create((service) -> service.image("nginx").noResolveImage())),
				Arguments.of("service create -d busybox:none", List.of("", "{\"ID\":\"a\"}"),
						(Call) (docker) -> docker.services().create((service) -> service.image("busybox:none"))),
				Arguments.of("service update -d --image r.example/web:1 web", List.of(SERVICE, FOUND, "{}"),
						(Call) (docker) -> docker.services()
							.update("web", (service) -> service.image("r.example/web:1"))),
				Arguments.of("service update -d --image r.example/web --no-resolve-image web", List.of(SERVICE, "{}"),
						(Call) (docker) -> docker.services()
							.update("web", (service) -> service.image("r.example/web").noResolveImage())),
				Arguments.of("service update -d --env-add B=2 web", List.of(SERVICE, "{}"),
						(Call) (docker) -> docker.services().update("web", (service) -> service.env("B", "2"))),
				Arguments.of("service update -d --force web", List.of(SERVICE, "{}"),
						(Call) (docker) -> docker.services().update("web", (service) -> service.force())),
				Arguments.of("service scale -d web=4", List.of(SERVICE, "{}"),
						(Call) (docker) -> docker.services().scale("web", 4)),
				Arguments.of("service rollback -d web", List.of(SERVICE, "{}"),
						(Call) (docker) -> docker.services().rollback("web")),
				Arguments.of("swarm init --availability drain --autolock", List.of("\"n\""),
						(Call) (docker) -> docker.swarm()
							.init((options) -> options.availability(NodeSpec.Availability.DRAIN)
								.autoLockManagers(true))),
				Arguments.of("swarm init --advertise-addr eth0 --data-path-port 7777 --default-addr-pool 10.20.0.0/16",
						List.of("\"n\""),
						(Call) (docker) -> docker.swarm()
							.init((options) -> options.advertiseAddr("eth0")
								.dataPathPort(7777)
								.defaultAddrPool("10.20.0.0/16"))),
				Arguments.of("swarm join --availability pause --token T 10.0.0.1", List.of("{}"),
						(Call) (docker) -> docker.swarm()
							.join((options) -> options.availability(NodeSpec.Availability.PAUSE)
								.joinToken("T")
								.remoteAddrs("10.0.0.1"))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofNewerServices(String arguments, String future, @Nullable String reason, Call ours) {
		SideBySide both = new SideBySide(this.home, Map.of("DOCKER_API_VERSION", ApiVersion.OLDEST.toString()));
		List<String> answers = List.of(NEWER.replace("\"OomScoreAdj\"", future + "\"OomScoreAdj\""), "{}");
		TABLE.row(arguments + " with API " + ApiVersion.OLDEST + future,
				SideBySide.meaning(both.theirs(answers, arguments.split(" "))),
				SideBySide.meaning(both.ours(answers, ours::on)), reason);
	}

	static Stream<Arguments> ofNewerServices() {
		String future = "\"Future\":{\"Field\":[1]},";
		String reason = "what is not known is sent back as well";
		return Stream.of(
				Arguments.of("service scale -d web=4", "", null, (Call) (docker) -> docker.services().scale("web", 4)),
				Arguments.of("service scale -d web=4", future, reason,
						(Call) (docker) -> docker.services().scale("web", 4)),
				Arguments.of("service rollback -d web", "", null, (Call) (docker) -> docker.services().rollback("web")),
				Arguments.of("service rollback -d web", future, reason,
						(Call) (docker) -> docker.services().rollback("web")),
				Arguments.of("service update -d --env-add B=2 web", "", null,
						(Call) (docker) -> docker.services().update("web", (service) -> service.env("B", "2"))));
	}

	private void compare(String arguments, List<String> answers, Call ours) {
		SideBySide both = new SideBySide(this.home);
		List<Request> theirs = both.theirs(answers, arguments.split(" "));
		// Afterwards, the command line inspects the node to print how other nodes join.
		theirs = theirs.stream().limit(answers.size()).toList();
		TABLE.same(arguments, SideBySide.meaning(theirs), SideBySide.meaning(both.ours(answers, ours::on)));
	}

	@FunctionalInterface
	interface Call {

		Publisher<?> on(ReactiveDockerOperations docker);

	}

}
