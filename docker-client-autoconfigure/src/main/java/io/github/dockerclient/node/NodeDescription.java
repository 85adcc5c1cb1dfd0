package io.github.dockerclient.node;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ResourceObject;
import io.github.dockerclient.type.TLSInfo;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The description that a node reports of itself. Part of {@link Node}.
 *
 * @param hostname the name of the machine
 * @param platform the platform of the machine
 * @param resources the resources that are available to tasks
 * @param engine the engine of the node
 * @param tlsInfo the certificates by which the node trusts other nodes
 */
public record NodeDescription(@Nullable String hostname, @Nullable NodePlatform platform,
		@Nullable ResourceObject resources, @Nullable EngineDescription engine,
		@WireName("TLSInfo") @Nullable TLSInfo tlsInfo) {

	/**
	 * The platform of a node.
	 *
	 * @param architecture the CPU architecture in the notation of the kernel, such as
	 * {@code x86_64}
	 * @param os the operating system, such as {@code linux}
	 */
	public record NodePlatform(@Nullable String architecture, @WireName("OS") @Nullable String os) {

	}

	/**
	 * The engine of a node.
	 *
	 * @param engineVersion the version of the engine
	 * @param labels the labels of the engine by key
	 * @param plugins the capabilities of the engine, which plugins or the engine itself
	 * provide
	 */
	public record EngineDescription(@Nullable String engineVersion, Map<String, String> labels,
			List<PluginDescription> plugins) {

		/**
		 * Create a description.
		 */
		public EngineDescription {
			labels = Copies.of(labels);
			plugins = Copies.of(plugins);
		}

	}

	/**
	 * A plugin of an engine, or a capability that the engine itself provides.
	 *
	 * @param type the kind of plugin, such as {@code Volume} or {@code Network}
	 * @param name the name of the plugin
	 */
	public record PluginDescription(@Nullable String type, @Nullable String name) {

	}

}
