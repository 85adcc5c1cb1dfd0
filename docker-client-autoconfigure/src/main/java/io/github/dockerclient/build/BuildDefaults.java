package io.github.dockerclient.build;

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
 */
public record BuildDefaults(@Nullable BuilderVersion builder, @Nullable Platform platform,
		Map<String, String> buildArgs, Map<String, String> labels) {

	/** Nothing but what the engine has. */
	public static final BuildDefaults NONE = new BuildDefaults(null, null, Map.of(), Map.of());

	/**
	 * Create defaults.
	 */
	public BuildDefaults {
		buildArgs = Copies.hiding(buildArgs);
		labels = Copies.of(labels);
	}

}
