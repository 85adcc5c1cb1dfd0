package io.github.dockerclient.plugin;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingPluginOperations implements PluginOperations {

	private final ReactivePluginOperations reactive;

	BlockingPluginOperations(ReactivePluginOperations reactive) {
		this.reactive = reactive;
	}

}
