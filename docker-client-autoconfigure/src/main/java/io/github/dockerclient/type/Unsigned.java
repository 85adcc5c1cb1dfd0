package io.github.dockerclient.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigInteger;

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
 * A {@code long} that is sent as an unsigned 64-bit number, which is the type of the
 * engines' counters. A value that is too large for a positive {@code long} becomes a
 * negative one with the same bits. The largest value, which engines use for "no limit",
 * becomes -1. {@link Long#toUnsignedString(long)} returns the original number.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@JacksonAnnotationsInside
@JsonSerialize(using = Unsigned.Serializer.class)
@JsonDeserialize(using = Unsigned.Deserializer.class)
public @interface Unsigned {

	/**
	 * The same as {@link Unsigned}, for the elements of a list and the values of a map.
	 */
	@Documented
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
	@JacksonAnnotationsInside
	@JsonSerialize(contentUsing = Serializer.class)
	@JsonDeserialize(contentUsing = Deserializer.class)
	@interface Values {

	}

	/** Writes the number. */
	final class Serializer extends StdSerializer<Long> {

		Serializer() {
			super(Long.class);
		}

		@Override
		public void serialize(Long value, JsonGenerator generator, SerializationContext context) {
			if (value < 0) {
				generator.writeNumber(new BigInteger(Long.toUnsignedString(value)));
			}
			else {
				generator.writeNumber(value);
			}
		}

	}

	/** Reads the number. */
	final class Deserializer extends StdDeserializer<Long> {

		private static final int MAX_LENGTH = 30;

		Deserializer() {
			super(Long.class);
		}

		@Override
		public Long deserialize(JsonParser parser, DeserializationContext context) {
			if (JsonNumbers.isLong(parser) && parser.getLongValue() >= 0) {
				return parser.getLongValue();
			}
			String text = (parser.currentToken().isScalarValue() && parser.getStringLength() <= MAX_LENGTH)
					? parser.getString().strip() : "";
			try {
				return Long.parseUnsignedLong(text);
			}
			catch (NumberFormatException ex) {
				// The number may have another notation, such as 1e3.
				return exact(parser, context);
			}
		}

		private Long exact(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && parser.getStringLength() <= MAX_LENGTH) {
				try {
					BigInteger number = parser.getDecimalValue().toBigIntegerExact();
					if (number.signum() >= 0 && number.bitLength() <= Long.SIZE) {
						return number.longValue();
					}
				}
				catch (ArithmeticException ex) {
					// The number is not whole, which is reported below.
				}
			}
			return (Long) context.handleUnexpectedToken(context.constructType(Long.class), parser.currentToken(),
					parser, "Not an unsigned number of 64 bits");
		}

	}

}
