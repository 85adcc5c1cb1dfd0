/**
 * A client for the Docker Engine. Start with
 * {@link io.github.dockerclient.DockerOperations}, whose groups are named after Docker's
 * objects, or with its reactive counterpart
 * {@link io.github.dockerclient.ReactiveDockerOperations}.
 */
@NullMarked
package io.github.dockerclient;

import org.jspecify.annotations.NullMarked;
