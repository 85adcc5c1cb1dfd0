/**
 * Images: list, pull, push, tag and remove.
 */
@NullMarked
package io.github.dockerclient.sample.image;

import org.jspecify.annotations.NullMarked;
