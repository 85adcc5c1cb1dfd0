package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * An additional address in the fields that {@link NetworkSettings} has up to API 1.51.
 *
 * @param addr the address
 * @param prefixLen the prefix length of the network in bits
 */
public record Address(@Nullable String addr, @Nullable Long prefixLen) {

}
