/**
 * Operations on builds ({@code docker build}, {@code docker builder prune}). Start with
 * {@link io.github.dockerclient.build.BuildOperations}, or its reactive twin.
 */
@NullMarked
package io.github.dockerclient.build;

import org.jspecify.annotations.NullMarked;
