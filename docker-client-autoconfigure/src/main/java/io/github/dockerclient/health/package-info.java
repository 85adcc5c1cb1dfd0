/**
 * Health indicators for Docker engines.
 */
@NullMarked
package io.github.dockerclient.health;

import org.jspecify.annotations.NullMarked;
