package io.github.dockerclient.container;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.EpochSeconds;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a container, as returned by {@code list}.
 *
 * @param id the id of the container
 * @param names the names, each with a leading slash; links of other containers appear as
 * names with two slashes
 * @param image the name of the image as it was specified, or the image's id if the name
 * now belongs to another image
 * @param imageId the id of the image
 * @param imageManifestDescriptor the manifest of the image for the container's platform;
 * {@code null} if the image store does not provide it
 * @param command the command in one line
 * @param created the time of creation
 * @param ports the ports, both published and only exposed
 * @param sizeRw the size in bytes of the files that the container has written;
 * {@code null} unless requested
 * @param sizeRootFs the size in bytes of the root file system including the image;
 * {@code null} unless requested
 * @param labels the labels by key
 * @param state the status of the container
 * @param status a readable description of the status, such as {@code Up 2 hours
 * (healthy)}
 * @param hostConfig a part of the host configuration
 * @param networkSettings the networks
 * @param mounts the mounts
 * @param health the health
 */
public record ContainerSummary(String id, List<String> names, @Nullable String image,
		@WireName("ImageID") @Nullable String imageId, @Since("1.48") @Nullable OCIDescriptor imageManifestDescriptor,
		@Nullable String command, @EpochSeconds @Nullable Instant created, List<PortSummary> ports,
		@Nullable Long sizeRw, @Nullable Long sizeRootFs, Map<String, String> labels, @Nullable ContainerStatus state,
		@Nullable String status, @Nullable HostConfigSummary hostConfig,
		@Nullable NetworkSettingsSummary networkSettings, List<MountPoint> mounts,
		@Since("1.52") @Nullable HealthSummary health) {

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
	 * Return the container's name without the leading slash.
	 * @return the container's own name, or {@code null} if it no longer has one
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
	 * Return the result of the container's health checks, for any API version.
	 * @return the health; {@link HealthStatus#NONE} if the container has no health check
	 * or is not running
	 */
	public HealthStatus healthStatus() {
		// After a container has ended, engines report it as unhealthy here.
		if (this.health != null && this.health.status() != null) {
			return ContainerStatus.RUNNING.equals(this.state) ? this.health.status() : HealthStatus.NONE;
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
	 * The part of the host configuration that the list contains.
	 *
	 * @param networkMode the network mode, as in
	 * {@link io.github.dockerclient.container.HostConfig#networkMode()}
	 * @param annotations the annotations by key
	 */
	public record HostConfigSummary(@Nullable String networkMode, @Since("1.46") Map<String, String> annotations) {

		/**
		 * Create a host configuration.
		 */
		public HostConfigSummary {
			annotations = Copies.of(annotations);
		}

	}

	/**
	 * The networks of a container.
	 *
	 * @param networks the endpoints by the name of the network
	 */
	public record NetworkSettingsSummary(Map<String, EndpointSettings> networks) {

		/**
		 * Create network settings.
		 */
		public NetworkSettingsSummary {
			networks = Copies.of(networks);
		}

	}

	/**
	 * The health of a container, without the results of the checks.
	 *
	 * @param status the health
	 * @param failingStreak the number of consecutive failed checks
	 */
	public record HealthSummary(@Since("1.52") @Nullable HealthStatus status,
			@Since("1.52") @Nullable Long failingStreak) {

	}

}
