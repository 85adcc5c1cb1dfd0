/**
 * Events of Docker engines as events of the application. Start with
 * {@link io.github.dockerclient.autoconfigure.events.DockerEvent}, which listeners take,
 * and {@link io.github.dockerclient.autoconfigure.events.DockerEventsAutoConfiguration}.
 */
@NullMarked
package io.github.dockerclient.autoconfigure.events;

import org.jspecify.annotations.NullMarked;
