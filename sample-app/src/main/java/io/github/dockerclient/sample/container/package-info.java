/**
 * Containers: list, create, control, inspect and remove.
 */
@NullMarked
package io.github.dockerclient.sample.container;

import org.jspecify.annotations.NullMarked;
