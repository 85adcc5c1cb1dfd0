package io.github.dockerclient.system;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The last events that were seen: more than an engine remembers, so that each one that it
 * repeats is known. An engine may also send an event of the moment of the connection
 * twice.
 */
final class SeenEvents {

	private static final int LIMIT = 4 * EventFollower.REMEMBERED;

	private final Set<EventMessage> events = new LinkedHashSet<>();

	void addAll(Collection<EventMessage> seen) {
		seen.forEach(this::add);
	}

	// Return whether it was not seen before.
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
