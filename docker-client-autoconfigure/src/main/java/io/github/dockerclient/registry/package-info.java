/**
 * Image registries: {@code docker login}, what a registry holds under a name, and where
 * credentials come from. Start with
 * {@link io.github.dockerclient.registry.RegistryOperations}, or its reactive twin, and
 * with {@link io.github.dockerclient.registry.RegistryCredentials}.
 */
@NullMarked
package io.github.dockerclient.registry;

import org.jspecify.annotations.NullMarked;
