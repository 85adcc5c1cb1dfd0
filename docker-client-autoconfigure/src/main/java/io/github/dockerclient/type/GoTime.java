package io.github.dockerclient.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * An {@link Instant} that engines write by RFC 3339, but sometimes as Go prints times:
 * {@code 2026-11-23 19:06:41.472465561 +0000 UTC}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@JacksonAnnotationsInside
@JsonDeserialize(using = GoTime.Deserializer.class)
public @interface GoTime {

	/** Reads both forms. */
	final class Deserializer extends StdDeserializer<Instant> {

		private static final Pattern PRINTED = Pattern
			.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?) ([+-]\\d\\d)(\\d\\d)\\b.*");

		Deserializer() {
			super(Instant.class);
		}

		@Override
		public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
			String text = parser.getString();
			if (text.isEmpty()) {
				return null;
			}
			try {
				return OffsetDateTime.parse(PRINTED.matcher(text).replaceFirst("$1T$2$3:$4")).toInstant();
			}
			catch (DateTimeException ex) {
				return (Instant) context.handleWeirdStringValue(Instant.class, text, "Not a time");
			}
		}

	}

}
