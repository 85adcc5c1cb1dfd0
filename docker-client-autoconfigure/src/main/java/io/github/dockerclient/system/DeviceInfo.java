package io.github.dockerclient.system;

import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A device that containers can request. Part of {@link SystemInfo}.
 *
 * @param source the device driver that discovered the device, such as {@code cdi}
 * @param id the id of the device, which is unique within its driver
 */
public record DeviceInfo(@Since("1.50") @Nullable String source, @WireName("ID") @Since("1.50") @Nullable String id) {

}
