package io.github.dockerclient.image;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.EpochSeconds;
import org.jspecify.annotations.Nullable;

/**
 * A step of the build of an image.
 *
 * @param id the id of the image that the step created, or &lt;missing&gt; if it was built
 * on another engine
 * @param created the time of the step
 * @param createdBy the instruction or command of the step
 * @param tags the names, with their tags, of the image that the step created
 * @param size the size of the step's layer in bytes; 0 if it has none
 * @param comment the comment of the step
 */
public record ImageHistoryResponseItem(String id, @EpochSeconds @Nullable Instant created, @Nullable String createdBy,
		List<String> tags, @Nullable Long size, @Nullable String comment) {

	/**
	 * Create an item.
	 */
	public ImageHistoryResponseItem {
		tags = Copies.of(tags);
	}

}
