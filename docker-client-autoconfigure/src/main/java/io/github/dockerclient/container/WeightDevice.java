package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

/**
 * The weight of a container's block I/O on one device. Part of {@link HostConfig}.
 *
 * @param path the device on the host, such as {@code /dev/sda}
 * @param weight the weight, from 10 to 1000
 */
public record WeightDevice(String path, @Nullable Integer weight) {

}
