package io.github.dockerclient.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A {@link Set} of strings that is sent as the property names of a JSON object whose
 * values are empty objects, such as {@code {"80/tcp": {}}}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@JacksonAnnotationsInside
@JsonSerialize(using = KeySet.Serializer.class)
@JsonDeserialize(using = KeySet.Deserializer.class)
public @interface KeySet {

	/** Writes the strings as property names. */
	final class Serializer extends StdSerializer<Set<String>> {

		Serializer() {
			super(Set.class);
		}

		@Override
		public boolean isEmpty(SerializationContext context, Set<String> value) {
			return value.isEmpty();
		}

		@Override
		public void serialize(Set<String> value, JsonGenerator generator, SerializationContext context) {
			generator.writeStartObject();
			for (String key : value) {
				generator.writeName(key);
				generator.writeStartObject();
				generator.writeEndObject();
			}
			generator.writeEndObject();
		}

	}

	/** Reads the property names and skips the values. */
	final class Deserializer extends StdDeserializer<Set<String>> {

		Deserializer() {
			super(Set.class);
		}

		@Override
		public Set<String> deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.isExpectedStartObjectToken()) {
				context.reportWrongTokenException(this, JsonToken.START_OBJECT, "Not an object");
			}
			Set<String> keys = new LinkedHashSet<>();
			for (String key = parser.nextName(); key != null; key = parser.nextName()) {
				keys.add(key);
				parser.nextToken();
				parser.skipChildren();
			}
			return keys;
		}

	}

}
