package io.github.dockerclient.build;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What came of a build.
 *
 * @param imageId the id of the image, or {@code null} if something else was made of the
 * result
 * @param output the last lines that the engine and the steps have written, at most 100
 * @param exporterResponse what BuildKit's exporter tells, such as {@code
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
	 * Return the digest of the image's manifest.
	 * @return the digest, or {@code null} if the engine does not tell
	 */
	public @Nullable String digest() {
		return this.exporterResponse.get("containerimage.digest");
	}

}
