package io.github.dockerclient.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A {@link Duration} that is sent as a number of nanoseconds. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@JacksonAnnotationsInside
@JsonSerialize(using = Nanoseconds.Serializer.class)
@JsonDeserialize(using = Nanoseconds.Deserializer.class)
public @interface Nanoseconds {

	/** Writes the number. */
	final class Serializer extends StdSerializer<Duration> {

		Serializer() {
			super(Duration.class);
		}

		@Override
		public void serialize(Duration value, JsonGenerator generator, SerializationContext context) {
			generator.writeNumber(value.toNanos());
		}

	}

	/** Reads the number. */
	final class Deserializer extends StdDeserializer<Duration> {

		Deserializer() {
			super(Duration.class);
		}

		@Override
		public Duration deserialize(JsonParser parser, DeserializationContext context) {
			return Duration.ofNanos(parser.getLongValue());
		}

	}

}
