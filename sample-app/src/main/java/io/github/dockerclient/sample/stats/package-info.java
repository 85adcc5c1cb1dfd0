/**
 * Resource usage of containers.
 */
@NullMarked
package io.github.dockerclient.sample.stats;

import org.jspecify.annotations.NullMarked;
