package io.github.dockerclient.build;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Defaults for every build.
 *
 * @param builder the builder, or {@code null} for the one that the engine recommends
 * @param platform the platform of images, or {@code null} for the engine's
 * @param buildArgs values by the names of {@code ARG} instructions; {@code toString()}
 * hides them
 * @param labels labels of images
 * @param proxies values by the names of the arguments for proxies; {@code toString()}
 * hides them
 * @param useProxies whether these arguments are set, unless the options of a build decide
 */
public record BuildDefaults(@Nullable BuilderVersion builder, @Nullable Platform platform,
		Map<String, String> buildArgs, Map<String, String> labels, Map<String, String> proxies, boolean useProxies) {

	/** No defaults but the engine's. */
	public static final BuildDefaults NONE = new BuildDefaults(null, null, Map.of(), Map.of());

	/**
	 * Create defaults.
	 */
	public BuildDefaults {
		buildArgs = Copies.hiding(buildArgs);
		labels = Copies.of(labels);
		proxies = Copies.hiding(proxies);
	}

	/**
	 * Create defaults without proxies.
	 * @param builder the builder, or {@code null} for the one that the engine recommends
	 * @param platform the platform of images, or {@code null} for the engine's
	 * @param buildArgs values by the names of {@code ARG} instructions
	 * @param labels labels of images
	 */
	public BuildDefaults(@Nullable BuilderVersion builder, @Nullable Platform platform, Map<String, String> buildArgs,
			Map<String, String> labels) {
		this(builder, platform, buildArgs, labels, Map.of(), false);
	}

	// The options of a build decide about the proxies, or else the default.
	Map<String, String> arguments(@Nullable Boolean useConfigProxies) {
		Map<String, String> all = new LinkedHashMap<>();
		if ((useConfigProxies != null) ? useConfigProxies : this.useProxies) {
			all.putAll(this.proxies);
		}
		all.putAll(this.buildArgs);
		return all;
	}

}
