package io.github.dockerclient.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A repository that a search has found.
 *
 * @param name the name by which its images are pulled
 * @param description what it is about
 * @param starCount how many people like it
 * @param isOfficial whether it is one of Docker's official images
 * @param isAutomated always false on today's Docker Hub
 */
public record ImageSearchResponseItem(@JsonProperty("name") String name,
		@JsonProperty("description") @Nullable String description, @JsonProperty("star_count") @Nullable Long starCount,
		@JsonProperty("is_official") @Nullable Boolean isOfficial,
		@JsonProperty("is_automated") @Nullable Boolean isAutomated) {

}
