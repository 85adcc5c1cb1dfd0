/**
 * The events of all engines, as application events.
 */
@NullMarked
package io.github.dockerclient.sample.timeline;

import org.jspecify.annotations.NullMarked;
