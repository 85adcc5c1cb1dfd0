package io.github.dockerclient.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.Mount;
import io.github.dockerclient.container.MountType;
import io.github.dockerclient.container.PortType;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.engines.SideBySide;
import io.github.dockerclient.node.NodeSpec;
import io.github.dockerclient.swarm.SwarmSpec;
import io.github.dockerclient.task.ContainerSpec;
import io.github.dockerclient.task.EndpointPortConfig;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Driver;
import io.github.dockerclient.type.HealthConfig;
import io.github.dockerclient.type.ResourceObject;
import io.github.dockerclient.type.Ulimit;
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

	private static final String GLOBAL = SERVICE.replace("{\"Replicated\":{\"Replicas\":1}}", "{\"Global\":{}}");

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
						(service) -> service.image("nginx").mode(ServiceSpec.Mode.onEachNode()).volume("v", "/v")),
				create("r.example/a/b/c", (service) -> service.image("r.example/a/b/c")),
				create("library/nginx:1", (service) -> service.image("library/nginx:1")),
				create("docker.io/nginx", (service) -> service.image("docker.io/nginx")),
				create("index.docker.io/library/nginx:x",
						(service) -> service.image("index.docker.io/library/nginx:x")),
				create("localhost/nginx", (service) -> service.image("localhost/nginx")),
				create("nginx:1@" + DIGEST, (service) -> service.image("nginx:1@" + DIGEST)),
				create("--mode replicated-job --replicas 5 --max-concurrent 2 busybox true",
						(service) -> service.image("busybox").command("true").mode(ServiceSpec.Mode.job(2, 5))),
				create("--mode global-job busybox",
						(service) -> service.image("busybox").mode(ServiceSpec.Mode.jobOnEachNode())),
				create("--replicas 0 nginx", (service) -> service.image("nginx").replicas(0)),
				create("--endpoint-mode dnsrr --hostname h -w /w -u 1:2 --group 7 --read-only -t --init nginx",
						(service) -> service.image("nginx")
							.containerSpec((container) -> container.hostname("h")
								.dir("/w")
								.user("1:2")
								.groups(List.of("7"))
								.readOnly(true)
								.tty(true)
								.init(true))
							.spec((spec) -> spec
								.endpointSpec(EndpointSpec.builder().mode(EndpointSpec.ResolutionMode.DNSRR).build()))),
				create("--update-parallelism 0 --update-delay 5s --update-order start-first --update-failure-action rollback "
						+ "--update-monitor 1m --update-max-failure-ratio 0.25 nginx",
						(service) -> service.image("nginx")
							.updateConfig((update) -> update.parallelism(0L)
								.delay(Duration.ofSeconds(5))
								.order(ServiceSpec.Order.START_FIRST)
								.failureAction(ServiceSpec.FailureAction.ROLLBACK)
								.monitor(Duration.ofMinutes(1))
								.maxFailureRatio(0.25))),
				create("--restart-condition on-failure --restart-delay 1.5s --restart-max-attempts 9223372036854775808 "
						+ "--restart-window 2h nginx",
						(service) -> service.image("nginx")
							.restart(TaskSpec.RestartSettings.builder()
								.condition(TaskSpec.Condition.ON_FAILURE)
								.delay(Duration.ofMillis(1500))
								.maxAttempts(Long.MIN_VALUE)
								.window(Duration.ofHours(2))
								.build())),
				create("--stop-grace-period 0s --stop-signal TERM --no-healthcheck --host a:1.2.3.4 --dns 1.1.1.1 nginx",
						(service) -> service.image("nginx")
							.containerSpec((container) -> container.stopGracePeriod(Duration.ZERO)
								.stopSignal("TERM")
								.healthcheck(HealthConfig.builder().test(List.of("NONE")).build())
								.hosts(List.of("1.2.3.4 a"))
								.dnsConfig(ContainerSpec.DNSConfig.builder().nameservers(List.of("1.1.1.1")).build()))),
				create("-p published=9000,target=90,protocol=udp,mode=host -p 91 nginx",
						(service) -> service.image("nginx")
							.publish(EndpointPortConfig.builder()
								.publishedPort(9000L)
								.targetPort(90L)
								.protocol(PortType.UDP)
								.publishMode(EndpointPortConfig.PublishMode.HOST)
								.build())
							.publish(91)),
				create("--log-driver json-file --log-opt a=b --limit-cpu 0.5 --reserve-cpu 0.25 --limit-pids 9 --ulimit nofile=5:6 nginx",
						(service) -> service.image("nginx")
							.containerSpec((container) -> container.ulimits(List.of(Ulimit.of("nofile=5:6"))))
							.taskTemplate((task) -> task.logDriver(new Driver("json-file", Map.of("a", "b")))
								.resources(TaskSpec.Resources.builder()
									.limits(TaskSpec.Limit.builder().nanoCpus(500_000_000L).pids(9L).build())
									.reservations(ResourceObject.builder().nanoCpus(250_000_000L).build())
									.build()))),
				create("--placement-pref spread=node.labels.dc --replicas-max-per-node 9223372036854775809 nginx",
						(service) -> service.image("nginx")
							.taskTemplate((task) -> task.placement(TaskSpec.Placement.builder()
								.preferences(List.of(TaskSpec.Preference.spread("node.labels.dc")))
								.maxReplicas(Long.MIN_VALUE + 1)
								.build()))),
				create("--cap-add NET_ADMIN --cap-drop ALL --sysctl a=b --oom-score-adj 7 --entrypoint x nginx y",
						(service) -> service.image("nginx")
							.entrypoint("x")
							.command("y")
							.containerSpec((container) -> container.capabilityAdd(List.of("CAP_NET_ADMIN"))
								.capabilityDrop(List.of("ALL"))
								.sysctls(Map.of("a", "b"))
								.oomScoreAdj(7L))),
				create("--mount type=bind,source=/h,target=/c,readonly --mount type=tmpfs,target=/t,tmpfs-size=5m nginx",
						(service) -> service.image("nginx")
							.mount(Mount.builder()
								.type(MountType.BIND)
								.source("/h")
								.target("/c")
								.readOnly(true)
								.build())
							.mount(Mount.builder()
								.type(MountType.TMPFS)
								.target("/t")
								.tmpfsOptions(Mount.TmpfsOptions.builder().sizeBytes(5_242_880L).build())
								.build())),
				create("-e A -e B= -e NO_SUCH_VARIABLE nginx",
						(service) -> service.image("nginx").env("A").env("B", "").env("NO_SUCH_VARIABLE")));
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
								.remoteAddrs("10.0.0.1"))),
				Arguments.of("swarm init --force-new-cluster --listen-addr 0.0.0.0:2378 --data-path-addr eth1",
						List.of("\"n\""),
						(Call) (docker) -> docker.swarm()
							.init((options) -> options.forceNewCluster(true)
								.listenAddr("0.0.0.0:2378")
								.dataPathAddr("eth1"))),
				Arguments.of("swarm init --listen-addr [::]:99 --advertise-addr [fd00::1]:98", List.of("\"n\""),
						(Call) (docker) -> docker.swarm()
							.init((options) -> options.listenAddr("[::]:99").advertiseAddr("[fd00::1]:98"))),
				Arguments.of("swarm init --availability active", List.of("\"n\""),
						(Call) (docker) -> docker.swarm()
							.init((options) -> options.availability(NodeSpec.Availability.ACTIVE))),
				Arguments.of(
						"swarm init --default-addr-pool 10.20.0.0/16 --default-addr-pool 10.30.0.0/16 --default-addr-pool-mask-length 26",
						List.of("\"n\""),
						(Call) (docker) -> docker.swarm()
							.init((options) -> options.defaultAddrPool("10.20.0.0/16", "10.30.0.0/16").subnetSize(26))),
				Arguments.of(
						"swarm init --cert-expiry 48h --dispatcher-heartbeat 7s --task-history-limit 3 --snapshot-interval 99",
						List.of("\"n\""),
						(Call) (docker) -> docker.swarm()
							.init((options) -> options.spec(SwarmSpec.builder()
								.caConfig(SwarmSpec.CAConfig.builder().nodeCertExpiry(Duration.ofHours(48)).build())
								.dispatcher(new SwarmSpec.Dispatcher(Duration.ofSeconds(7)))
								.orchestration(new SwarmSpec.Orchestration(3L))
								.raft(SwarmSpec.Raft.builder().snapshotInterval(99L).build())
								.build()))),
				Arguments.of(
						"swarm init --external-ca protocol=cfssl,url=https://ca.example --max-snapshots 2 --autolock",
						List.of("\"n\""),
						(Call) (docker) -> docker.swarm()
							.init((options) -> options.autoLockManagers(true)
								.spec(SwarmSpec.builder()
									.caConfig(SwarmSpec.CAConfig.builder()
										.externalCas(List.of(SwarmSpec.ExternalCA.builder()
											.protocol("cfssl")
											.url("https://ca.example")
											.build()))
										.build())
									.raft(SwarmSpec.Raft.builder().keepOldSnapshots(2L).build())
									.build()))),
				Arguments.of(
						"swarm join --token T --listen-addr eth1:2400 --advertise-addr 10.0.0.9:1 --data-path-addr 10.0.0.8 10.0.0.1:99",
						List.of("{}"),
						(Call) (docker) -> docker.swarm()
							.join((options) -> options.joinToken("T")
								.listenAddr("eth1:2400")
								.advertiseAddr("10.0.0.9:1")
								.dataPathAddr("10.0.0.8")
								.remoteAddrs("10.0.0.1:99"))),
				Arguments.of("service update -d --image r.example/web:2@" + DIGEST + " web",
						List.of(SERVICE, FOUND, "{}"),
						(Call) (docker) -> docker.services()
							.update("web", (service) -> service.image("r.example/web:2@" + DIGEST))),
				Arguments.of("service update -d --image gone:1 web", List.of(SERVICE, "", "{}"),
						(Call) (docker) -> docker.services().update("web", (service) -> service.image("gone:1"))),
				Arguments.of("service update -d --replicas 0 --limit-memory 9m web", List.of(SERVICE, "{}"),
						(Call) (docker) -> docker.services()
							.update("web", (service) -> service.replicas(0).limitMemory("9m"))),
				Arguments.of("service update -d --env-add A=2 --label-add k=v --container-label-add c= web",
						List.of(SERVICE, "{}"),
						(Call) (docker) -> docker.services()
							.update("web", (service) -> service.env("A", "2").label("k", "v").containerLabel("c", ""))),
				Arguments.of(
						"service update -d --publish-add 81:80 --constraint-add a==b --mount-add type=volume,source=v,target=/v web",
						List.of(SERVICE, "{}"),
						(Call) (docker) -> docker.services()
							.update("web", (service) -> service.publish(81, 80).constraint("a==b").volume("v", "/v"))),
				Arguments.of("service scale -d web=0", List.of(SERVICE, "{}"),
						(Call) (docker) -> docker.services().scale("web", 0)),
				Arguments.of("service scale -d web=3", List.of(GLOBAL, "{}"),
						(Call) (docker) -> docker.services().scale("web", 3)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void differ(String arguments, List<String> answers, String reason, Call ours) {
		SideBySide both = new SideBySide(this.home);
		List<EngineRequest> theirs = both.theirs(answers, arguments.split(" "));
		TABLE.row(arguments, SideBySide.meaning(theirs.stream().limit(answers.size()).toList()),
				SideBySide.meaning(both.ours(answers, ours::on)), reason);
	}

	static Stream<Arguments> differ() {
		String name = "no image has a name in upper case";
		String address = "the engine adds what is missing";
		return Stream.of(
				Arguments.of("service create -d NGINX", List.of(FOUND, "{\"ID\":\"a\"}"), name,
						(Call) (docker) -> docker.services().create((service) -> service.image("NGINX"))),
				Arguments.of("service update -d --image NGINX web", List.of(SERVICE, FOUND, "{}"), name,
						(Call) (docker) -> docker.services().update("web", (service) -> service.image("NGINX"))),
				Arguments.of("swarm init --listen-addr eth0", List.of("\"n\""), address,
						(Call) (docker) -> docker.swarm().init((options) -> options.listenAddr("eth0"))),
				Arguments.of("swarm init --listen-addr 10.0.0.1:", List.of("\"n\""), address,
						(Call) (docker) -> docker.swarm().init((options) -> options.listenAddr("10.0.0.1:"))),
				Arguments.of("swarm join --token T --listen-addr :2400 10.0.0.1", List.of("{}"), address,
						(Call) (docker) -> docker.swarm()
							.join((options) -> options.joinToken("T").listenAddr(":2400").remoteAddrs("10.0.0.1"))));
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
		List<EngineRequest> theirs = both.theirs(answers, arguments.split(" "));
		// Afterwards, the command line inspects the node to print how other nodes join.
		theirs = theirs.stream().limit(answers.size()).toList();
		TABLE.same(arguments, SideBySide.meaning(theirs), SideBySide.meaning(both.ours(answers, ours::on)));
	}

	@FunctionalInterface
	interface Call {

		Publisher<?> on(ReactiveDockerOperations docker);

	}

}
