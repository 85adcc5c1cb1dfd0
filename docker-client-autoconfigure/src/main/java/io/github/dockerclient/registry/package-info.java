/**
 * Operations on image registries: {@code docker login}, the details of images in a
 * registry, and the sources of credentials. Start with
 * {@link io.github.dockerclient.registry.RegistryOperations}, or its reactive twin, and
 * with {@link io.github.dockerclient.registry.RegistryCredentials}.
 */
@NullMarked
package io.github.dockerclient.registry;

import org.jspecify.annotations.NullMarked;
