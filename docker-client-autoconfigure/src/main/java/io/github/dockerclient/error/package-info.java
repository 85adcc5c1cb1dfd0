/**
 * What can go wrong, by kind. Everything extends
 * {@link io.github.dockerclient.error.DockerException}: an engine's own refusal is an
 * {@link io.github.dockerclient.error.EngineException}, an engine that cannot be reached
 * a {@link io.github.dockerclient.error.DockerConnectionException}. Arguments that cannot
 * be right are an {@link java.lang.IllegalArgumentException} before anything is sent.
 */
@NullMarked
package io.github.dockerclient.error;

import org.jspecify.annotations.NullMarked;
