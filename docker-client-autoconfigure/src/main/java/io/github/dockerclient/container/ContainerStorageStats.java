package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The disk I/O of a container (Windows). Part of {@link ContainerStatsResponse}.
 *
 * @param readCountNormalized the number of read operations
 * @param readSizeBytes the number of bytes read
 * @param writeCountNormalized the number of write operations
 * @param writeSizeBytes the number of bytes written
 */
public record ContainerStorageStats(@JsonProperty("read_count_normalized") @Unsigned @Nullable Long readCountNormalized,
		@JsonProperty("read_size_bytes") @Unsigned @Nullable Long readSizeBytes,
		@JsonProperty("write_count_normalized") @Unsigned @Nullable Long writeCountNormalized,
		@JsonProperty("write_size_bytes") @Unsigned @Nullable Long writeSizeBytes) {

}
