package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The number of processes and threads of a container (Linux). Part of
 * {@link ContainerStatsResponse}.
 *
 * @param current the current number
 * @param limit the maximum number; zero or -1 is no limit
 */
public record ContainerPidsStats(@JsonProperty("current") @Unsigned @Nullable Long current,
		@JsonProperty("limit") @Unsigned @Nullable Long limit) {

}
