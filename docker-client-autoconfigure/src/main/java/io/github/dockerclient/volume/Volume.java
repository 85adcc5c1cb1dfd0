package io.github.dockerclient.volume;

import java.time.Instant;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A volume: an element of the answer of {@code list}, and the answer of {@code create}
 * and {@code inspect}.
 *
 * @param name the name
 * @param driver the driver
 * @param mountpoint where it is mounted on the host; empty if that is not known
 * @param createdAt when it was created; {@code null} if the driver does not tell
 * @param status what the driver tells of it, by name
 * @param labels labels by key
 * @param scope how far it reaches
 * @param clusterVolume the volume as the swarm knows it, or {@code null} if it is not one
 * of a swarm
 * @param options options of the driver, by name
 * @param usageData how much it is used; told by {@code df} alone
 */
public record Volume(String name, @Nullable String driver, @Nullable String mountpoint, @Nullable Instant createdAt,
		Map<String, Object> status, Map<String, String> labels, @Nullable VolumeScope scope,
		@Since("1.42") @Nullable ClusterVolume clusterVolume, Map<String, String> options,
		@Nullable UsageData usageData) {

	/**
	 * Create a volume.
	 */
	public Volume {
		status = Copies.of(status);
		labels = Copies.of(labels);
		options = Copies.hiding(options);
	}

	/**
	 * How much a volume is used.
	 *
	 * @param size its size in bytes; -1 if the driver does not tell
	 * @param refCount how many containers use it; -1 if that is not known
	 */
	public record UsageData(@Nullable Long size, @Nullable Long refCount) {

	}

}
