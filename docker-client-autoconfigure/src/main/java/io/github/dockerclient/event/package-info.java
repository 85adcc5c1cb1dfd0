/**
 * Events of Docker engines as application events. Start with
 * {@link io.github.dockerclient.event.DockerEvent}, which listeners receive.
 */
@NullMarked
package io.github.dockerclient.event;

import org.jspecify.annotations.NullMarked;
