/**
 * Operations on images:
 * {@code docker images, image inspect, history, pull, push, tag, rmi, image prune,
 * search, save, load, import}. Start with
 * {@link io.github.dockerclient.image.ImageOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.image;

import org.jspecify.annotations.NullMarked;
