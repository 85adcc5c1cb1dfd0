package io.github.dockerclient.type;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/**
 * Numbers in JSON.
 */
final class JsonNumbers {

	private JsonNumbers() {
	}

	// Returns whether the current value is a whole number of at most 64 bits, so that it
	// can be read without creating a string.
	static boolean isLong(JsonParser parser) {
		return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != NumberType.BIG_INTEGER;
	}

}
