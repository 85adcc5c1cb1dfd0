package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ImageOperations#prune} has removed.
 *
 * @param imagesDeleted the names, images and layers that are gone
 * @param spaceReclaimed the bytes that were freed
 */
public record ImagePruneResponse(List<ImageDeleteResponseItem> imagesDeleted, @Unsigned @Nullable Long spaceReclaimed) {

	/**
	 * Create an answer.
	 */
	public ImagePruneResponse {
		imagesDeleted = Copies.of(imagesDeleted);
	}

}
