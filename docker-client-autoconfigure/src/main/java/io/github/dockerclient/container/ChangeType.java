package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What happened to a file of a container.
 *
 * @param value the number on the wire
 */
public record ChangeType(@JsonValue int value) {

	/** It was there before and is another one now, or what is in it is. */
	public static final ChangeType MODIFIED = new ChangeType(0);

	/** It is new. */
	public static final ChangeType ADDED = new ChangeType(1);

	/** It is gone. */
	public static final ChangeType DELETED = new ChangeType(2);

	/**
	 * Create a type of change.
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public ChangeType {
	}

	/**
	 * Return the letter that Docker prints for it, or the number if there is none.
	 */
	@Override
	public String toString() {
		return switch (this.value) {
			case 0 -> "C";
			case 1 -> "A";
			case 2 -> "D";
			default -> Integer.toString(this.value);
		};
	}

}
