package io.github.dockerclient.build.buildkit;

import java.util.Map;

import io.github.dockerclient.type.Copies;

/**
 * The end of a successful build.
 *
 * @param exporterResponse the response of the exporters, such as
 * {@code containerimage.digest}
 */
public record Solved(Map<String, String> exporterResponse) implements SolveEvent {

	/**
	 * Create the end of a build.
	 */
	public Solved {
		exporterResponse = Copies.of(exporterResponse);
	}

}
