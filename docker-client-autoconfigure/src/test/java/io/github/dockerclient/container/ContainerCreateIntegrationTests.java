package io.github.dockerclient.container;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.network.EndpointIPAMConfig;
import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.HealthConfig;
import io.github.dockerclient.type.Platform;
import io.github.dockerclient.type.Ulimit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the options of a new container.
 */
@OnEachEngine
class ContainerCreateIntegrationTests {

	private static final long MEGABYTE = 1024 * 1024;

	@RegisterExtension
	final EngineFixture docker;

	@TempDir
	Path directory;

	ContainerCreateIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void configurationIsReadBackAsItWasGiven() {
		HealthConfig health = HealthConfig.builder()
			.test(List.of("CMD-SHELL", "test -e /healthy"))
			.interval(Duration.ofSeconds(1))
			.timeout(Duration.ofMillis(1500))
			.retries(4L)
			.startPeriod(Duration.ofSeconds(2))
			.build();
		String id = create((options) -> options.name(this.docker.name("config"))
			.command("-c", "echo \"$GREETING\"; exec sleep 600")
			.entrypoint("/bin/sh")
			.env("GREETING", "grüß & = 'Gott' \"€\"")
			.env("EMPTY", "")
			.label("plain", "value")
			.label("org.example/with.many-signs", "a=b,c d")
			.workingDir("/tmp")
			.user("1:2")
			.tty(true)
			.publish("9000/udp", PortBinding.builder().hostIp("127.0.0.1").hostPort("").build())
			.config((config) -> config.hostname("some-host")
				.domainname("example.org")
				.attachStdin(false)
				.attachStdout(true)
				.attachStderr(true)
				.openStdin(true)
				.stdinOnce(true)
				.healthcheck(health)
				.volumes(Set.of("/anonymous"))
				.stopSignal("SIGINT")
				.stopTimeout(Duration.ofSeconds(3))));
		ContainerInspectResponse container = this.docker.blocking().containers().inspect(id);
		ContainerConfig config = container.config();
		assertThat(config).isNotNull();
		assertThat(config.image()).isEqualTo(EngineFixture.IMAGE);
		assertThat(config.cmd()).containsExactly("-c", "echo \"$GREETING\"; exec sleep 600");
		assertThat(config.entrypoint()).containsExactly("/bin/sh");
		assertThat(config.env()).contains("GREETING=grüß & = 'Gott' \"€\"", "EMPTY=");
		assertThat(config.labels()).containsEntry("plain", "value")
			.containsEntry("org.example/with.many-signs", "a=b,c d");
		assertThat(config.workingDir()).isEqualTo("/tmp");
		assertThat(config.user()).isEqualTo("1:2");
		assertThat(config.tty()).isTrue();
		assertThat(config.exposedPorts()).containsExactly("9000/udp");
		assertThat(config.hostname()).isEqualTo("some-host");
		assertThat(config.domainname()).isEqualTo("example.org");
		assertThat(config.attachStdin()).isFalse();
		assertThat(config.attachStdout()).isTrue();
		assertThat(config.attachStderr()).isTrue();
		assertThat(config.openStdin()).isTrue();
		assertThat(config.stdinOnce()).isTrue();
		assertThat(config.healthcheck()).isEqualTo(health);
		assertThat(config.volumes()).containsExactly("/anonymous");
		assertThat(config.stopSignal()).isEqualTo("SIGINT");
		assertThat(config.stopTimeout()).isEqualTo(Duration.ofSeconds(3));
		assertThat(container.path()).isEqualTo("/bin/sh");
		assertThat(container.args()).containsExactly("-c", "echo \"$GREETING\"; exec sleep 600");
		assertThat(container.name()).isEqualTo("/" + this.docker.name("config"));
		assertThat(container.created()).isNotNull();
		assertThat(container.image()).startsWith("sha256:");
		assertThat(container.driver()).isNotBlank();
		assertThat(container.platform()).isEqualTo("linux");
		assertThat(container.restartCount()).isZero();
		assertThat(container.mounts()).singleElement()
			.satisfies((mount) -> assertThat(mount.destination()).isEqualTo("/anonymous"));
	}

