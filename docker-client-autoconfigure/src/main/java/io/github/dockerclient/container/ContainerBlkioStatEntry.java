package io.github.dockerclient.container;

import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
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
public record ContainerBlkioStatEntry(@WireName("major") @Unsigned @Nullable Long major,
		@WireName("minor") @Unsigned @Nullable Long minor, @WireName("op") @Nullable String op,
		@WireName("value") @Unsigned @Nullable Long value) {

}
