package io.github.dockerclient.build;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The result of a build.
 *
 * @param imageId the id of the image, or {@code null} if the result is not an image in
 * the engine
 * @param output the last lines of output of the engine and the steps, at most 100
 * @param exporterResponse the response of BuildKit's exporter, such as {@code
 * containerimage.digest}; empty with the classic builder
 */
public record BuildResult(@Nullable String imageId, List<String> output, Map<String, String> exporterResponse) {

	/**
	 * Create a result.
	 */
	public BuildResult {
		output = Copies.of(output);
		exporterResponse = Copies.of(exporterResponse);
	}

	/**
	 * Return the digest of the image's manifest, or of its index if it has several
	 * platforms or attestations.
	 * @return the digest, or {@code null} if the engine does not report it, as without
	 * the containerd image store, where an image has a manifest only in a registry
	 */
	public @Nullable String digest() {
		// Without that store, engines report the image's id here, and no descriptor.
		return this.exporterResponse.containsKey("containerimage.descriptor")
				? this.exporterResponse.get("containerimage.digest") : null;
	}

}
