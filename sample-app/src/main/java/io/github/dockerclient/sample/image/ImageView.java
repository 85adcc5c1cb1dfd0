package io.github.dockerclient.sample.image;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.image.ImageSummary;
import org.jspecify.annotations.Nullable;

/**
 * An image on the page.
 *
 * @param id the id
 * @param tags the names with their tags
 * @param size the size of all its layers in bytes
 * @param created when it was created
 */
record ImageView(String id, List<String> tags, @Nullable Long size, @Nullable Instant created) {

	private static final String NO_TAG = "<none>:<none>";

	static ImageView of(ImageSummary image) {
		List<String> tags = image.repoTags().stream().filter((tag) -> !NO_TAG.equals(tag)).toList();
		return new ImageView(image.id(), tags, image.size(), image.created());
	}

}
