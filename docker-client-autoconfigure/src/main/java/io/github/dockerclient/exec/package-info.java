/**
 * Operations on commands in running containers ({@code docker exec}). Start with
 * {@link io.github.dockerclient.exec.ExecOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.exec;

import org.jspecify.annotations.NullMarked;