	@Test
	void hostConfigurationIsReadBackAsItWasGiven() {
		String volume = this.docker.volume("data");
		MountBindOptionsBuilder bind = Mount.BindOptions.builder().propagation(MountPropagation.RPRIVATE);
		MountBuilder bound = Mount.builder()
			.type(MountType.BIND)
			.source("/etc")
			.target("/bound")
			.readOnly(true)
			.bindOptions(bind.build());
		List<Mount> mounts = List.of(
				Mount.builder()
					.type(MountType.VOLUME)
					.source(volume)
					.target("/volume")
					.volumeOptions(Mount.VolumeOptions.builder().noCopy(true).labels(Map.of("made-by", "test")).build())
					.build(),
				Mount.builder()
					.type(MountType.TMPFS)
					.target("/memory")
					.tmpfsOptions(Mount.TmpfsOptions.builder().sizeBytes(MEGABYTE).mode(0700L).build())
					.build());
		String id = create((options) -> {
			options.memory(64 * MEGABYTE)
				.init(true)
				.bind(Path.of("/etc"), "/by-bind", true)
				.publish(8080)
				.restart(RestartPolicy.builder().name(RestartPolicyMode.ON_FAILURE).maximumRetryCount(3L).build())
				.hostConfig((host) -> host.cpuShares(512L)
					.nanoCpus(500_000_000L)
					.cpusetCpus("0")
					.memoryReservation(32 * MEGABYTE)
					.pidsLimit(50L)
					.ulimits(List.of(Ulimit.builder().name("nofile").soft(100L).hard(200L).build()))
					.logConfig(LogConfig.builder().type("json-file").config(Map.of("max-size", "1m")).build())
					.capAdd(List.of("NET_ADMIN"))
					.capDrop(List.of("MKNOD"))
					.dns(List.of("192.0.2.1"))
					.dnsSearch(List.of("example.org"))
					.dnsOptions(List.of("ndots:2"))
					.extraHosts(List.of("elsewhere:192.0.2.2"))
					.groupAdd(List.of("7"))
					.ipcMode("private")
					.readonlyRootfs(true)
					.securityOpt(List.of("no-new-privileges"))
					.shmSize(16 * MEGABYTE)
					.sysctls(Map.of("net.ipv4.ip_unprivileged_port_start", "0"))
					.tmpfs(Map.of("/run", "size=1m"))
					.oomScoreAdj(500L)
					.maskedPaths(List.of("/proc/keys"))
					.readonlyPaths(List.of())
					.devices(List.of(DeviceMapping.builder()
						.pathOnHost("/dev/zero")
						.pathInContainer("/dev/nought")
						.cgroupPermissions("r")
						.build())));
			options.mount(bound.build());
			mounts.forEach(options::mount);
		});
		HostConfig host = this.docker.blocking().containers().inspect(id).hostConfig();
		assertThat(host).isNotNull();
		assertThat(host.memory()).isEqualTo(64 * MEGABYTE);
		assertThat(host.memoryReservation()).isEqualTo(32 * MEGABYTE);
		assertThat(host.init()).isTrue();
		assertThat(host.binds()).containsExactly("/etc:/by-bind:ro");
		assertThat(host.portBindings()).containsOnlyKeys("8080/tcp");
		assertThat(host.restartPolicy())
			.isEqualTo(RestartPolicy.builder().name(RestartPolicyMode.ON_FAILURE).maximumRetryCount(3L).build());
		assertThat(host.cpuShares()).isEqualTo(512);
		assertThat(host.nanoCpus()).isEqualTo(500_000_000);
		assertThat(host.cpusetCpus()).isEqualTo("0");
		assertThat(host.pidsLimit()).isEqualTo(50);
		assertThat(host.ulimits()).containsExactly(Ulimit.builder().name("nofile").soft(100L).hard(200L).build());
		assertThat(host.logConfig())
			.isEqualTo(LogConfig.builder().type("json-file").config(Map.of("max-size", "1m")).build());
		assertThat(host.capAdd()).singleElement().asString().endsWith("NET_ADMIN");
		assertThat(host.capDrop()).singleElement().asString().endsWith("MKNOD");
		assertThat(host.dns()).containsExactly("192.0.2.1");
		assertThat(host.dnsSearch()).containsExactly("example.org");
		assertThat(host.dnsOptions()).containsExactly("ndots:2");
		assertThat(host.extraHosts()).containsExactly("elsewhere:192.0.2.2");
		assertThat(host.groupAdd()).containsExactly("7");
		assertThat(host.ipcMode()).isEqualTo("private");
		assertThat(host.readonlyRootfs()).isTrue();
		assertThat(host.securityOpt()).containsExactly("no-new-privileges");
		assertThat(host.shmSize()).isEqualTo(16 * MEGABYTE);
		assertThat(host.sysctls()).containsEntry("net.ipv4.ip_unprivileged_port_start", "0");
		assertThat(host.tmpfs()).containsEntry("/run", "size=1m");
		assertThat(host.oomScoreAdj()).isEqualTo(500);
		assertThat(host.maskedPaths()).containsExactly("/proc/keys");
		assertThat(host.readonlyPaths()).isEmpty();
		assertThat(host.devices()).containsExactly(DeviceMapping.builder()
			.pathOnHost("/dev/zero")
			.pathInContainer("/dev/nought")
			.cgroupPermissions("r")
			.build());
		if (this.docker.engine().knows("1.44") && !this.docker.has("1.44")) {
			// Such an engine records how read-only mounts worked in older versions.
			bound.bindOptions(bind.readOnlyNonRecursive(true).build());
		}
		assertThat(host.mounts()).hasSize(3).contains(bound.build()).containsAll(mounts);
	}

