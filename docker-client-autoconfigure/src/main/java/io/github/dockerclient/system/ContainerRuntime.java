package io.github.dockerclient.system;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A container runtime as defined by the Open Container Initiative (OCI). Part of
 * {@link SystemInfo}.
 *
 * @param path the path of the program, or its name in the engine's {@code PATH};
 * {@code null} for a runtime of containerd
 * @param runtimeArgs the arguments of the program
 * @param status status details of the runtime by name
 */
public record ContainerRuntime(@WireName("path") @Nullable String path,
		@WireName("runtimeArgs") List<String> runtimeArgs,
		@WireName("status") @Since("1.44") Map<String, String> status) {

	/**
	 * Create a runtime.
	 */
	public ContainerRuntime {
		runtimeArgs = Copies.of(runtimeArgs);
		status = Copies.of(status);
	}

}
