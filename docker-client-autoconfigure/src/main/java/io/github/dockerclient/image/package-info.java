/**
 * Images: {@code docker images, image inspect, pull, import, tag, rmi}. Start with
 * {@link io.github.dockerclient.image.ImageOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.image;

import org.jspecify.annotations.NullMarked;
