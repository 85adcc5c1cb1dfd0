package io.github.dockerclient.build;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The entries that {@link BuildOperations#prune} has removed.
 *
 * @param cachesDeleted the ids of the removed entries of the build cache
 * @param spaceReclaimed the freed space in bytes
 */
public record BuildPruneResponse(List<String> cachesDeleted, @Unsigned @Nullable Long spaceReclaimed) {

	/**
	 * Create a response.
	 */
	public BuildPruneResponse {
		cachesDeleted = Copies.of(cachesDeleted);
	}

}
