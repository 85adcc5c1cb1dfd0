package io.github.dockerclient.build;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * What {@link BuildOperations#prune} has removed.
 *
 * @param cachesDeleted the ids of the entries of the build cache that are gone
 * @param spaceReclaimed the bytes that were freed
 */
public record BuildPruneResponse(List<String> cachesDeleted, @Unsigned @Nullable Long spaceReclaimed) {

	/**
	 * Create an answer.
	 */
	public BuildPruneResponse {
		cachesDeleted = Copies.of(cachesDeleted);
	}

}
