package io.github.dockerclient.volume;

import java.time.Instant;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * The details of a volume, as returned by {@code list}, {@code create} and
 * {@code inspect}.
 *
 * @param name the name
 * @param driver the driver
 * @param mountpoint the path of the volume on the host; empty if it is unknown
 * @param createdAt the time of creation; {@code null} if the driver does not report it
 * @param status the status that the driver reports, by name
 * @param labels the labels by key
 * @param scope whether the volume belongs to one engine or is available beyond it
 * @param clusterVolume the swarm's data about the volume, or {@code null} if it is not a
 * volume of a swarm
 * @param options the options of the driver, by name
 * @param usageData the usage of the volume; reported only by {@code df}
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
	 * The usage of a volume.
	 *
	 * @param size the size in bytes; -1 if the driver does not report it
	 * @param refCount the number of containers that use the volume; -1 if it is unknown
	 */
	public record UsageData(@Nullable Long size, @Nullable Long refCount) {

	}

}
