package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of object that an event is about.
 *
 * @param value the name that the API uses
 */
public record EventType(@JsonValue String value) {

	/** The build cache. */
	public static final EventType BUILDER = new EventType("builder");

	/** A config of a swarm. */
	public static final EventType CONFIG = new EventType("config");

	/** A container. */
	public static final EventType CONTAINER = new EventType("container");

	/** The engine itself. */
	public static final EventType DAEMON = new EventType("daemon");

	/** An image. */
	public static final EventType IMAGE = new EventType("image");

	/** A network. */
	public static final EventType NETWORK = new EventType("network");

	/** A node of a swarm. */
	public static final EventType NODE = new EventType("node");

	/** A plugin. */
	public static final EventType PLUGIN = new EventType("plugin");

	/** A secret of a swarm. */
	public static final EventType SECRET = new EventType("secret");

	/** A service of a swarm. */
	public static final EventType SERVICE = new EventType("service");

	/** A volume. */
	public static final EventType VOLUME = new EventType("volume");

	@Override
	public String toString() {
		return this.value;
	}

}
