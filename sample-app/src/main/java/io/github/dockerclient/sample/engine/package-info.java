/**
 * The engines of the console. Start with
 * {@link io.github.dockerclient.sample.engine.Engines}.
 */
@NullMarked
package io.github.dockerclient.sample.engine;

import org.jspecify.annotations.NullMarked;
