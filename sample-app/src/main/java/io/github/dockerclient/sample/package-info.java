/**
 * A console for Docker engines in the browser. Each package below is a feature. A good
 * one to begin with is {@code container}; the page is in
 * {@code src/main/resources/static}.
 */
@NullMarked
package io.github.dockerclient.sample;

import org.jspecify.annotations.NullMarked;
