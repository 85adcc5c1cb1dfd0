package io.github.dockerclient.image;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.EpochSeconds;
import org.jspecify.annotations.Nullable;

/**
 * One step of the making of an image.
 *
 * @param id the id of the image that the step made, or &lt;missing&gt; if it was made
 * elsewhere
 * @param created when the step was made
 * @param createdBy the instruction or command that made it
 * @param tags the names of the image that the step made, with their tags
 * @param size the size of the step's layer in bytes; 0 if it has none
 * @param comment the comment that came with it
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
