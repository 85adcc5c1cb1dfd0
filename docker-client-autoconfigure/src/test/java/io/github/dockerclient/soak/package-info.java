/**
 * Tests of the client under load for a long time, see
 * {@link io.github.dockerclient.soak.SoakIntegrationTests}.
 */
@NullMarked
package io.github.dockerclient.soak;

import org.jspecify.annotations.NullMarked;
