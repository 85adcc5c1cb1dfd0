package io.github.dockerclient.build;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * What came of a build.
 *
 * @param imageId the id of the image
 * @param output the last lines that the engine and the steps have written, at most 100
 */
public record BuildResult(String imageId, List<String> output) {

	/**
	 * Create a result.
	 */
	public BuildResult {
		output = Copies.of(output);
	}

}
