package io.github.dockerclient.image;

import com.fasterxml.jackson.annotation.JsonProperty;
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
public record ImageSearchResponseItem(@JsonProperty("name") String name,
		@JsonProperty("description") @Nullable String description, @JsonProperty("star_count") @Nullable Long starCount,
		@JsonProperty("is_official") @Nullable Boolean isOfficial,
		@JsonProperty("is_automated") @Nullable Boolean isAutomated) {

}
