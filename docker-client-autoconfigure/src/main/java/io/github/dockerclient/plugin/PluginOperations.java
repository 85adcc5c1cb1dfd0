package io.github.dockerclient.plugin;

/**
 * Plugins. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface PluginOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static PluginOperations using(ReactivePluginOperations reactive) {
		return new BlockingPluginOperations(reactive);
	}

}
