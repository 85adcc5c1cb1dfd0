package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * A counter of a container's block I/O on one device. Part of
 * {@link ContainerBlkioStats}.
 *
 * @param major the major number of the device
 * @param minor the minor number of the device
 * @param op the kind of operation, such as {@code read} or {@code Write}; the case
 * depends on the cgroups version
 * @param value the value of the counter
 */
public record ContainerBlkioStatEntry(@JsonProperty("major") @Unsigned @Nullable Long major,
		@JsonProperty("minor") @Unsigned @Nullable Long minor, @JsonProperty("op") @Nullable String op,
		@JsonProperty("value") @Unsigned @Nullable Long value) {

}
