package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The containers that {@code prune} has removed.
 *
 * @param containersDeleted the ids of the removed containers
 * @param spaceReclaimed the freed disk space in bytes
 */
public record ContainerPruneResponse(List<String> containersDeleted, @Unsigned @Nullable Long spaceReclaimed) {

	/**
	 * Create a response.
	 */
	public ContainerPruneResponse {
		containersDeleted = Copies.of(containersDeleted);
	}

}
