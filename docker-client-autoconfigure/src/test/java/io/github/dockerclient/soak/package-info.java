/**
 * The client under load for a long time:
 * {@link io.github.dockerclient.soak.SoakIntegrationTests}.
 */
@NullMarked
package io.github.dockerclient.soak;

import org.jspecify.annotations.NullMarked;
