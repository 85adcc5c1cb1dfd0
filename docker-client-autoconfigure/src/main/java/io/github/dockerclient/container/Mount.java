package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.SinceValue;
import org.jspecify.annotations.Nullable;

/**
 * A mount of a container. Part of {@link HostConfig}, and of a service's container
 * specification.
 *
 * @param target the path in the container
 * @param source the name of a volume, a path of the host, or an image; {@code null} for a
 * file system in memory and for anonymous volumes
 * @param type the type of the mount
 * @param readOnly whether the container can only read
 * @param consistency how strictly both sides are kept consistent; without effect on Linux
 * @param bindOptions the options of a bind mount; since API 1.42, engines reject options
 * of another type of mount
 * @param volumeOptions the options of a volume
 * @param imageOptions the options of an image mount
 * @param tmpfsOptions the options of a file system in memory
 */
public record Mount(@Nullable String target, @Nullable String source,
		@SinceValue(value = "image", since = "1.48") @SinceValue(value = "cluster",
				since = "1.42") @Nullable MountType type,
		@Nullable Boolean readOnly, @Nullable MountConsistency consistency, @Nullable BindOptions bindOptions,
		@Nullable VolumeOptions volumeOptions, @Since("1.48") @Nullable ImageOptions imageOptions,
		@Nullable TmpfsOptions tmpfsOptions) {

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static MountBuilder builder() {
		return MountBuilder.builder();
	}

	/**
	 * The options of a bind mount.
	 *
	 * @param propagation whether later mounts below it are visible on the other side
	 * @param nonRecursive whether mounts below the source are excluded
	 * @param createMountpoint whether the engine creates a missing source as a directory
	 * instead of rejecting the mount
	 * @param readOnlyNonRecursive whether mounts below a read-only one remain writable,
	 * as before API 1.44
	 * @param readOnlyForceRecursive whether to fail if mounts below a read-only one
	 * cannot be made read-only
	 */
	public record BindOptions(@Nullable MountPropagation propagation, @Nullable Boolean nonRecursive,
			@Since("1.42") @Nullable Boolean createMountpoint, @Since("1.44") @Nullable Boolean readOnlyNonRecursive,
			@Since("1.44") @Nullable Boolean readOnlyForceRecursive) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static MountBindOptionsBuilder builder() {
			return MountBindOptionsBuilder.builder();
		}

	}

	/**
	 * The options of the mount of a volume.
	 *
	 * @param noCopy whether a new volume remains empty instead of receiving the image's
	 * files at the target
	 * @param labels the labels of a new volume by key
	 * @param driverConfig the driver of a new volume
	 * @param subpath the path in the volume to mount, which must exist
	 */
	public record VolumeOptions(@Nullable Boolean noCopy, Map<String, String> labels,
			@Nullable DriverConfig driverConfig, @Since("1.45") @Nullable String subpath) {

		/**
		 * Create volume options.
		 */
		public VolumeOptions {
			labels = Copies.of(labels);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static MountVolumeOptionsBuilder builder() {
			return MountVolumeOptionsBuilder.builder();
		}

	}

	/**
	 * The driver that creates a volume.
	 *
	 * @param name the name of the driver; {@code null} is {@code local}
	 * @param options the options of the driver by name
	 */
	public record DriverConfig(@Nullable String name, Map<String, String> options) {

		/**
		 * Create a driver config.
		 */
		public DriverConfig {
			options = Copies.of(options);
		}

	}

	/**
	 * The options of the mount of an image.
	 *
	 * @param subpath the path in the image to mount, which must exist
	 */
	public record ImageOptions(@Since("1.48") @Nullable String subpath) {

	}

	/**
	 * The options of a file system in memory.
	 *
	 * @param sizeBytes the maximum size in bytes; {@code null} or zero is no limit
	 * @param mode the permissions of the root directory as a number; 01777 by default
	 * @param options additional mount options, each as a name and, if it has one, a value
	 */
	public record TmpfsOptions(@Nullable Long sizeBytes, @Nullable Long mode,
			@Since("1.46") List<List<String>> options) {

		/**
		 * Create tmpfs options.
		 */
		public TmpfsOptions {
			options = Copies.of(options);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static MountTmpfsOptionsBuilder builder() {
			return MountTmpfsOptionsBuilder.builder();
		}

	}

}
