package io.github.dockerclient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.dockerclient.build.BuildOptions;
import io.github.dockerclient.build.BuildResult;
import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.container.ContainerState;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sends the query parameters that no other test sends to an engine.
 */
@OnEachEngine
class ParametersIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	private final DockerOperations operations;

	ParametersIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.operations = this.docker.blocking();
	}

	@Test
	void classicBuildIsLimited() {
		BuildOptions options = new BuildOptions().builderVersion(BuilderVersion.CLASSIC)
			.dockerfileText("FROM " + EngineFixture.IMAGE + "\nARG name\nRUN cat /proc/self/cgroup > /groups; "
					+ "getent hosts elsewhere > /hosts || grep elsewhere /etc/hosts > /hosts; ulimit -n > /files; echo $name > /arg\n")
			.tag(this.docker.image("limited"))
			.buildArg("name", "value")
			.label("a", "b")
			.pull(false)
			.noCache(true)
			.cacheFrom(EngineFixture.IMAGE)
			.rm(true)
			.forceRm(true)
			.networkMode("none")
			.extraHost("elsewhere", "10.1.2.3")
			.memory(64L << 20)
			.memorySwap(-1)
			.shmSize(32L << 20)
			.cpuShares(512)
			.cpuPeriod(100_000)
			.cpuQuota(100_000)
			.cpusetCpus("0")
			.cpusetMems("0")
			.ulimit("nofile", 512, 512);
		BuildResult built = this.operations.build().build(options);
		assertThat(this.operations.containers()
			.run(String.valueOf(built.imageId()), "cat", "/hosts", "/files", "/arg")
			.stdout()).contains("10.1.2.3").contains("elsewhere").endsWith("512\nvalue\n");
		assertSent("POST /build",
				Set.of("t", "buildargs", "labels", "nocache", "cachefrom", "rm", "forcerm", "networkmode", "extrahosts",
						"memory", "memswap", "shmsize", "cpushares", "cpuperiod", "cpuquota", "cpusetcpus",
						"cpusetmems", "ulimits"));
	}

	@Test
	void classicBuildIsConfined() {
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> this.operations.build()
				.build((build) -> build.builderVersion(BuilderVersion.CLASSIC)
					.dockerfileText("FROM " + EngineFixture.IMAGE + "\n")
					.securityOpt("no-new-privileges")))
			.withMessageContaining("security options");
		BuildResult built = this.operations.build()
			.build((build) -> build.builderVersion(BuilderVersion.CLASSIC)
				.dockerfileText("FROM " + EngineFixture.IMAGE + "\nLABEL a=b\n")
				.cgroupParent("/" + this.docker.name("group"))
				.quiet(true));
		assertThat(built.imageId()).isNotNull();
		this.docker.removed(built.imageId());
		assertSent("POST /build", Set.of("securityopt", "cgroupparent", "q"));
	}

	@Test
	void buildKitIsBehindTheEndpointOfTheClassicBuilderToo() {
		String image = this.docker.image("posted");
		byte[] dockerfile = ("FROM " + EngineFixture.IMAGE + "\nLABEL a=b\n").getBytes(StandardCharsets.UTF_8);
		try (Stream<ProgressMessage> progress = this.operations.http()
			.post("/build")
			.query("version", 2)
			.query("buildid", this.docker.name("build"))
			.query("outputs", "[{\"Type\":\"moby\",\"Attrs\":{}}]")
			.query("t", image)
			.tar(ByteSource.of(Tar.of("Dockerfile", dockerfile)))
			.progress()) {
			assertThat(progress).isNotEmpty();
		}
		assertThat(this.operations.images().inspect(image).repoTags()).containsExactly(image);
		assertSent("POST /build", Set.of("version", "buildid", "outputs"));
	}

	@Test
	void containersAreStoppedAndRemovedWithAllOptions() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		this.operations.containers().restart(id, (options) -> options.timeout(Duration.ZERO));
		assertThat(this.operations.containers().top(id, "-o pid,args").processes()).isNotEmpty();
		assertThat(this.operations.containers().statsOneShot(id)).isNotNull();
		this.operations.containers().stop(id, (options) -> options.timeout(Duration.ZERO));
		// Only experimental engines have checkpoints.
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> this.operations.containers()
			.start(id, (options) -> options.checkpoint("none").checkpointDir("/nowhere")));
		assertThat(this.operations.containers().inspect(id).state()).extracting(ContainerState::running)
			.isEqualTo(false);
		this.operations.containers().remove(id, (options) -> options.volumes(true).force(true));
		assertSent("POST /containers/{id}/start", Set.of("checkpoint", "checkpoint-dir"));
	}

	@Test
	void imagesAreRemovedWithoutTheirParents() {
		String image = this.docker.image("unpruned");
		this.operations.images().tag(EngineFixture.IMAGE, image);
		assertThat(this.operations.images().remove(image, (options) -> options.noPrune(true))).isNotEmpty();
		assertSent("DELETE /images/{name}", Set.of("noprune"));
	}

	private void assertSent(String operation, Set<String> parameters) {
		List<String> sent = this.docker.wire(operation)
			.stream()
			.flatMap((exchange) -> exchange.parameters().stream())
			.toList();
		assertThat(sent).containsAll(parameters);
	}

}
