package io.github.dockerclient.volume;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The answer of a {@code list} of volumes.
 *
 * @param volumes the volumes
 * @param warnings what went wrong with single drivers, whose volumes are missing
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
