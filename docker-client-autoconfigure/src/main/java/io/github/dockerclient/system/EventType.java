package io.github.dockerclient.system;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of object that an event is about.
 *
 * @param value the name that the API uses
 */
public record EventType(@JsonValue String value) {

	private static final Set<EventType> KNOWN = new LinkedHashSet<>();

	/** The build cache. */
	public static final EventType BUILDER = known("builder");

	/** A config of a swarm. */
	public static final EventType CONFIG = known("config");

	/** A container. */
	public static final EventType CONTAINER = known("container");

	/** The engine itself. */
	public static final EventType DAEMON = known("daemon");

	/** An image. */
	public static final EventType IMAGE = known("image");

	/** A network. */
	public static final EventType NETWORK = known("network");

	/** A node of a swarm. */
	public static final EventType NODE = known("node");

	/** A plugin. */
	public static final EventType PLUGIN = known("plugin");

	/** A secret of a swarm. */
	public static final EventType SECRET = known("secret");

	/** A service of a swarm. */
	public static final EventType SERVICE = known("service");

	/** A volume. */
	public static final EventType VOLUME = known("volume");

	private static EventType known(String value) {
		EventType known = new EventType(value);
		KNOWN.add(known);
		return known;
	}

	/**
	 * Return the types that this client knows. An engine may have further ones.
	 * @return the constants of this record
	 */
	public static Set<EventType> values() {
		return Collections.unmodifiableSet(KNOWN);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
