package io.github.dockerclient.sample;

import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

/**
 * The engine as the page shows it.
 *
 * @param name the name of the machine it runs on
 * @param version the version of the engine
 * @param apiVersion the version of the Engine API that is spoken with it
 * @param os the operating system in Go's names, such as {@code linux}
 * @param arch the CPU architecture in Go's names, such as {@code amd64}
 */
record EngineView(@Nullable String name, @Nullable String version, String apiVersion, @Nullable String os,
		@Nullable String arch) {

	static EngineView of(SystemInfo info, SystemVersion version, ApiVersion spoken) {
		return new EngineView(info.name(), version.version(), spoken.toString(), version.os(), version.arch());
	}

}
