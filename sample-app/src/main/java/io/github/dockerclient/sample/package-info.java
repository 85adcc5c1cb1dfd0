/**
 * A console for a Docker engine in the browser. Start with
 * {@link io.github.dockerclient.sample.ContainerController}; the page is in
 * {@code src/main/resources/static}.
 */
@NullMarked
package io.github.dockerclient.sample;

import org.jspecify.annotations.NullMarked;