	@Test
	void whatWasConfiguredIsWhatTheContainerSees() {
		String id = this.docker.started(this.docker
			.container("sh", "-c",
					"""
							echo "$GREETING"; pwd; id -u; hostname; ulimit -n; grep ^nameserver /etc/resolv.conf; ls /dev/nought; df -k /memory | tail -1 | awk '{ print $2 }'
							touch /etc/x 2>/dev/null || echo read-only; grep elsewhere /etc/hosts | awk '{ print $1 }'
							""")
			.andThen((options) -> options.env("GREETING", "grüß & Gott")
				.workingDir("/tmp")
				.user("12:34")
				.memory(64 * MEGABYTE)
				.config((config) -> config.hostname("some-host"))
				.hostConfig((host) -> host.readonlyRootfs(true)
					.dns(List.of("192.0.2.1"))
					.extraHosts(List.of("elsewhere:192.0.2.2"))
					.tmpfs(Map.of("/memory", "size=1m"))
					.ulimits(List.of(Ulimit.builder().name("nofile").soft(100L).hard(200L).build()))
					.devices(List.of(DeviceMapping.builder()
						.pathOnHost("/dev/zero")
						.pathInContainer("/dev/nought")
						.cgroupPermissions("r")
						.build())))));
		assertThat(this.docker.blocking().containers().wait(id).statusCode()).isZero();
		try (Stream<Frame> logs = this.docker.blocking().containers().logs(id)) {
			assertThat(logs.map(Frame::text).collect(Collectors.joining())).isEqualTo("""
					grüß & Gott
					/tmp
					12
					some-host
					100
					nameserver 192.0.2.1
					/dev/nought
					1024
					read-only
					192.0.2.2
					""");
		}
	}

	@Test
	void publishedPortIsBound() {
		String id = this.docker
			.started(this.docker.container("sleep", "600").andThen((options) -> options.publish(8080)));
		NetworkSettings network = this.docker.blocking().containers().inspect(id).networkSettings();
		assertThat(network).isNotNull();
		assertThat(network.ports()).containsOnlyKeys("8080/tcp");
		assertThat(network.ports().get("8080/tcp")).isNotEmpty()
			.allSatisfy((binding) -> assertThat(Integer.parseInt(String.valueOf(binding.hostPort()))).isPositive());
		assertThat(network.networks()).containsOnlyKeys("bridge");
		EndpointSettings endpoint = network.networks().get("bridge");
		assertThat(endpoint).isNotNull();
		assertThat(endpoint.ipAddress()).matches("[0-9.]+");
		assertThat(endpoint.gateway()).matches("[0-9.]+");
		assertThat(endpoint.ipPrefixLen()).isPositive();
		assertThat(endpoint.macAddress()).contains(":");
		assertThat(this.docker.blocking().containers().list((options) -> options.filter("id", id))).singleElement()
			.satisfies((container) -> assertThat(container.ports()).isNotEmpty()
				.allSatisfy((port) -> assertThat(port.privatePort()).isEqualTo(8080))
				.allSatisfy((port) -> assertThat(port.publicPort()).isPositive())
				.allSatisfy((port) -> assertThat(port.type()).isEqualTo(PortType.TCP)));
	}

