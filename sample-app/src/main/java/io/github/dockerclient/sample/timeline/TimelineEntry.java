package io.github.dockerclient.sample.timeline;

import java.time.Instant;
import java.util.Map;

import io.github.dockerclient.event.DockerEvent;
import io.github.dockerclient.event.DockerEventsGap;
import org.jspecify.annotations.Nullable;

/**
 * An event of an engine, or a gap in its events, on the page.
 *
 * @param engine the name of the engine
 * @param time when it happened, by the clock of the engine; for a gap, when it was
 * noticed
 * @param type the type of the object, such as {@code container}, or {@code gap}
 * @param action what happened, such as {@code start}; for a gap, its reason
 * @param detail the detail of the action, such as {@code healthy}, or the exit code
 * @param id the id of the object
 * @param name the name of the object
 */
record TimelineEntry(String engine, @Nullable Instant time, String type, String action, @Nullable String detail,
		@Nullable String id, @Nullable String name) {

	static TimelineEntry of(DockerEvent event) {
		Map<String, String> attributes = event.attributes();
		String detail = (event.detail() != null) ? event.detail() : attributes.get("exitCode");
		return new TimelineEntry(event.daemon(), event.time(), String.valueOf(event.message().type()),
				String.valueOf(event.action()), detail, event.id(), attributes.get("name"));
	}

	static TimelineEntry of(DockerEventsGap gap) {
		return new TimelineEntry(gap.daemon(), Instant.now(), "gap", gap.gap().reason().name(), null, null, null);
	}

}
