/**
 * Services of a swarm.
 */
@NullMarked
package io.github.dockerclient.sample.swarm;

import org.jspecify.annotations.NullMarked;