	@Test
	void exposedPortThatIsNotPublishedHasNoBinding() {
		String id = this.docker.started(this.docker.container("sleep", "600")
			.andThen((options) -> options.config((config) -> config.exposedPorts(Set.of("80/tcp")))));
		NetworkSettings network = this.docker.blocking().containers().inspect(id).networkSettings();
		assertThat(network).isNotNull();
		assertThat(network.ports()).containsOnlyKeys("80/tcp").containsValue(List.of());
	}

	@Test
	void healthCheckIsRun() {
		String id = this.docker.started(this.docker.container("sleep", "600")
			.andThen((options) -> options.config((config) -> config.healthcheck(HealthConfig.builder()
				.test(List.of("CMD-SHELL", "echo fine"))
				.interval(Duration.ofMillis(100))
				.build()))));
		Awaitility.await().atMost(EngineFixture.PATIENCE).untilAsserted(() -> {
			ContainerState state = this.docker.blocking().containers().inspect(id).state();
			assertThat(state).isNotNull();
			assertThat(state.health()).isNotNull();
			assertThat(state.health().status()).isEqualTo(HealthStatus.HEALTHY);
			assertThat(state.health().failingStreak()).isZero();
			assertThat(state.health().log()).isNotEmpty()
				.allSatisfy((result) -> assertThat(result.output()).isEqualTo("fine\n"))
				.allSatisfy((result) -> assertThat(result.exitCode()).isZero());
		});
	}

	@Test
	void endpointSettingsOfANetwork() {
		String network = this.docker.network("net");
		String id = this.docker
			.started(
					this.docker.container("sleep", "600")
						.andThen((options) -> options.network(network)
							.endpoint(network, EndpointSettings.builder()
								.aliases(List.of("other-name"))
								.ipamConfig(EndpointIPAMConfig.builder().linkLocalIps(List.of("169.254.34.68")).build())
								.build())));
		NetworkSettings settings = this.docker.blocking().containers().inspect(id).networkSettings();
		assertThat(settings).isNotNull();
		assertThat(settings.networks()).containsOnlyKeys(network);
		EndpointSettings endpoint = settings.networks().get(network);
		assertThat(endpoint).isNotNull();
		assertThat(endpoint.aliases()).contains("other-name");
		assertThat(endpoint.ipamConfig()).isNotNull();
		assertThat(endpoint.ipamConfig().linkLocalIps()).containsExactly("169.254.34.68");
		assertThat(endpoint.networkId()).isNotBlank();
		assertThat(endpoint.endpointId()).isNotBlank();
		if (this.docker.has("1.44")) {
			assertThat(endpoint.dnsNames()).contains("other-name", id.substring(0, 12));
		}
	}

	@Test
	void moreThanOneNetworkNeedsAVersion() {
		String first = this.docker.network("first");
		String second = this.docker.network("second");
		ContainerCreateOptions options = options((builder) -> builder.network(first)
			.endpoint(first, EndpointSettings.builder().build())
			.endpoint(second, EndpointSettings.builder().build()));
		if (this.docker.has("1.44")) {
			String id = this.docker.blocking().containers().create(options).id();
			NetworkSettings settings = this.docker.blocking().containers().inspect(id).networkSettings();
			assertThat(settings).isNotNull();
			assertThat(settings.networks()).containsOnlyKeys(first, second);
		}
		else {
			assertRefused(options, "more than one network", "1.44");
		}
	}

	@Test
	void annotationsNeedTheirVersion() {
		ContainerCreateOptions annotated = options(
				(builder) -> builder.hostConfig((host) -> host.annotations(Map.of("org.example.some", "thing"))));
		if (this.docker.has("1.43")) {
			HostConfig host = create(annotated).hostConfig();
			assertThat(host).isNotNull();
			assertThat(host.annotations()).containsEntry("org.example.some", "thing");
		}
		else {
			assertRefused(annotated, "annotations", "1.43");
		}
	}

