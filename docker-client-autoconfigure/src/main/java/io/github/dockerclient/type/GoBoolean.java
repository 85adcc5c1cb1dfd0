package io.github.dockerclient.type;

import java.util.Set;

/**
 * The texts that Go, and therefore Docker, reads as true or as false. All others are
 * neither.
 */
@Internal
public final class GoBoolean {

	private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

	private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

	private GoBoolean() {
	}

	/**
	 * Return whether a text means true.
	 * @param text the text
	 * @return whether it means true
	 */
	public static boolean isTrue(String text) {
		return TRUE.contains(text);
	}

	/**
	 * Return whether a text means false.
	 * @param text the text
	 * @return whether it means false
	 */
	public static boolean isFalse(String text) {
		return FALSE.contains(text);
	}

}
