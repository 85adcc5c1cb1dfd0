package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The images that {@link ImageOperations#prune} has removed.
 *
 * @param imagesDeleted the names, images and layers that were removed
 * @param spaceReclaimed the freed disk space in bytes
 */
public record ImagePruneResponse(List<ImageDeleteResponseItem> imagesDeleted, @Unsigned @Nullable Long spaceReclaimed) {

	/**
	 * Create a response.
	 */
	public ImagePruneResponse {
		imagesDeleted = Copies.of(imagesDeleted);
	}

}
