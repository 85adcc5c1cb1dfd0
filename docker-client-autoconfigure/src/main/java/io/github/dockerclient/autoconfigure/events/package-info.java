/**
 * Publishes the events of Docker engines as application events, which are the types of
 * {@link io.github.dockerclient.event}. Start with
 * {@link io.github.dockerclient.autoconfigure.events.DockerEventsAutoConfiguration}.
 */
@NullMarked
package io.github.dockerclient.autoconfigure.events;

import org.jspecify.annotations.NullMarked;
