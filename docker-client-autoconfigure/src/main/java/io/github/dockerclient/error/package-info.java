/**
 * Exceptions of the client. All of them extend
 * {@link io.github.dockerclient.error.DockerException}: an error that the engine reports
 * is an {@link io.github.dockerclient.error.EngineException}, an engine that cannot be
 * reached is a {@link io.github.dockerclient.error.DockerConnectionException}. Invalid
 * arguments cause an {@link java.lang.IllegalArgumentException} before a request is sent.
 */
@NullMarked
package io.github.dockerclient.error;

import org.jspecify.annotations.NullMarked;
