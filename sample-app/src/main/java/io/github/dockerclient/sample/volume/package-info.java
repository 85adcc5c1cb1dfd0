/**
 * Volumes.
 */
@NullMarked
package io.github.dockerclient.sample.volume;

import org.jspecify.annotations.NullMarked;
