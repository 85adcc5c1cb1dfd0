/**
 * Events of Docker engines, published as application events. Start with
 * {@link io.github.dockerclient.autoconfigure.events.DockerEvent}, which listeners
 * receive, and
 * {@link io.github.dockerclient.autoconfigure.events.DockerEventsAutoConfiguration}.
 */
@NullMarked
package io.github.dockerclient.autoconfigure.events;

import org.jspecify.annotations.NullMarked;
