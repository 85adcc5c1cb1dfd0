package io.github.dockerclient.system;

import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The object that an event is about.
 *
 * @param id the id of the object, or its name if it has no id
 * @param attributes the attributes by key: the name, image and labels of the object, and
 * values of the action, such as {@code exitCode} or {@code signal}
 */
public record EventActor(@WireName("ID") @Nullable String id, Map<String, String> attributes) {

	/**
	 * Create an actor.
	 */
	public EventActor {
		attributes = Copies.of(attributes);
	}

}
