package io.github.dockerclient.container;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A mount of a container, as returned by {@code inspect} and {@code list}.
 *
 * @param type the type of the mount
 * @param name the name of the volume; {@code null} if the mount is not a volume
 * @param source the path on the host; for a volume, the path at which the engine stores
 * it; empty for a file system in memory
 * @param destination the path in the container
 * @param driver the driver of the volume; {@code null} if the mount is not a volume
 * @param mode the options that the mount was specified with, separated by commas
 * @param rw whether the container can write
 * @param propagation whether later mounts below it are visible on the other side
 */
public record MountPoint(@Nullable MountType type, @Nullable String name, @Nullable String source,
		@Nullable String destination, @Nullable String driver, @Nullable String mode,
		@WireName("RW") @Nullable Boolean rw, @Nullable MountPropagation propagation) {

}
