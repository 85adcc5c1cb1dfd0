package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code prune}.
 *
 * @param containersDeleted the ids of the containers that were removed
 * @param spaceReclaimed the bytes on disk that this gave back
 */
public record ContainerPruneResponse(List<String> containersDeleted, @Unsigned @Nullable Long spaceReclaimed) {

	/**
	 * Create an answer.
	 */
	public ContainerPruneResponse {
		containersDeleted = Copies.of(containersDeleted);
	}

}
