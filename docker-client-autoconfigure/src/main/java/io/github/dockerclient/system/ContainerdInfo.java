package io.github.dockerclient.system;

import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * The containerd that an engine uses. Part of {@link SystemInfo}.
 *
 * @param address the path of containerd's socket
 * @param namespaces the namespaces that the engine uses in containerd
 */
public record ContainerdInfo(@Since("1.46") @Nullable String address, @Since("1.46") @Nullable Namespaces namespaces) {

	/**
	 * The namespaces that an engine uses in containerd.
	 *
	 * @param containers the namespace of containers, {@code moby} by default
	 * @param plugins the namespace of plugins, {@code plugins.moby} by default
	 */
	public record Namespaces(@Since("1.46") @Nullable String containers, @Since("1.46") @Nullable String plugins) {

	}

}
