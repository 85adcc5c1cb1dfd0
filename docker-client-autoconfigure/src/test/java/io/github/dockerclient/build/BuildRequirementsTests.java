package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Isolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests which builder supports which option of a build, and since which API version.
 */
class BuildRequirementsTests {

	private static final Consumer<BuildOptions> BUILDKIT = (options) -> options.builderVersion(BuilderVersion.BUILDKIT);

	private static final Consumer<BuildOptions> CLASSIC = (options) -> options.builderVersion(BuilderVersion.CLASSIC);

	private static BuildValues values(Consumer<BuildOptions> options) {
		return new BuildOptions().apply(options).values();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void classicBuilderAlone(String name, Consumer<BuildOptions> options) {
		assertThat(BuildRequirements.builder(values(options))).isEqualTo(BuilderVersion.CLASSIC);
		assertThat(BuildRequirements.builder(values(options.andThen(CLASSIC)))).isEqualTo(BuilderVersion.CLASSIC);
		String message = "BuildKit in an engine does not have '" + name
				+ "': leave it out, or build with the classic builder alone";
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BuildRequirements.builder(values(options.andThen(BUILDKIT))))
			.withMessage(message);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BuildRequirements.builder(values(options.andThen((all) -> all.secret("a", "b")))))
			.withMessage(message);
	}

	static Stream<Arguments> classicBuilderAlone() {
		return Stream.of(option("memory", (options) -> options.memory(1)),
				option("memorySwap", (options) -> options.memorySwap(-1)),
				option("cpuShares", (options) -> options.cpuShares(1)),
				option("cpuPeriod", (options) -> options.cpuPeriod(1)),
				option("cpuQuota", (options) -> options.cpuQuota(1)),
				option("cpusetCpus", (options) -> options.cpusetCpus("0")),
				option("cpusetMems", (options) -> options.cpusetMems("0")),
				option("securityOpts", (options) -> options.securityOpt("a")),
				option("isolation", (options) -> options.isolation(Isolation.HYPERV)),
				option("squash", (options) -> options.squash(true)),
				option("networkMode", (options) -> options.networkMode("container:a")),
				option("extraHosts", (options) -> options.extraHost("a", "host-gateway")),
				option("memory', 'cpuShares", (options) -> options.memory(1).cpuShares(1)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void buildKitAlone(String name, Consumer<BuildOptions> options) {
		assertThat(BuildRequirements.builder(values(options))).isEqualTo(BuilderVersion.BUILDKIT);
		assertThat(BuildRequirements.builder(values(options.andThen(BUILDKIT)))).isEqualTo(BuilderVersion.BUILDKIT);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BuildRequirements.builder(values(options.andThen(CLASSIC))))
			.withMessage("The classic builder does not have '" + name + "': leave it out, or build with BuildKit");
	}

	static Stream<Arguments> buildKitAlone() {
		return Stream.of(option("outputs", (options) -> options.outputTar(Path.of("a"))),
				option("noCacheStages", (options) -> options.noCacheStage("a")),
				option("cacheTo", (options) -> options.cacheTo(BuildCache.inline())),
				option("namedContexts", (options) -> options.namedContext("a", "docker-image://b")),
				option("secrets", (options) -> options.secret("a", "b")),
				option("sshAgents", (options) -> options.ssh(Path.of("a"))),
				option("attestations", (options) -> options.attest("sbom", Map.of())),
				option("annotations", (options) -> options.annotation("a", "b")),
				option("platforms", (options) -> options.platform("linux/amd64", "linux/arm64")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void bothBuilders(String name, Consumer<BuildOptions> options) {
		assertThat(BuildRequirements.builder(values(options))).isNull();
		assertThat(BuildRequirements.builder(values(options.andThen(CLASSIC)))).isEqualTo(BuilderVersion.CLASSIC);
		assertThat(BuildRequirements.builder(values(options.andThen(BUILDKIT)))).isEqualTo(BuilderVersion.BUILDKIT);
	}

	static Stream<Arguments> bothBuilders() {
		return Stream.of(option("nothing", (options) -> {
		}), option("a network of both", (options) -> options.networkMode("none")),
				option("an address", (options) -> options.extraHost("a", "10.0.0.1")),
				option("no squash", (options) -> options.squash(false)),
				option("one platform", (options) -> options.platform("linux/amd64")),
				option("no platform", (options) -> options.platform(new String[0])),
				option("what is newer with BuildKit",
						(options) -> options.shmSize(1).ulimit("a", 1, 1).cgroupParent("a")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void newWithBuildKit(String name, String since, Consumer<BuildOptions> options) {
		BuildValues values = values(options);
		ApiVersion version = ApiVersion.of(since);
		ApiVersion older = new ApiVersion(version.major(), version.minor() - 1);
		BuildRequirements.checkApiVersion(values, version, DockerAddress.DEFAULT);
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> BuildRequirements.checkApiVersion(values, older, DockerAddress.DEFAULT))
			.withMessageContaining("'%s' needs API version %s, but version %s is used", name, since, older);
	}

	static Stream<Arguments> newWithBuildKit() {
		return Stream.of(since("namedContexts", "1.42", (options) -> options.namedContext("a", Path.of("b"))),
				since("shmSize", "1.42", (options) -> options.shmSize(0)),
				since("ulimits", "1.42", (options) -> options.ulimit("a", 0, 0)),
				since("cgroupParent", "1.42", (options) -> options.cgroupParent("a")),
				since("attestations", "1.43", (options) -> options.attest("sbom", Map.of())),
				since("annotations", "1.43", (options) -> options.annotation("a", "b")));
	}

	@Test
	void partsOfAnIndexRequireTheContainerdStore() {
		Consumer<BuildOptions> parts = (options) -> options.platform("linux/amd64", "linux/arm64")
			.attest("sbom", Map.of())
			.annotation("a", "b");
		assertThat(BuildRequirements.isContainerdStoreRequired(values(parts))).isTrue();
		BuildRequirements.checkContainerdStore(values(parts), true, DockerAddress.DEFAULT);
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> BuildRequirements.checkContainerdStore(values(parts), false, DockerAddress.DEFAULT))
			.withMessageContaining("'platforms', 'attestations', 'annotations' need an engine")
			.withMessageContaining("'containerd-snapshotter'");
		assertThat(BuildRequirements
			.isContainerdStoreRequired(values(parts.andThen((options) -> options.outputTar(Path.of("a")))))).isFalse();
		assertThat(BuildRequirements
			.isContainerdStoreRequired(values((options) -> options.platform("linux/amd64").secret("a", "b").tag("c"))))
			.isFalse();
	}

	private static Arguments option(String name, Consumer<BuildOptions> options) {
		return Arguments.of(name, options);
	}

	private static Arguments since(String name, String since, Consumer<BuildOptions> options) {
		return Arguments.of(name, since, options);
	}

}
