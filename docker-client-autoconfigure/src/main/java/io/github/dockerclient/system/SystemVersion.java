package io.github.dockerclient.system;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an engine and of its components, as returned by {@code version}.
 *
 * @param platform the product that the engine belongs to
 * @param components the versions of the engine's components
 * @param version the version of the engine, such as {@code 28.5.2}
 * @param apiVersion the newest API version that the engine supports
 * @param minApiVersion the oldest API version that the engine supports
 * @param gitCommit the commit from which the engine was built
 * @param goVersion the version of Go with which the engine was built
 * @param os the operating system in Go's names, such as {@code linux}
 * @param arch the CPU architecture in Go's names, such as {@code amd64}
 * @param kernelVersion the version of the host's kernel
 * @param experimental whether experimental features are enabled; {@code null} if not
 * @param buildTime the time at which the engine was built, in a format that depends on
 * its distributor
 */
public record SystemVersion(@Nullable EnginePlatform platform, List<Component> components, @Nullable String version,
		@Nullable String apiVersion, @WireName("MinAPIVersion") @Nullable String minApiVersion,
		@Nullable String gitCommit, @Nullable String goVersion, @Nullable String os, @Nullable String arch,
		@Nullable String kernelVersion, @Nullable Boolean experimental, @Nullable String buildTime) {

	/**
	 * Create versions.
	 */
	public SystemVersion {
		components = Copies.of(components);
	}

	/**
	 * The product that an engine belongs to.
	 *
	 * @param name the product, such as {@code Docker Engine - Community}; may be empty
	 */
	public record EnginePlatform(String name) {

	}

	/**
	 * A component of an engine, such as {@code containerd} or {@code runc}.
	 *
	 * @param name the name of the component
	 * @param version the version of the component
	 * @param details details by name, such as {@code GitCommit}
	 */
	public record Component(String name, String version, Map<String, String> details) {

		/**
		 * Create a component.
		 */
		public Component {
			details = Copies.of(details);
		}

	}

}
