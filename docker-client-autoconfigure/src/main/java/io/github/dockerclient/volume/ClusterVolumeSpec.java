package io.github.dockerclient.volume;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.type.Copies;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a volume of a swarm shall be (CSI). An update may change the availability alone.
 * Part of {@link VolumeCreateOptions} and {@link ClusterVolume}.
 *
 * @param group the group of like volumes, of which services may ask for any
 * @param accessMode how it is used
 * @param accessibilityRequirements from where it must be reached; {@code null} is from
 * everywhere
 * @param capacityRange how large it shall be
 * @param secrets secrets of the swarm that the driver gets
 * @param availability whether tasks may use it; {@code null} is active
 */
@RecordBuilder
public record ClusterVolumeSpec(@Nullable String group, @Nullable AccessMode accessMode,
		@Nullable TopologyRequirement accessibilityRequirements, @Nullable CapacityRange capacityRange,
		List<Secret> secrets, @Nullable Availability availability) {

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
	 * How a volume is used.
	 *
	 * @param scope on how many nodes it may be used at the same time; {@code null} is on
	 * one
	 * @param sharing by how many tasks it may be used at the same time; {@code null} is
	 * by one
	 * @param mountVolume how it is mounted, unless it is used as a block device
	 * @param blockVolume set if it is used as a block device
	 */
	@RecordBuilder
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
	 * @param mountFlags flags of the mount
	 */
	@RecordBuilder
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
	 * The use of a volume as a block device, of which there is nothing to say.
	 */
	public record BlockVolume() {

	}

	/**
	 * A secret that a driver gets.
	 *
	 * @param key the name by which the driver knows it
	 * @param secret the id of the secret in the swarm
	 */
	public record Secret(@Nullable String key, @Nullable String secret) {

	}

	/**
	 * From where a volume must be reached.
	 *
	 * @param requisite the places; it must be reached from at least one of them
	 * @param preferred those of the places that are tried first
	 */
	@RecordBuilder
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
	 * How large a volume shall be.
	 *
	 * @param requiredBytes the least bytes; {@code null} or zero is any
	 * @param limitBytes the most bytes; {@code null} or zero is any
	 */
	public record CapacityRange(@Nullable Long requiredBytes, @Nullable Long limitBytes) {

	}

	/**
	 * On how many nodes a volume may be used at the same time.
	 *
	 * @param value the name on the wire
	 */
	public record Scope(@JsonValue String value) {

		/** On one node. */
		public static final Scope SINGLE = new Scope("single");

		/** On several nodes. */
		public static final Scope MULTI = new Scope("multi");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * By how many tasks a volume may be used at the same time.
	 *
	 * @param value the name on the wire
	 */
	public record Sharing(@JsonValue String value) {

		/** By one task. */
		public static final Sharing NONE = new Sharing("none");

		/** By any number of tasks that only read. */
		public static final Sharing READONLY = new Sharing("readonly");

		/** By any number of tasks, one of which may write. */
		public static final Sharing ONEWRITER = new Sharing("onewriter");

		/** By any number of tasks that may all write. */
		public static final Sharing ALL = new Sharing("all");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * Whether tasks may use a volume.
	 *
	 * @param value the name on the wire
	 */
	public record Availability(@JsonValue String value) {

		/** Tasks may use it. */
		public static final Availability ACTIVE = new Availability("active");

		/** No further tasks may use it; those that do go on. */
		public static final Availability PAUSE = new Availability("pause");

		/** No tasks may use it; those that do are moved away. */
		public static final Availability DRAIN = new Availability("drain");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
