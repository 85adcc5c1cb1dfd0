package io.github.dockerclient.node;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ResourceObject;
import io.github.dockerclient.type.TLSInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a node tells about itself. Part of {@link Node}.
 *
 * @param hostname the name of its machine
 * @param platform what it runs on
 * @param resources what it has for tasks
 * @param engine its engine
 * @param tlsInfo what it trusts other nodes by
 */
public record NodeDescription(@Nullable String hostname, @Nullable Platform platform,
		@Nullable ResourceObject resources, @Nullable EngineDescription engine,
		@JsonProperty("TLSInfo") @Nullable TLSInfo tlsInfo) {

	/**
	 * What a node runs on.
	 *
	 * @param architecture the CPU architecture as its kernel names it, such as
	 * {@code x86_64}
	 * @param os the operating system, such as {@code linux}
	 */
	public record Platform(@Nullable String architecture, @JsonProperty("OS") @Nullable String os) {

	}

	/**
	 * The engine of a node.
	 *
	 * @param engineVersion its version
	 * @param labels its labels by key
	 * @param plugins what it can do, by plugins or by itself
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
	 * A plugin of an engine, or what it can do without one.
	 *
	 * @param type the kind, such as {@code Volume} or {@code Network}
	 * @param name the name
	 */
	public record PluginDescription(@Nullable String type, @Nullable String name) {

	}

}
