package io.github.dockerclient.system;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A record of the build cache.
 *
 * @param id the id of the record
 * @param parents the ids of the records that this record is based on
 * @param parent the id of the record that this record is based on; empty if there is none
 * @param type the kind of content
 * @param description a description of the step that created the record
 * @param inUse whether a build is currently using the record
 * @param shared whether the record shares its disk space, for example with an image
 * @param size the size in bytes
 * @param createdAt the time of creation
 * @param lastUsedAt the time of the last use; {@code null} if the record was never used
 * @param usageCount the number of uses
 */
// Engines send the name of this property with a leading space.
public record BuildCacheRecord(@WireName("ID") String id, @WireName(" Parents") @Since("1.42") List<String> parents,
		@Until("1.41") @Nullable String parent, @Nullable BuildCacheType type, @Nullable String description,
		@Nullable Boolean inUse, @Nullable Boolean shared, @Nullable Long size, @Nullable Instant createdAt,
		@Nullable Instant lastUsedAt, @Nullable Long usageCount) {

	/**
	 * Create a record.
	 */
	public BuildCacheRecord {
		parents = Copies.of(parents);
	}

}
