package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * A further address in the fields that {@link NetworkSettings} had until API 1.51.
 *
 * @param addr the address
 * @param prefixLen the length of the network's prefix in bits
 */
public record Address(@Nullable String addr, @Nullable Long prefixLen) {

}
