package io.github.dockerclient.sample.engine;

import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

/**
 * The engine on the page.
 *
 * @param name the name of the engine's machine
 * @param version the version of the engine
 * @param apiVersion the version of the Engine API that is used with it
 * @param os the operating system as Go names it, such as {@code linux}
 * @param arch the CPU architecture as Go names it, such as {@code amd64}
 * @param cpus the number of CPUs
 * @param memory the memory in bytes
 */
record EngineView(@Nullable String name, @Nullable String version, String apiVersion, @Nullable String os,
		@Nullable String arch, @Nullable Long cpus, @Nullable Long memory) {

	static EngineView of(SystemInfo info, SystemVersion version, ApiVersion spoken) {
		return new EngineView(info.name(), version.version(), spoken.toString(), version.os(), version.arch(),
				info.ncpu(), info.memTotal());
	}

}
