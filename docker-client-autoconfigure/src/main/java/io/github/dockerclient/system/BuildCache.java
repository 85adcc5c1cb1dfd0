package io.github.dockerclient.system;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

/**
 * A record of the build cache.
 *
 * @param id the id of the record
 * @param parents the ids of the records that it is based on
 * @param parent the id of the record that it is based on; empty if there is none
 * @param type what it holds
 * @param description the step that it is the result of, in words for people
 * @param inUse whether a build uses it right now
 * @param shared whether it shares its space, with an image for instance
 * @param size its bytes
 * @param createdAt when it was made
 * @param lastUsedAt when it was used last; {@code null} if never
 * @param usageCount how often it was used
 */
// Engines do write the name of the parents with a space before it.
public record BuildCache(@JsonProperty("ID") String id, @JsonProperty(" Parents") @Since("1.42") List<String> parents,
		@Until("1.41") @Nullable String parent, @Nullable BuildCacheType type, @Nullable String description,
		@Nullable Boolean inUse, @Nullable Boolean shared, @Nullable Long size, @Nullable Instant createdAt,
		@Nullable Instant lastUsedAt, @Nullable Long usageCount) {

	/**
	 * Create a record.
	 */
	public BuildCache {
		parents = Copies.of(parents);
	}

}
