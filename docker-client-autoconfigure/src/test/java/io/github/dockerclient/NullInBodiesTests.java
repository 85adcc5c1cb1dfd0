package io.github.dockerclient;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.container.Mount;
import io.github.dockerclient.container.MountType;
import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.secret.SecretSpec;
import io.github.dockerclient.transport.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that lists and maps that contain null are rejected before a request is sent, with
 * the path of the null in the message.
 */
class NullInBodiesTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void nullIsNamed(String path, Consumer<DockerOperations> call) {
		try (ScriptedServer server = ScriptedServer.tcp();
				ReactiveDockerOperations reactive = ReactiveDockerOperations.builder()
					.address(server.address())
					.build()) {
			assertThatIllegalArgumentException().isThrownBy(() -> call.accept(DockerOperations.using(reactive)))
				.withMessageContaining("'" + path + "' of the request must not ");
			assertThat(server.requests()).isEmpty();
		}
	}

	static Arguments[] nullIsNamed() {
		return new Arguments[] {
				call("/HostConfig/Dns",
						(docker) -> docker.containers()
							.create((options) -> options.image("a").hostConfig((host) -> host.dns(list("1.1.1.1"))))),
				call("/HostConfig/Sysctls/key",
						(docker) -> docker.containers()
							.create((options) -> options.image("a").hostConfig((host) -> host.sysctls(map())))),
				call("/HostConfig/Mounts/0/VolumeOptions/Labels/key",
						(docker) -> docker.containers()
							.create((options) -> options.image("a")
								.mount(Mount.builder()
									.type(MountType.VOLUME)
									.target("/v")
									.volumeOptions(Mount.VolumeOptions.builder().labels(map()).build())
									.build()))),
				call("/NetworkingConfig/EndpointsConfig/n/Aliases",
						(docker) -> docker.containers()
							.create((options) -> options.image("a")
								.endpoint("n", EndpointSettings.builder().aliases(list("x")).build()))),
				call("/IPAM/Config/0/AuxiliaryAddresses/key",
						(docker) -> docker.networks()
							.create("n", (options) -> options.pool((pool) -> pool.auxiliaryAddresses(map())))),
				call("/Labels/key",
						(docker) -> docker.secrets().create(SecretSpec.builder().name("s").labels(map()).build())) };
	}

	private static Arguments call(String path, Consumer<DockerOperations> call) {
		return Arguments.of(path, call);
	}

	@SuppressWarnings("NullAway")
	private static List<String> list(String first) {
		return Arrays.asList(first, null);
	}

	@SuppressWarnings("NullAway")
	private static Map<String, String> map() {
		Map<String, String> map = new HashMap<>();
		map.put("key", null);
		return map;
	}

	@Test
	void ownBodiesMayHaveNull() {
		try (ScriptedServer server = ScriptedServer.tcp();
				ReactiveDockerOperations docker = ReactiveDockerOperations.builder()
					.address(server.address())
					.build()) {
			server.then(ScriptedServer.json("{}"));
			docker.http().post("/future").json(map()).value(Object.class).block(ScriptedServer.PATIENCE);
			assertThat(server.take().text()).isEqualTo("{\"key\":null}");
		}
	}

}
