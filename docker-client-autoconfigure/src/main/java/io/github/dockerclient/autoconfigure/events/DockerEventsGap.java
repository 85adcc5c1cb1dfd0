package io.github.dockerclient.autoconfigure.events;

import io.github.dockerclient.system.EventsGap;

import org.springframework.context.event.EventListener;

/**
 * Events of an engine may be missing, for methods with {@link EventListener}: what the
 * application derives from events must be listed anew. It is published among the events
 * of the engine, by the same thread.
 *
 * @param daemon the name of the engine, {@code default} for the one without a name
 * @param gap why events may be missing, and since when
 */
public record DockerEventsGap(String daemon, EventsGap gap) {

}
