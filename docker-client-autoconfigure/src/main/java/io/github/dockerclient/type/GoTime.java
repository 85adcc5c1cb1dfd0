package io.github.dockerclient.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads times in all forms that engines send: as RFC 3339, as Go prints them
 * ({@code 2020-11-12 22:26:13.62 +0000 UTC m=+0.1}), without seconds, offset (which is
 * then UTC) or time of day, and as numbers since 1970. An empty string is read as
 * {@code null}.
 */
@Internal
public final class GoTime extends StdDeserializer<Instant> {

	private static final Pattern FORM = Pattern
		.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[ Tt_]+(\\d{1,2}:\\d\\d)(:\\d\\d)?(?:[.,](\\d+))?)?"
				+ " ?(?:[Zz]|([+-]\\d\\d):?(\\d\\d)?(?::?\\d\\d)?)?(?: [A-Za-z+-][A-Za-z0-9+-]*)?(?: m=\\S*)?");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}(?:\\.\\d{1,9})?");

	private static final int MAX_LENGTH = 100;

	/** The form of most times up to the seconds, with a zero for each digit. */
	private static final String USUAL = "0000-00-00T00:00:00";

	private static final int SECONDS_END = USUAL.length();

	/** The index after nine digits of a fraction. */
	private static final int NANOS_END = SECONDS_END + 10;

	/**
	 * The numbers of digits from which on a number is in milliseconds, microseconds and
	 * nanoseconds.
	 */
	private static final int[] DIGITS = { 12, 15, 18 };

	/**
	 * Create a deserializer.
	 */
	public GoTime() {
		super(Instant.class);
	}

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		return read(parser, context, null);
	}

	// The unit of a number is seconds or nanoseconds. Without it, the unit is derived
	// from the number of digits.
	static @Nullable Instant read(JsonParser parser, DeserializationContext context, @Nullable ChronoUnit unit) {
		String text = switch (parser.currentToken()) {
			case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString().strip();
			default -> null;
		};
		if (text == null || text.length() > MAX_LENGTH) {
			return (Instant) context.handleUnexpectedToken(Instant.class, parser);
		}
		if (text.isEmpty()) {
			return null;
		}
		try {
			Instant usual = usual(text);
			if (usual != null) {
				return usual;
			}
			if (unit != null && JsonNumbers.isLong(parser)) {
				return Instant.EPOCH.plus(parser.getLongValue(), unit);
			}
			if (NUMBER.matcher(text).matches() || parser.currentToken().isNumeric()) {
				return since1970(new BigDecimal(text), unit);
			}
			return parse(text);
		}
		catch (DateTimeException | ArithmeticException ex) {
			return (Instant) context.handleWeirdStringValue(Instant.class, text, "Not a time");
		}
	}

	// Reads the form that nearly all times have, 2026-11-30T03:04:05.123456789Z, which is
	// much faster than an expression. Returns null for all other forms.
	private static @Nullable Instant usual(String text) {
		int end = text.length() - 1;
		if (end < SECONDS_END || end > NANOS_END || text.charAt(end) != 'Z') {
			return null;
		}
		for (int index = 0; index < end; index++) {
			char expected = (index < SECONDS_END) ? USUAL.charAt(index) : (index == SECONDS_END) ? '.' : '0';
			char letter = text.charAt(index);
			if ((expected == '0') ? letter < '0' || letter > '9' : letter != expected) {
				return null;
			}
		}
		int second = number(text, 17, SECONDS_END);
		if (second > 59 || end == SECONDS_END + 1) {
			return null;
		}
		int nano = 0;
		for (int index = SECONDS_END + 1; index < NANOS_END; index++) {
			nano = 10 * nano + ((index < end) ? text.charAt(index) - '0' : 0);
		}
		return LocalDateTime
			.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16),
					second, nano)
			.toInstant(ZoneOffset.UTC);
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

	private static Instant parse(String text) {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			throw new DateTimeException("Not a time");
		}
		String seconds = (form.group(3) != null) ? form.group(3) : ":00";
		boolean leap = seconds.equals(":60");
		String fraction = (form.group(4) != null) ? "." + shorten(form.group(4)) : "";
		String time = (form.group(2) != null) ? form.group(2) : "00:00";
		time = (time.length() < 5) ? "0" + time : time;
		return LocalDateTime.parse(form.group(1) + "T" + time + (leap ? ":59" : seconds) + fraction)
			.toInstant(ZoneOffset.UTC)
			.minusSeconds(offset(form.group(5), form.group(6)));
	}

	// Go permits up to a day, the JDK only 18 hours.
	private static int offset(@Nullable String hours, @Nullable String minutes) {
		if (hours == null) {
			return 0;
		}
		int hour = Integer.parseInt(hours.substring(1));
		int minute = (minutes != null) ? Integer.parseInt(minutes) : 0;
		if (hour >= 24 || minute >= 60) {
			throw new DateTimeException("Not an offset");
		}
		int seconds = (hour * 60 + minute) * 60;
		return hours.startsWith("-") ? -seconds : seconds;
	}

	private static String shorten(String fraction) {
		return (fraction.length() > 9) ? fraction.substring(0, 9) : fraction;
	}

	private static Instant since1970(BigDecimal number, @Nullable ChronoUnit unit) {
		int digits = number.abs().toBigInteger().toString().length();
		int power = (unit == ChronoUnit.NANOS) ? 9 : 0;
		if (unit == null) {
			while (power < 9 && digits >= DIGITS[power / 3]) {
				power += 3;
			}
		}
		BigDecimal seconds = number.movePointLeft(power);
		BigInteger whole = seconds.setScale(0, RoundingMode.FLOOR).toBigInteger();
		BigDecimal rest = seconds.subtract(new BigDecimal(whole));
		return Instant.ofEpochSecond(whole.longValueExact(), rest.movePointRight(9).longValue());
	}

}
