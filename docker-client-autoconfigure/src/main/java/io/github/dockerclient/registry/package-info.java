/**
 * Credentials for image registries. Start with
 * {@link io.github.dockerclient.registry.RegistryCredentials}.
 */
@NullMarked
package io.github.dockerclient.registry;

import org.jspecify.annotations.NullMarked;
