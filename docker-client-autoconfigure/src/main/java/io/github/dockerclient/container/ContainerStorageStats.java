package io.github.dockerclient.container;

import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The disk I/O of a container (Windows). Part of {@link ContainerStatsResponse}.
 *
 * @param readCountNormalized the number of read operations
 * @param readSizeBytes the number of bytes read
 * @param writeCountNormalized the number of write operations
 * @param writeSizeBytes the number of bytes written
 */
public record ContainerStorageStats(@WireName("read_count_normalized") @Unsigned @Nullable Long readCountNormalized,
		@WireName("read_size_bytes") @Unsigned @Nullable Long readSizeBytes,
		@WireName("write_count_normalized") @Unsigned @Nullable Long writeCountNormalized,
		@WireName("write_size_bytes") @Unsigned @Nullable Long writeSizeBytes) {

}
