package io.github.dockerclient.volume;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The response of {@code list}.
 *
 * @param volumes the volumes
 * @param warnings the warnings about drivers that failed, whose volumes are missing
 */
public record VolumeListResponse(List<Volume> volumes, List<String> warnings) {

	/**
	 * Create a list.
	 */
	public VolumeListResponse {
		volumes = Copies.of(volumes);
		warnings = Copies.of(warnings);
	}

}
