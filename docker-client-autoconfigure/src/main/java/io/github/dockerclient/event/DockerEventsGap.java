package io.github.dockerclient.event;

import io.github.dockerclient.system.EventsGap;

import org.springframework.context.event.EventListener;

/**
 * Published, for {@link EventListener} methods, when events of an engine may be missing.
 * Any state that the application derives from events must then be listed again. It is
 * published between the events of the engine, on the same thread.
 *
 * @param daemon the name of the engine, as of {@link DockerEvent#daemon()}
 * @param gap the reason why events may be missing, and since when they may be
 */
public record DockerEventsGap(String daemon, EventsGap gap) {

}
