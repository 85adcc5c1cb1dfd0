package io.github.dockerclient.system;

import java.time.Duration;
import java.time.Instant;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.RecordingProxy;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.type.ApiVersion;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SystemOperations} and {@link ReactiveSystemOperations}.
 */
@OnEachEngine
class SystemIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	SystemIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void pingReportsWhatTheEngineIs() {
		Ping ping = this.docker.blocking().system().ping();
		assertThat(ping.apiVersion()).isEqualTo(this.docker.engine().maximumVersion());
		assertThat(ping.osType()).isEqualTo("linux");
		// Engine 20.10 reports neither.
		assertThat(ping.builderVersion() != null).isEqualTo(this.docker.engine().knows("1.42"));
		assertThat(ping.swarm()).isEqualTo(this.docker.engine().knows("1.42") ? "inactive" : null);
		assertThat(this.docker.wire("GET /_ping")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.status()).isEqualTo(200));
	}

	@Test
	void pingReactively() {
		StepVerifier.create(this.docker.reactive().system().ping())
			.assertNext((ping) -> assertThat(ping.apiVersion()).isEqualTo(this.docker.engine().maximumVersion()))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void versionIsFilled() {
		SystemVersion version = this.docker.blocking().system().version();
		assertThat(version.apiVersion()).isEqualTo(this.docker.engine().maximumVersion().toString());
		assertThat(ApiVersion.of(String.valueOf(version.minApiVersion())))
			.isLessThan(this.docker.engine().maximumVersion());
		assertThat(version.version()).matches("\\d+\\.\\d+\\.\\d+.*");
		assertThat(version.os()).isEqualTo("linux");
		assertThat(version.arch()).isNotBlank();
		assertThat(version.goVersion()).startsWith("go");
		assertThat(version.gitCommit()).isNotBlank();
		assertThat(version.kernelVersion()).isNotBlank();
		assertThat(version.buildTime()).isNotBlank();
		assertThat(version.components()).extracting(SystemVersion.Component::name)
			.contains("Engine", "containerd", "runc");
		assertThat(version.components()).filteredOn((component) -> component.name().equals("Engine"))
			.singleElement()
			.satisfies((engine) -> assertThat(engine.version()).isEqualTo(version.version()))
			.satisfies((engine) -> assertThat(engine.details()).containsEntry("ApiVersion", version.apiVersion())
				.containsEntry("Os", "linux"));
	}

	@Test
	void versionReactively() {
		StepVerifier.create(this.docker.reactive().system().version())
			.assertNext((version) -> assertThat(version.platform()).isNotNull()
				.extracting(SystemVersion.EnginePlatform::name)
				.isNotNull())
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void infoIsFilled() {
		this.docker.created(this.docker.container("true"));
		SystemInfo info = this.docker.blocking().system().info();
		assertThat(info.id()).isNotBlank();
		assertThat(info.containers()).isPositive()
			.isGreaterThanOrEqualTo(info.containersStopped())
			.isGreaterThanOrEqualTo(info.containersRunning());
		assertThat(info.containersPaused()).isNotNegative();
		assertThat(info.images()).isPositive();
		assertThat(info.driver()).isNotBlank();
		assertThat(info.driverStatus()).isNotEmpty().allSatisfy((status) -> assertThat(status).hasSize(2));
		assertThat(info.dockerRootDir()).startsWith("/");
		assertThat(info.plugins()).isNotNull();
		assertThat(info.plugins().volume()).contains("local");
		assertThat(info.plugins().network()).contains("bridge", "host");
		assertThat(info.plugins().log()).contains("json-file");
		assertThat(info.memoryLimit()).isTrue();
		assertThat(info.cpuShares()).isTrue();
		assertThat(info.nFd()).isPositive();
		assertThat(info.nGoroutines()).isPositive();
		assertThat(info.systemTime()).isBetween(Instant.now().minus(Duration.ofMinutes(5)),
				Instant.now().plus(Duration.ofMinutes(5)));
		assertThat(info.loggingDriver()).isNotBlank();
		assertThat(info.cgroupDriver()).isIn(CgroupDriver.CGROUPFS, CgroupDriver.SYSTEMD);
		assertThat(info.cgroupVersion()).isIn(CgroupVersion.V1, CgroupVersion.V2);
		assertThat(info.kernelVersion()).isNotBlank();
		assertThat(info.operatingSystem()).isNotBlank();
		assertThat(info.osType()).isEqualTo("linux");
		assertThat(info.architecture()).isNotBlank();
		assertThat(info.ncpu()).isPositive();
		assertThat(info.memTotal()).isGreaterThan(100_000_000);
		assertThat(info.indexServerAddress()).isEqualTo("https://index.docker.io/v1/");
		assertThat(info.registryConfig()).isNotNull();
		assertThat(info.registryConfig().indexConfigs()).containsKey("docker.io");
		assertThat(info.serverVersion()).isEqualTo(this.docker.blocking().system().version().version());
		assertThat(info.runtimes()).containsKey("runc");
		assertThat(info.defaultRuntime()).isEqualTo("runc");
		assertThat(info.swarm()).isNotNull();
		assertThat(info.swarm().localNodeState()).isNotNull();
		assertThat(info.containerdCommit()).isNotNull();
		assertThat(info.runcCommit()).isNotNull();
		assertThat(info.name()).isNotBlank();
		if (this.docker.engine().knows("1.51")) {
			assertThat(info.cdiSpecDirs()).isNotEmpty();
		}
		if (this.docker.has("1.46")) {
			assertThat(info.containerd()).isNotNull();
			assertThat(info.containerd().address()).isNotBlank();
		}
		else {
			assertThat(info.containerd()).isNull();
		}
	}

	@Test
	void infoReactively() {
		StepVerifier.create(this.docker.reactive().system().info())
			.assertNext((info) -> assertThat(info.ncpu()).isPositive())
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void dfMeasures() {
		String id = this.docker.ended("echo 12345 > /file");
		SystemDataUsage usage = this.docker.blocking().system().df();
		assertThat(usage.ofImages().totalCount()).isPositive();
		assertThat(usage.ofImages().totalSize()).isPositive();
		assertThat(usage.ofContainers().totalCount()).isPositive();
		// The engine may still report a container as running that has just ended.
		Awaitility.await()
			.atMost(EngineFixture.PATIENCE)
			.untilAsserted(
					() -> assertThat(this.docker.blocking().system().df().ofContainers().reclaimable()).isPositive());
		if (!this.docker.has("1.52")) {
			assertThat(usage.containers()).anySatisfy((container) -> assertThat(container.id()).isEqualTo(id));
		}
	}

	@Test
	void dfReactively() {
		if (this.docker.has("1.42")) {
			StepVerifier.create(this.docker.reactive().system().df((options) -> options.type(DataUsageType.VOLUME)))
				.assertNext((usage) -> assertThat(usage.ofImages().totalCount()).isZero())
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
		}
	}

	@Test
	void apiVersionIsTheNewestThatBothHave() {
		assertThat(this.docker.blocking().system().apiVersion()).isEqualTo(this.docker.engine().apiVersion());
		StepVerifier.create(this.docker.reactive().system().apiVersion())
			.expectNext(this.docker.engine().apiVersion())
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.engine().proxy().exchanges()).singleElement()
			.satisfies((ping) -> assertThat(ping.request()).isEqualTo("HEAD /_ping"));
	}

	@Test
	void engineIsReachedOverTcpToo() {
		RecordingProxy proxy = this.docker.tcpProxy();
		ReactiveDockerOperations client = this.docker.client((builder) -> builder.address(proxy.address()));
		assertThat(DockerOperations.using(client).system().version().apiVersion())
			.isEqualTo(this.docker.engine().maximumVersion().toString());
		assertThat(client.containers().run(EngineFixture.IMAGE, "echo", "over TCP").block(EngineFixture.PATIENCE))
			.isNotNull()
			.satisfies((result) -> assertThat(result.stdout()).isEqualTo("over TCP\n"));
		assertThat(proxy.exchanges()).extracting((exchange) -> exchange.header("Host"))
			.containsOnly(proxy.address().toString().substring("tcp://".length()));
	}

}
