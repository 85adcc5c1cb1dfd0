package io.github.dockerclient.image;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A repository that was found by a search.
 *
 * @param name the name to pull the repository's images by
 * @param description the description of the repository
 * @param starCount the number of stars
 * @param isOfficial whether it is one of Docker's official images
 * @param isAutomated always false on the current Docker Hub
 */
public record ImageSearchResponseItem(@WireName("name") String name,
		@WireName("description") @Nullable String description, @WireName("star_count") @Nullable Long starCount,
		@WireName("is_official") @Nullable Boolean isOfficial,
		@WireName("is_automated") @Nullable Boolean isAutomated) {

}
