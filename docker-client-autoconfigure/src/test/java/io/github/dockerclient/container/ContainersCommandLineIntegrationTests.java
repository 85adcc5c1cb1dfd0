package io.github.dockerclient.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.engines.SideBySide;
import io.github.dockerclient.network.EndpointIPAMConfig;
import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.transport.ScriptedServer.Request;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;

/**
 * Tests that this client sends the same requests as {@code docker create} and the other
 * commands with environment variables, labels and ports, in whichever way its builders
 * are combined.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class ContainersCommandLineIntegrationTests {

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("builder of containers");

	private static final String ANSWER = "{\"Id\":\"a\",\"Name\":\"a\"}";

	@TempDir
	Path home;

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void creates(String arguments, Consumer<ContainerCreateOptions> ours) {
		compare("create " + arguments + " busybox",
				(docker) -> docker.containers().create((options) -> ours.accept(options.image("busybox"))));
	}

	static Stream<Arguments> creates() {
		return Stream.of(
				create("-e A=1 -e B= -e PATH -e NO_SUCH_VARIABLE",
						(options) -> options.env("A", "1").env("B", "").env("PATH").env("NO_SUCH_VARIABLE")),
				create("-e A=1 -e A=2", (options) -> options.env("A", "1").env("A", "2")),
				create("-e A=1 -e B=2",
						(options) -> options.env("B", "2").config((config) -> config.env(List.of("A=1")))),
				create("-e A=a=b", (options) -> options.env("A", "a=b")),
				create("-e =x", (options) -> options.env("", "x")),
				create("-l a=b -l c -l d=e=f",
						(options) -> options.label("d", "e=f")
							.config((config) -> config.labels(Map.of("a", "b", "c", "")))),
				create("-l =x", (options) -> options.label("", "x")), create("-p 80", (options) -> options.publish(80)),
				create("-p 8080:80 -p 127.0.0.1:53:53/udp",
						(options) -> options.publish(8080, 80)
							.publish("53/udp", PortBinding.builder().hostIp("127.0.0.1").hostPort("53").build())),
				create("-p 8080:80 -p 9090:80",
						(options) -> options.publish(9090, 80)
							.config((config) -> config.exposedPorts(Set.of("80/tcp")))
							.hostConfig((host) -> host.portBindings(
									Map.of("80/tcp", List.of(PortBinding.builder().hostPort("8080").build()))))),
				create("--expose 99 --expose 7000-7002/udp -p 80",
						(options) -> options.expose(99).expose("7000-7002/udp").publish(80)),
				create("-v /h:/c:ro -v data:/v",
						(options) -> options.hostConfig((host) -> host.binds(List.of("/h:/c:ro")))
							.volume("data", "/v")),
				create("-v /h:/c", (options) -> options.bind(Path.of("/h"), "/c")),
				create("--mount type=tmpfs,target=/t --mount type=volume,source=v,target=/v,readonly",
						(options) -> options.mount(Mount.builder().type(MountType.TMPFS).target("/t").build())
							.hostConfig((host) -> host.mounts(List.of()))
							.mount(Mount.builder()
								.type(MountType.VOLUME)
								.source("v")
								.target("/v")
								.readOnly(true)
								.build())),
				create("--name web -u 1:2 -w /w --init --privileged -t --rm",
						(options) -> options.name("web")
							.user("1:2")
							.workingDir("/w")
							.init(true)
							.privileged(true)
							.tty(true)
							.autoRemove(true)),
				create("--network net --network-alias x --ip 10.0.0.5",
						(options) -> options.network("net")
							.endpoint("net",
									EndpointSettings.builder()
										.aliases(List.of("x"))
										.ipamConfig(EndpointIPAMConfig.builder().ipv4Address("10.0.0.5").build())
										.build())),
				create("--restart on-failure:3", (options) -> options
					.restart(RestartPolicy.builder().name(RestartPolicyMode.ON_FAILURE).maximumRetryCount(3L).build())),
				create("--entrypoint sh", (options) -> options.entrypoint("sh")),
				create("-e A_B=x --label a.b=c -p 0:80",
						(options) -> options.env("A_B", "x").label("a.b", "c").publish(80)));
	}

	private static Arguments create(String arguments, Consumer<ContainerCreateOptions> ours) {
		return Arguments.of(arguments, ours);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void others(String arguments, Function<ReactiveDockerOperations, Publisher<?>> ours) {
		compare(arguments, ours);
	}

	static Stream<Arguments> others() {
		return Stream.of(
				other("network create --driver bridge --label a=b --label c --opt x=y n", (docker) -> docker.networks()
					.create("n",
							(options) -> options.driver("bridge").label("a", "b").label("c", "").option("x", "y"))),
				other("network create --driver bridge --label =b n",
						(docker) -> docker.networks()
							.create("n", (options) -> options.driver("bridge").label("", "b"))),
				other("volume create --driver local --label a= --opt o=1 v",
						(docker) -> docker.volumes()
							.create((options) -> options.name("v").driver("local").label("a", "").driverOpt("o", "1"))),
				other("volume create --driver local --label =b v",
						(docker) -> docker.volumes()
							.create((options) -> options.name("v").driver("local").label("", "b"))),
				other("exec -d -e A=1 -e NO_SUCH_VARIABLE -w /w -u u:g c sh",
						(docker) -> docker.exec()
							.create("c",
									(options) -> options.env("A", "1")
										.env("NO_SUCH_VARIABLE")
										.workingDir("/w")
										.user("u:g")
										.command("sh"))));
	}

	private static Arguments other(String arguments, Function<ReactiveDockerOperations, Publisher<?>> ours) {
		return Arguments.of(arguments, ours);
	}

	private void compare(String arguments, Function<ReactiveDockerOperations, Publisher<?>> ours) {
		SideBySide both = new SideBySide(this.home);
		TABLE.same(arguments, made(both.theirs(List.of(ANSWER, ANSWER, ANSWER), arguments.split(" "))),
				made(both.ours(List.of(ANSWER), ours)));
	}

	// Omits further requests of the command line, which inspects a container before it
	// runs a command there, and starts the command afterwards.
	private static List<String> made(List<Request> requests) {
		return SideBySide.meaning(requests.stream()
			.filter((request) -> request.methodAndTarget().startsWith("POST") && !request.target().contains("/start"))
			.toList());
	}

}
