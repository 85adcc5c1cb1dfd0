package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The type of change to a file of a container.
 *
 * @param value the number that the API uses
 */
public record ChangeType(@JsonValue int value) {

	/** The file was modified or replaced, or the content of the directory has changed. */
	public static final ChangeType MODIFIED = new ChangeType(0);

	/** The file or directory was added. */
	public static final ChangeType ADDED = new ChangeType(1);

	/** The file or directory was deleted. */
	public static final ChangeType DELETED = new ChangeType(2);

	/**
	 * Create a type of change.
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public ChangeType {
	}

	/**
	 * Return the letter that Docker's command line prints for the type, or the number if
	 * there is none.
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
