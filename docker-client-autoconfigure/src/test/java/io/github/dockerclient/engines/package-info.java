/**
 * Real engines for the integration tests, and records of the requests between them and
 * the client. Start with {@link io.github.dockerclient.engines.OnEachEngine}.
 */
@NullMarked
package io.github.dockerclient.engines;

import org.jspecify.annotations.NullMarked;
