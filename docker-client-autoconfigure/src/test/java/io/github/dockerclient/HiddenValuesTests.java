package io.github.dockerclient;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.build.BuildOptions;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.container.LogConfig;
import io.github.dockerclient.exec.ExecConfig;
import io.github.dockerclient.image.ImageInspect;
import io.github.dockerclient.plugin.Plugin;
import io.github.dockerclient.plugin.PluginInstallOptions;
import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.type.Driver;
import io.github.dockerclient.volume.Volume;
import io.github.dockerclient.volume.VolumeCreateOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the text of an object, which may be logged, does not contain values that are
 * often secrets.
 */
class HiddenValuesTests {

	static Stream<Object> objects() {
		return Stream.of(new ContainerCreateOptions().image("a").env("NAME", "hunter2\nhunter2"),
				ExecConfig.builder().command("a").env("NAME", "hunter2").build(),
				new BuildOptions().context(Path.of(".")).buildArg("NAME", "hunter2"),
				new PluginInstallOptions().set("NAME=hunter2"), new VolumeCreateOptions().driverOpt("NAME", "hunter2"),
				new LogConfig("splunk", Map.of("NAME", "hunter2")), new Driver("a", Map.of("NAME", "hunter2")),
				read("{\"Name\":\"a\",\"Options\":{\"NAME\":\"hunter2\"}}", Volume.class),
				read("{\"Config\":{\"Env\":[\"NAME=hunter2\"]}}", ImageInspect.class),
				read("{\"Settings\":{\"Env\":[\"NAME=hunter2\"]}}", Plugin.class));
	}

	private static Object read(String json, Class<?> type) {
		return JsonAccess.mapper().readValue(json, type);
	}

	@ParameterizedTest
	@MethodSource("objects")
	void areNotInTheText(Object object) {
		assertThat(object.toString()).contains("NAME").doesNotContain("hunter2");
	}

}
