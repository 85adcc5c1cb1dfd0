package io.github.dockerclient.image;

import org.jspecify.annotations.Nullable;

/**
 * A step of the removal of an image, which removed either a name or an image.
 *
 * @param untagged the name or digest that was removed from the image, or {@code null}
 * @param deleted the id of the image or layer that was deleted, or {@code null}
 */
public record ImageDeleteResponseItem(@Nullable String untagged, @Nullable String deleted) {

}
