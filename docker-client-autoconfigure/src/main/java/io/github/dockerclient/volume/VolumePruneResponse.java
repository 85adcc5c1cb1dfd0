package io.github.dockerclient.volume;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * What {@link VolumeOperations#prune} has removed.
 *
 * @param volumesDeleted the names of the volumes
 * @param spaceReclaimed how many bytes are free again
 */
public record VolumePruneResponse(List<String> volumesDeleted, @Unsigned @Nullable Long spaceReclaimed) {

	/**
	 * Create a report.
	 */
	public VolumePruneResponse {
		volumesDeleted = Copies.of(volumesDeleted);
	}

}
