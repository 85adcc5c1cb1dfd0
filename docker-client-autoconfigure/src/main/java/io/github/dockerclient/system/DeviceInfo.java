package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A device that containers can ask for. Part of {@link SystemInfo}.
 *
 * @param source the device driver that found it, such as {@code cdi}
 * @param id its id, unique for the driver
 */
public record DeviceInfo(@Since("1.50") @Nullable String source,
		@JsonProperty("ID") @Since("1.50") @Nullable String id) {

}
