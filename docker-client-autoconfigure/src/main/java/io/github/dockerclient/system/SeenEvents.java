package io.github.dockerclient.system;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The last events that were seen. It stores more events than an engine does, so that all
 * repeated events are recognized. An engine may also send an event twice that occurs at
 * the moment of the connection.
 */
final class SeenEvents {

	private static final int LIMIT = 4 * EventFollower.REMEMBERED;

	private final Set<EventMessage> events = new LinkedHashSet<>();

	void addAll(Collection<EventMessage> seen) {
		seen.forEach(this::add);
	}

	// Returns whether the event was not seen before.
	boolean add(EventMessage event) {
		boolean added = this.events.add(event);
		if (this.events.size() > LIMIT) {
			Iterator<EventMessage> oldest = this.events.iterator();
			oldest.next();
			oldest.remove();
		}
		return added;
	}

	boolean contains(EventMessage event) {
		return this.events.contains(event);
	}

	void clear() {
		this.events.clear();
	}

}
