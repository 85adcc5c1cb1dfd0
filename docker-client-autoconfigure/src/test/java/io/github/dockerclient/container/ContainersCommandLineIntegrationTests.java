package io.github.dockerclient.container;

import java.nio.file.Path;
import java.time.Duration;
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
import io.github.dockerclient.network.IPAM;
import io.github.dockerclient.network.IPAMConfig;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.type.HealthConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
						(options) -> options.env("A_B", "x").label("a.b", "c").publish(80)),
				create("--cap-add CAP_NET_ADMIN --cap-drop ALL --dns 1.1.1.1 --dns-search x --dns-option ndots:1",
						(options) -> options.hostConfig((host) -> host.capAdd(List.of("CAP_NET_ADMIN"))
							.capDrop(List.of("ALL"))
							.dns(List.of("1.1.1.1"))
							.dnsSearch(List.of("x"))
							.dnsOptions(List.of("ndots:1")))),
				create("--cpus 1.5 --pids-limit 10 --oom-score-adj -5 --cpuset-cpus 0-1 --cpu-shares 2",
						(options) -> options.hostConfig((host) -> host.nanoCpus(1_500_000_000L)
							.pidsLimit(10L)
							.oomScoreAdj(-5L)
							.cpusetCpus("0-1")
							.cpuShares(2L))),
				create("--health-cmd true --health-interval 1.5s --health-retries 3 --stop-timeout 7 --stop-signal 15",
						(options) -> options.config(
								(config) -> config
									.healthcheck(HealthConfig.builder()
										.test(List.of("CMD-SHELL", "true"))
										.interval(Duration.ofMillis(1500))
										.retries(3L)
										.build())
									.stopTimeout(Duration.ofSeconds(7))
									.stopSignal("15"))),
				create("--no-healthcheck -h name --domainname d --mac-address 02:42:ac:11:00:02",
						(options) -> options
							.config((config) -> config.hostname("name")
								.domainname("d")
								.healthcheck(HealthConfig.builder().test(List.of("NONE")).build()))
							.endpoint("default", EndpointSettings.builder().macAddress("02:42:ac:11:00:02").build())),
				create("--device /dev/null:/dev/x:r --tmpfs /t:size=1m --read-only",
						(options) -> options.hostConfig((host) -> host.devices(List.of(DeviceMapping.builder()
							.pathOnHost("/dev/null")
							.pathInContainer("/dev/x")
							.cgroupPermissions("r")
							.build())).tmpfs(Map.of("/t", "size=1m")).readonlyRootfs(true))),
				create("--log-driver json-file --log-opt max-size=1m --sysctl net.core.somaxconn=9 --storage-opt size=1G --annotation x=y",
						(options) -> options.hostConfig((host) -> host
							.logConfig(LogConfig.builder().type("json-file").config(Map.of("max-size", "1m")).build())
							.sysctls(Map.of("net.core.somaxconn", "9"))
							.storageOpt(Map.of("size", "1G"))
							.annotations(Map.of("x", "y")))),
				create("--add-host a:1.2.3.4 --group-add 5 --ipc host --pid host --uts host --userns host --security-opt no-new-privileges",
						(options) -> options.hostConfig((host) -> host.extraHosts(List.of("a:1.2.3.4"))
							.groupAdd(List.of("5"))
							.ipcMode("host")
							.pidMode("host")
							.utsMode("host")
							.usernsMode("host")
							.securityOpt(List.of("no-new-privileges")))),
				create("--mount type=bind,source=/h,target=/c,bind-propagation=rslave,bind-recursive=disabled",
						(options) -> options.mount(Mount.builder()
							.type(MountType.BIND)
							.source("/h")
							.target("/c")
							.bindOptions(Mount.BindOptions.builder()
								.propagation(MountPropagation.RSLAVE)
								.nonRecursive(true)
								.build())
							.build())),
				create("--mount type=volume,src=v,dst=/v,volume-nocopy,volume-label=a=b,volume-driver=d,volume-opt=o=1,volume-subpath=s",
						(options) -> options.mount(Mount.builder()
							.type(MountType.VOLUME)
							.source("v")
							.target("/v")
							.volumeOptions(Mount.VolumeOptions.builder()
								.noCopy(true)
								.labels(Map.of("a", "b"))
								.subpath("s")
								.driverConfig(new Mount.DriverConfig("d", Map.of("o", "1")))
								.build())
							.build())),
				create("--mount type=tmpfs,target=/t,tmpfs-size=1m,tmpfs-mode=1770",
						(options) -> options.mount(Mount.builder()
							.type(MountType.TMPFS)
							.target("/t")
							.tmpfsOptions(Mount.TmpfsOptions.builder().sizeBytes(1048576L).mode(01770L).build())
							.build())),
				create("--mount type=image,source=busybox,target=/i,image-subpath=bin",
						(options) -> options.mount(Mount.builder()
							.type(MountType.IMAGE)
							.source("busybox")
							.target("/i")
							.imageOptions(new Mount.ImageOptions("bin"))
							.build())),
				create("-v /anonymous -v /h:/c:rw,z",
						(options) -> options.config((config) -> config.volumes(Set.of("/anonymous")))
							.hostConfig((host) -> host.binds(List.of("/h:/c:rw,z")))),
				create("-e A=1 -e B=2 -e A=3",
						(options) -> options.config((config) -> config.env(List.of("A=1", "B=2"))).env("A", "3")),
				create("-e A= -e A", (options) -> options.env("A", "").env("A")),
				create("-e A -e A=1", (options) -> options.env("A").env("A", "1")),
				create("-l a=1 -l a=2",
						(options) -> options.config((config) -> config.labels(Map.of("a", "1"))).label("a", "2")),
				create("--network a --network b",
						(options) -> options.network("a").endpoint("b", EndpointSettings.builder().build())),
				create("--network host", (options) -> options.network("host")),
				create("--network container:x", (options) -> options.network("container:x")),
				create("--network name=n,alias=x,driver-opt=a=b,ip=10.0.0.9",
						(options) -> options.network("n")
							.endpoint("n",
									EndpointSettings.builder()
										.aliases(List.of("x"))
										.driverOpts(Map.of("a", "b"))
										.ipamConfig(EndpointIPAMConfig.builder().ipv4Address("10.0.0.9").build())
										.build())),
				create("--restart unless-stopped",
						(options) -> options
							.restart(RestartPolicy.builder().name(RestartPolicyMode.UNLESS_STOPPED).build())),
				create("--gpus 2",
						(options) -> options.hostConfig((host) -> host.deviceRequests(List
							.of(DeviceRequest.builder().count(2L).capabilities(List.of(List.of("gpu"))).build())))),
				create("-P --link a:b --volumes-from c:ro --runtime r --cgroup-parent p --cgroupns private",
						(options) -> options.hostConfig((host) -> host.publishAllPorts(true)
							.links(List.of("a:b"))
							.volumesFrom(List.of("c:ro"))
							.runtime("r")
							.cgroupParent("p")
							.cgroupnsMode(CgroupnsMode.PRIVATE))),
				create("-p 8080:80 --expose 80 --expose 80/udp",
						(options) -> options.expose("80/udp").expose(80).publish(8080, 80)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "80", "80/udp", "8080:80", "127.0.0.1:8080:80", "127.0.0.1::80", "::80", ":80", ":8080:80",
			"0.0.0.0:1:2/sctp", "[::1]:8080:80", "[::1]::80", "[::]:80:80/udp", "8000-8002:80-82", "8000-8002:80",
			"8000-8001:80-82", "8000:80-82", "80-82", "127.0.0.1:8000-8001:80-81/udp", "8080:80/TCP", "8080:80/",
			"8080:80/x", "a:80", "80:a", "0:80", "65536:80", "80:65536", "-1:80", "80:", ":", "8080:80:90", "1.2.3:1:2",
			"localhost:1:2", "127.0.0.1:80", "08080:080", "[fe80::1%eth0]:1:2", "82-80", "8002-8000:82-80",
			"1.2.3.4:1:2:3", "+1:80", "65535:65535", "127.0.0.1:1-2:3", "8080:80/UDP", "[::1]:80", "[]:1:2",
			"127.1:1:2", "0127.0.0.1:1:2", "[::ffff:1.2.3.4]:1:2", "80:80-81", "80-81:80-80", "1.2.3.4:5", "80/tcp,udp",
			"80/", "/tcp", "80:/tcp", "65536", "00080", "-80", "80-", "-", "80-80", "80-80:80-80", "127.0.0.1:0:80",
			"127.0.0.1:-:80", "80:80-", "[::1:8080:80", "::1]:8080:80", "1e3:80", "0x50:80", "8080:http",
			"8080:80/icmp", "256.1.1.1:1:2", "1.1.1:1:2", "*:1:2", "[*]:1:2", "published=1,target=2", "target=80",
			"published=1", "target=80,protocol=udp,mode=host", "target=80,published", "published=127.0.0.1:1,target=2",
			"published=1-3,target=4-6", "=80", "a=b", "target=80,protocol=", "target=80,target=81", "target=80,",
			"Target=80", "target= 80", "target=80,protocol=UDP", "[fe80::1]:1:2/udp", "65535-65535:1-1", "1-65535",
			"127.0.0.1:8000-8001:80", "1-3:4-6/udp" })
	void publishes(String ports) {
		compare("create -p " + ports + " busybox",
				(docker) -> docker.containers().create((options) -> options.image("busybox").publish(ports)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "80:0 | there is no such port", "8080:80/tcp/udp | there is no such protocol",
					"::1:8080:80 | it can mean one thing only", "::ffff:1.2.3.4:1:2 | it can mean one thing only",
					"0 | there is no such port", "0-0:80 | there is no such port",
					"80//tcp | there is no such protocol", "1:2/sctp/x | there is no such protocol" })
	void publishesOtherwise(String ports, String reason) {
		compare("create -p " + ports + " busybox",
				(docker) -> docker.containers().create((options) -> options.image("busybox").publish(ports)), reason);
	}

	@Test
	void capabilities() {
		compare("create --cap-add NET_ADMIN busybox", (docker) -> docker.containers()
			.create((options) -> options.image("busybox").hostConfig((host) -> host.capAdd(List.of("NET_ADMIN")))),
				"the engine completes the name");
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
										.command("sh"))),
				other("exec -d -t --privileged --detach-keys ctrl-a,b c a b", (docker) -> docker.exec()
					.create("c",
							(options) -> options.tty(true).privileged(true).detachKeys("ctrl-a,b").command("a", "b"))),
				other("update --restart always --cpus 0.5 --pids-limit -1 --memory 6m c",
						(docker) -> docker.containers()
							.update("c",
									(update) -> update
										.restartPolicy(RestartPolicy.builder().name(RestartPolicyMode.ALWAYS).build())
										.nanoCpus(500_000_000L)
										.pidsLimit(-1L)
										.memory(6291456L))),
				other("network create --internal --attachable --ipv6 --subnet 10.9.0.0/24 --gateway 10.9.0.1 --ip-range 10.9.0.128/25 --aux-address a=10.9.0.2 n",
						(docker) -> docker.networks()
							.create("n",
									(options) -> options.driver("bridge")
										.internal(true)
										.attachable(true)
										.enableIpv6(true)
										.ipam(IPAM.builder()
											.config(List.of(IPAMConfig.builder()
												.subnet("10.9.0.0/24")
												.gateway("10.9.0.1")
												.ipRange("10.9.0.128/25")
												.auxiliaryAddresses(Map.of("a", "10.9.0.2"))
												.build()))
											.build()))),
				other("network connect --alias a --ip 10.9.0.7 --link x:y --driver-opt d=e n c",
						(docker) -> docker.networks()
							.connect("n", "c",
									(options) -> options.aliases(List.of("a"))
										.links(List.of("x:y"))
										.driverOpts(Map.of("d", "e"))
										.ipamConfig(EndpointIPAMConfig.builder().ipv4Address("10.9.0.7").build()))),
				other("network disconnect -f n c",
						(docker) -> docker.networks().disconnect("n", "c", (options) -> options.force(true))),
				other("commit -m msg -a me -c CMD=x c r.example/a:1", (docker) -> docker.containers()
					.commit("c",
							(options) -> options.image("r.example/a:1").comment("msg").author("me").change("CMD=x"))));
	}

	private static Arguments other(String arguments, Function<ReactiveDockerOperations, Publisher<?>> ours) {
		return Arguments.of(arguments, ours);
	}

	private void compare(String arguments, Function<ReactiveDockerOperations, Publisher<?>> ours) {
		compare(arguments, ours, null);
	}

	private void compare(String arguments, Function<ReactiveDockerOperations, Publisher<?>> ours,
			@Nullable String reason) {
		SideBySide both = new SideBySide(this.home);
		TABLE.row(arguments, made(both.theirs(List.of(ANSWER, ANSWER, ANSWER), arguments.split(" "))),
				made(both.ours(List.of(ANSWER), ours)), reason);
	}

	// Omits further requests of the command line, which inspects a container before it
	// runs a command there, and starts the command afterwards.
	private static List<String> made(List<EngineRequest> requests) {
		return SideBySide.meaning(requests.stream()
			.filter((request) -> request.method().equals("POST") && !request.target().contains("/start"))
			.toList());
	}

}
