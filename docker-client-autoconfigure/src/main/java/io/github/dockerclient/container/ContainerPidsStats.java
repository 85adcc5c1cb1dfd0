package io.github.dockerclient.container;

import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The number of processes and threads of a container (Linux). Part of
 * {@link ContainerStatsResponse}.
 *
 * @param current the current number
 * @param limit the maximum number; zero or -1 is no limit
 */
public record ContainerPidsStats(@WireName("current") @Unsigned @Nullable Long current,
		@WireName("limit") @Unsigned @Nullable Long limit) {

}
