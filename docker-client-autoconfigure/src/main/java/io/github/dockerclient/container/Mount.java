package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.SinceValue;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Something to mount in a container: what, where and how. Part of {@link HostConfig}, and
 * of a service's container specification.
 *
 * @param target the path in the container
 * @param source what is mounted: the name of a volume, a path of the host, or an image;
 * {@code null} for memory and for anonymous volumes
 * @param type the kind of the mount
 * @param readOnly whether the container may only read
 * @param consistency how strictly both sides are kept the same; without effect on Linux
 * @param bindOptions options of a bind mount; those of another kind are refused since API
 * 1.42
 * @param volumeOptions options of a volume
 * @param imageOptions options of an image mount
 * @param tmpfsOptions options of a file system in memory
 */
@RecordBuilder
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
	 * Options of a bind mount.
	 *
	 * @param propagation whether later mounts below are seen on the other side
	 * @param nonRecursive whether mounts below the source are left out
	 * @param createMountpoint whether a missing source is created as a directory rather
	 * than refused
	 * @param readOnlyNonRecursive whether mounts below a read-only one stay writable, as
	 * they did before API 1.44
	 * @param readOnlyForceRecursive whether to fail if mounts below a read-only one
	 * cannot be made read-only
	 */
	@RecordBuilder
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
	 * Options of the mount of a volume.
	 *
	 * @param noCopy whether a new volume stays empty instead of getting what the image
	 * has at the target
	 * @param labels labels of a new volume, by key
	 * @param driverConfig the driver of a new volume
	 * @param subpath the path in the volume to mount; it must exist
	 */
	@RecordBuilder
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
	 * @param name the driver; {@code null} is {@code local}
	 * @param options options of the driver, by name
	 */
	@RecordBuilder
	public record DriverConfig(@Nullable String name, Map<String, String> options) {

		/**
		 * Create a driver config.
		 */
		public DriverConfig {
			options = Copies.of(options);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static MountDriverConfigBuilder builder() {
			return MountDriverConfigBuilder.builder();
		}

	}

	/**
	 * Options of the mount of an image.
	 *
	 * @param subpath the path in the image to mount; it must exist
	 */
	@RecordBuilder
	public record ImageOptions(@Since("1.48") @Nullable String subpath) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static MountImageOptionsBuilder builder() {
			return MountImageOptionsBuilder.builder();
		}

	}

	/**
	 * Options of a file system in memory.
	 *
	 * @param sizeBytes its size in bytes; {@code null} or zero is no limit
	 * @param mode the permissions of its root directory as a number, 01777 by default
	 * @param options further mount options, each with its name and, if it has one, its
	 * value
	 */
	@RecordBuilder
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
