/**
 * Real engines for the integration tests, and what is seen on the wire between them and
 * the client. Start with {@link io.github.dockerclient.engines.OnEachEngine}.
 */
@NullMarked
package io.github.dockerclient.engines;

import org.jspecify.annotations.NullMarked;
