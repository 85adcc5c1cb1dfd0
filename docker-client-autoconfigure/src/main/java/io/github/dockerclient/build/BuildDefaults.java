package io.github.dockerclient.build;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

/**
 * What counts for builds that say nothing else.
 *
 * @param builder who builds, or {@code null} for the builder that the engine recommends
 * @param platform the platform of images, or {@code null} for the engine's own
 * @param buildArgs values by the names of {@code ARG} instructions; they are in no text
 * @param labels labels of images
 * @param proxies values by the names of arguments that name proxies; they are in no text
 * @param useProxies whether those are set unless a build says otherwise
 */
public record BuildDefaults(@Nullable BuilderVersion builder, @Nullable Platform platform,
		Map<String, String> buildArgs, Map<String, String> labels, Map<String, String> proxies, boolean useProxies) {

	/** Nothing but what the engine has. */
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
	 * @param builder who builds, or {@code null} for the builder that the engine
	 * recommends
	 * @param platform the platform of images, or {@code null} for the engine's own
	 * @param buildArgs values by the names of {@code ARG} instructions
	 * @param labels labels of images
	 */
	public BuildDefaults(@Nullable BuilderVersion builder, @Nullable Platform platform, Map<String, String> buildArgs,
			Map<String, String> labels) {
		this(builder, platform, buildArgs, labels, Map.of(), false);
	}

	// The arguments of builds that may say whether they use the proxies.
	Map<String, String> arguments(@Nullable Boolean useConfigProxies) {
		Map<String, String> all = new LinkedHashMap<>();
		if ((useConfigProxies != null) ? useConfigProxies : this.useProxies) {
			all.putAll(this.proxies);
		}
		all.putAll(this.buildArgs);
		return all;
	}

}
