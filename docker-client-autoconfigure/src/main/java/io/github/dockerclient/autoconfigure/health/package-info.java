/**
 * Auto-configuration of the health of Docker engines.
 */
@NullMarked
package io.github.dockerclient.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
