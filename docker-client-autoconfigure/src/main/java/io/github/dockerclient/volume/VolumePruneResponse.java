package io.github.dockerclient.volume;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The volumes that {@link VolumeOperations#prune} has removed.
 *
 * @param volumesDeleted the names of the removed volumes
 * @param spaceReclaimed the freed disk space in bytes
 */
public record VolumePruneResponse(List<String> volumesDeleted, @Unsigned @Nullable Long spaceReclaimed) {

	/**
	 * Create a response.
	 */
	public VolumePruneResponse {
		volumesDeleted = Copies.of(volumesDeleted);
	}

}