	@Test
	void macAddressInANetworkNeedsItsVersion() {
		String network = this.docker.network("mac");
		ContainerCreateOptions addressed = options((builder) -> builder.network(network)
			.endpoint(network, EndpointSettings.builder().macAddress("02:42:ac:11:00:99").build()));
		if (this.docker.has("1.44")) {
			NetworkSettings settings = create(addressed).networkSettings();
			assertThat(settings).isNotNull();
			assertThat(settings.networks().get(network)).isNotNull()
				.extracting(EndpointSettings::macAddress)
				.isEqualTo("02:42:ac:11:00:99");
		}
		else {
			assertRefused(addressed, "macAddress", "1.44");
		}
	}

	@Test
	void createdMountpointNeedsItsVersion() {
		ContainerCreateOptions mounted = options((builder) -> builder.mount(Mount.builder()
			.type(MountType.BIND)
			.source(this.directory.resolve("new").toString())
			.target("/new")
			.bindOptions(Mount.BindOptions.builder().createMountpoint(true).build())
			.build()));
		if (this.docker.has("1.42")) {
			// Without that field, the engine rejects a source that does not exist as a
			// bad request.
			assertThat(create(mounted).mounts()).singleElement()
				.satisfies((mount) -> assertThat(mount.destination()).isEqualTo("/new"));
		}
		else {
			assertRefused(mounted, "createMountpoint", "1.42");
		}
	}

	private ContainerInspectResponse create(ContainerCreateOptions options) {
		String id = this.docker.blocking().containers().create(options).id();
		return this.docker.blocking().containers().inspect(id);
	}

	private void assertRefused(ContainerCreateOptions options, String what, String since) {
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> this.docker.blocking().containers().create(options))
			.withMessageContaining(what)
			.withMessageContaining(since)
			.withMessageContaining(this.docker.engine().apiVersion().toString());
		assertThat(this.docker.wire("POST /containers/create")).isEmpty();
	}

	@Test
	void platformIsSent() {
		ContainerCreateOptions options = options((builder) -> builder.platform(Platform.of("linux/s390x")));
		StepVerifier.create(this.docker.reactive().containers().create(options))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(NotFoundException.class)
				.hasMessageContaining("platform"))
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire("POST /containers/create")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("platform")).isEqualTo("linux/s390x"));
	}

	@Test
	void warningsOfTheEngineAreGiven() {
		StepVerifier.create(
				this.docker.reactive().containers().create(options((builder) -> builder.network("host").publish(8080))))
			.assertNext((created) -> assertThat(created.warnings()).singleElement().asString().contains("ports"))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void imageThatIsNotThereIsNotFound() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.docker.blocking()
				.containers()
				.create((options) -> options.image(this.docker.name("missing") + ":1")))
			.withMessageContaining("No such image");
	}

	@Test
	void nameThatIsTakenIsAConflict() {
		String name = this.docker.name("twice");
		String id = create((options) -> options.name(name));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> create((options) -> options.name(name)))
			.withMessageContaining(name)
			.withMessageContaining(id)
			.satisfies((failure) -> assertThat(failure.operation()).isEqualTo("POST /containers/create"))
			.satisfies((failure) -> assertThat(failure.status()).isEqualTo(409));
	}

	@Test
	void whatTheEngineDoesNotAcceptIsABadRequest() {
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> create((options) -> options.autoRemove(true)
				.restart(RestartPolicy.builder().name(RestartPolicyMode.ALWAYS).build())))
			.satisfies((failure) -> assertThat(failure.engineMessage()).isNotBlank());
	}

	@Test
	void nameThatIsNotValidIsNotEvenSent() {
		assertThat(List.of("", "a", "-a", "a/b", "ä1", "a b", "//ab")).allSatisfy(
				(name) -> assertThatIllegalArgumentException().isThrownBy(() -> create((options) -> options.name(name)))
					.withMessageContaining("'" + name + "'"));
		assertThat(this.docker.engine().proxy().exchanges()).extracting(Exchange::request).isEmpty();
	}

	private ContainerCreateOptions options(Consumer<ContainerCreateOptions> more) {
		return new ContainerCreateOptions().apply(this.docker.container("sleep", "600").andThen(more));
	}

	private String create(Consumer<ContainerCreateOptions> more) {
		return this.docker.created(this.docker.container("sleep", "600").andThen(more));
	}

}
