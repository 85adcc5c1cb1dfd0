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

/** A {@link Duration} that is sent as a number of whole seconds, rounded up. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@JacksonAnnotationsInside
@JsonSerialize(using = Seconds.Serializer.class)
@JsonDeserialize(using = Seconds.Deserializer.class)
public @interface Seconds {

	/** Writes the number. */
	final class Serializer extends StdSerializer<Duration> {

		Serializer() {
			super(Duration.class);
		}

		@Override
		public void serialize(Duration value, JsonGenerator generator, SerializationContext context) {
			generator.writeNumber((value.getNano() > 0) ? Math.addExact(value.getSeconds(), 1) : value.getSeconds());
		}

	}

	/** Reads the number. */
	final class Deserializer extends StdDeserializer<Duration> {

		Deserializer() {
			super(Duration.class);
		}

		@Override
		public Duration deserialize(JsonParser parser, DeserializationContext context) {
			return Duration.ofSeconds(parser.getLongValue());
		}

	}

}
