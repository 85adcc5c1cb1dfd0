/**
 * A client for the Docker Engine. Start with
 * {@link io.github.dockerclient.DockerOperations}, whose groups are named like Docker's
 * objects, or with its reactive twin.
 */
@NullMarked
package io.github.dockerclient;

import org.jspecify.annotations.NullMarked;
