package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is mounted in a container, in the answers of {@code inspect} and {@code list}.
 *
 * @param type the kind of the mount
 * @param name the name of the volume; {@code null} if it is none
 * @param source the path on the host; for a volume where the engine keeps it, for memory
 * empty
 * @param destination the path in the container
 * @param driver the driver of the volume; {@code null} if it is none
 * @param mode the options that were given with the mount, separated by commas
 * @param rw whether the container may write
 * @param propagation whether later mounts below are seen on the other side
 */
public record MountPoint(@Nullable MountType type, @Nullable String name, @Nullable String source,
		@Nullable String destination, @Nullable String driver, @Nullable String mode,
		@JsonProperty("RW") @Nullable Boolean rw, @Nullable MountPropagation propagation) {

}
