package io.github.dockerclient.container;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.EpochSeconds;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A container in the list of containers.
 *
 * @param id the id
 * @param names the names, each with a leading slash; links of other containers give names
 * with two
 * @param image the name by which the image was given, or its id if the name has moved on
 * @param imageId the id of the image
 * @param imageManifestDescriptor the manifest of the image for the container's platform;
 * {@code null} if the image store does not keep it
 * @param command the command as one line
 * @param created when the container was created
 * @param ports the ports, published or exposed only
 * @param sizeRw the bytes that the container wrote to its own layer; {@code null} unless
 * asked for
 * @param sizeRootFs the bytes of its root file system, the image included; {@code null}
 * unless asked for
 * @param labels the labels by key
 * @param state what the container is doing
 * @param status the same in words for people, such as {@code Up 2 hours (healthy)}
 * @param hostConfig some of the host configuration
 * @param networkSettings the networks
 * @param mounts what is mounted
 * @param health the health
 */
public record ContainerSummary(String id, List<String> names, @Nullable String image,
		@JsonProperty("ImageID") @Nullable String imageId,
		@Since("1.48") @Nullable OCIDescriptor imageManifestDescriptor, @Nullable String command,
		@EpochSeconds @Nullable Instant created, List<PortSummary> ports, @Nullable Long sizeRw,
		@Nullable Long sizeRootFs, Map<String, String> labels, @Nullable ContainerStatus state, @Nullable String status,
		@Nullable HostConfig hostConfig, @Nullable NetworkSettings networkSettings, List<MountPoint> mounts,
		@Since("1.52") @Nullable Health health) {

	/**
	 * Create a container summary.
	 */
	public ContainerSummary {
		names = Copies.of(names);
		ports = Copies.of(ports);
		labels = Copies.of(labels);
		mounts = Copies.of(mounts);
	}

	/**
	 * Return the name without its leading slash.
	 * @return the container's own name, or {@code null} if it has none any more
	 */
	public @Nullable String name() {
		for (String name : this.names) {
			if (name.lastIndexOf('/') <= 0) {
				return name.startsWith("/") ? name.substring(1) : name;
			}
		}
		return null;
	}

	/**
	 * Tell the result of the container's health checks, whatever API version is spoken.
	 * @return the health, {@link HealthStatus#NONE} if there are no checks or the
	 * container does not run
	 */
	public HealthStatus healthStatus() {
		if (this.health != null && this.health.status() != null) {
			return this.health.status();
		}
		String words = (this.status != null) ? this.status : "";
		if (words.endsWith("(healthy)")) {
			return HealthStatus.HEALTHY;
		}
		if (words.endsWith("(unhealthy)")) {
			return HealthStatus.UNHEALTHY;
		}
		return words.endsWith("(health: starting)") ? HealthStatus.STARTING : HealthStatus.NONE;
	}

	/**
	 * The part of the host configuration that the list tells.
	 *
	 * @param networkMode the mode of the network, as in
	 * {@link io.github.dockerclient.container.HostConfig#networkMode()}
	 * @param annotations the annotations by key
	 */
	public record HostConfig(@Nullable String networkMode, @Since("1.46") Map<String, String> annotations) {

		/**
		 * Create a host configuration.
		 */
		public HostConfig {
			annotations = Copies.of(annotations);
		}

	}

	/**
	 * The networks of a container.
	 *
	 * @param networks the connections by the network's name
	 */
	public record NetworkSettings(Map<String, EndpointSettings> networks) {

		/**
		 * Create network settings.
		 */
		public NetworkSettings {
			networks = Copies.of(networks);
		}

	}

	/**
	 * The health of a container, without the results of the checks.
	 *
	 * @param status the health
	 * @param failingStreak how many checks in a row have failed
	 */
	public record Health(@Since("1.52") @Nullable HealthStatus status, @Since("1.52") @Nullable Long failingStreak) {

	}

}
