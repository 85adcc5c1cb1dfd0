package io.github.dockerclient.volume;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a volume of a swarm (CSI). An update can change only the
 * availability. Part of {@link VolumeCreateOptions} and {@link ClusterVolume}.
 *
 * @param group the group of interchangeable volumes; a service can request any volume of
 * a group
 * @param accessMode how tasks use the volume
 * @param accessibilityRequirements the topologies from which the volume must be
 * accessible; {@code null} means from everywhere
 * @param capacityRange the required capacity
 * @param secrets the secrets of the swarm that the driver receives
 * @param availability whether tasks can use the volume; {@code null} is
 * {@link Availability#ACTIVE}
 */
public record ClusterVolumeSpec(@Nullable String group, @Nullable AccessMode accessMode,
		@Nullable TopologyRequirement accessibilityRequirements, @Nullable CapacityRange capacityRange,
		List<CsiSecret> secrets, @Nullable Availability availability) {

	/**
	 * Create a specification.
	 */
	public ClusterVolumeSpec {
		secrets = Copies.of(secrets);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static ClusterVolumeSpecBuilder builder() {
		return ClusterVolumeSpecBuilder.builder();
	}

	/**
	 * How tasks use a volume.
	 *
	 * @param scope on how many nodes the volume can be used at the same time;
	 * {@code null} is {@link Scope#SINGLE}
	 * @param sharing how many tasks can use the volume at the same time; {@code null} is
	 * {@link Sharing#NONE}
	 * @param mountVolume how the volume is mounted, unless it is used as a block device
	 * @param blockVolume the use of the volume as a block device
	 */
	public record AccessMode(@Nullable Scope scope, @Nullable Sharing sharing, @Nullable MountVolume mountVolume,
			@Nullable BlockVolume blockVolume) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static ClusterVolumeSpecAccessModeBuilder builder() {
			return ClusterVolumeSpecAccessModeBuilder.builder();
		}

	}

	/**
	 * How a volume is mounted.
	 *
	 * @param fsType the file system; {@code null} lets the driver choose
	 * @param mountFlags the flags of the mount
	 */
	public record MountVolume(@Nullable String fsType, List<String> mountFlags) {

		/**
		 * Create a mount.
		 */
		public MountVolume {
			mountFlags = Copies.of(mountFlags);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static ClusterVolumeSpecMountVolumeBuilder builder() {
			return ClusterVolumeSpecMountVolumeBuilder.builder();
		}

	}

	/**
	 * The use of a volume as a block device, which has no settings.
	 */
	public record BlockVolume() {

	}

	/**
	 * A secret that a driver receives.
	 *
	 * @param key the name of the secret in the driver
	 * @param secret the id of the secret in the swarm
	 */
	public record CsiSecret(@Nullable String key, @Nullable String secret) {

	}

	/**
	 * The topologies from which a volume must be accessible.
	 *
	 * @param requisite the topologies; the volume must be accessible from at least one of
	 * them
	 * @param preferred the requisite topologies to try first
	 */
	public record TopologyRequirement(List<Topology> requisite, List<Topology> preferred) {

		/**
		 * Create a requirement.
		 */
		public TopologyRequirement {
			requisite = Copies.of(requisite);
			preferred = Copies.of(preferred);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static ClusterVolumeSpecTopologyRequirementBuilder builder() {
			return ClusterVolumeSpecTopologyRequirementBuilder.builder();
		}

	}

	/**
	 * The required capacity of a volume.
	 *
	 * @param requiredBytes the minimum size in bytes; {@code null} or zero means no
	 * minimum
	 * @param limitBytes the maximum size in bytes; {@code null} or zero means no maximum
	 */
	public record CapacityRange(@Nullable Long requiredBytes, @Nullable Long limitBytes) {

	}

	/**
	 * The number of nodes on which a volume can be used at the same time.
	 *
	 * @param value the name that the API uses
	 */
	public record Scope(@JsonValue String value) {

		/** The volume can be used on one node. */
		public static final Scope SINGLE = new Scope("single");

		/** The volume can be used on several nodes. */
		public static final Scope MULTI = new Scope("multi");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The number of tasks that can use a volume at the same time.
	 *
	 * @param value the name that the API uses
	 */
	public record Sharing(@JsonValue String value) {

		/** One task can use the volume. */
		public static final Sharing NONE = new Sharing("none");

		/** Any number of tasks can use the volume, but only for reading. */
		public static final Sharing READONLY = new Sharing("readonly");

		/** Any number of tasks can use the volume, and one of them can write. */
		public static final Sharing ONEWRITER = new Sharing("onewriter");

		/** Any number of tasks can use the volume, and all of them can write. */
		public static final Sharing ALL = new Sharing("all");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * Whether tasks can use a volume.
	 *
	 * @param value the name that the API uses
	 */
	public record Availability(@JsonValue String value) {

		/** Tasks can use the volume. */
		public static final Availability ACTIVE = new Availability("active");

		/** No further tasks can use the volume; the tasks that use it continue. */
		public static final Availability PAUSE = new Availability("pause");

		/** No tasks can use the volume; the tasks that use it are moved away. */
		public static final Availability DRAIN = new Availability("drain");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
