package io.github.dockerclient.type;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * Parses sizes in the form of Docker's command line, such as {@code 512m} for
 * {@code docker run --memory}: a number, optionally with a fraction, and one of the units
 * {@code b}, {@code k}, {@code m}, {@code g}, {@code t} and {@code p} in lower or upper
 * case, optionally followed by {@code b} or {@code ib}. The units are powers of 1024. Use
 * it for fields that are a number of bytes:
 * {@code hostConfig.memoryReservation(Sizes.bytes("256m"))}.
 */
@Internal
public final class Sizes {

	private static final Pattern SIZE = Pattern
		.compile("(\\+?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?) ?(?:[bB]|([kKmMgGtTpP])(?:[iI]?[bB])?)?");

	private static final Map<String, Long> UNITS = Map.of("k", 1L << 10, "m", 1L << 20, "g", 1L << 30, "t", 1L << 40,
			"p", 1L << 50);

	private Sizes() {
	}

	/**
	 * Return the number of bytes of a size.
	 * @param size the size, such as {@code 512m} or {@code 1.5 GiB}
	 * @return the bytes
	 * @throws IllegalArgumentException if the text is not a size
	 */
	public static long bytes(String size) {
		return bytes("size", size);
	}

	/**
	 * Return the number of bytes of a limit of memory and swap together, in the form of
	 * {@code --memory-swap}.
	 * @param size the size, or {@code -1} for no limit
	 * @return the bytes, or -1
	 * @throws IllegalArgumentException if the text is neither a size nor {@code -1}
	 */
	public static long bytesOrUnlimited(String size) {
		return bytesOrUnlimited("size", size);
	}

	/**
	 * Return the number of bytes of a size.
	 * @param option the name of the option, for the message of the exception
	 * @param size the size
	 * @return the bytes
	 * @throws IllegalArgumentException if the text is not a size
	 */
	public static long bytes(String option, String size) {
		Assert.notNull(size, () -> "'" + option + "' must not be null");
		Matcher matcher = SIZE.matcher(size);
		Assert.isTrue(matcher.matches(),
				() -> String.format(Locale.ROOT, "'%s' must be a size such as 512m or 1.5g, not '%s'", option, size));
		String unit = matcher.group(2);
		double bytes = Double.parseDouble(matcher.group(1))
				* ((unit != null) ? UNITS.getOrDefault(unit.toLowerCase(Locale.ROOT), 1L) : 1);
		Assert.isTrue(bytes < Long.MAX_VALUE,
				() -> String.format(Locale.ROOT, "'%s' must be less than 8192p, not '%s'", option, size));
		return (long) bytes;
	}

	/**
	 * Return the number of bytes of a size, or -1 for no limit.
	 * @param option the name of the option, for the message of the exception
	 * @param size the size, or {@code -1} for no limit
	 * @return the bytes, or -1
	 * @throws IllegalArgumentException if the text is neither a size nor {@code -1}
	 */
	public static long bytesOrUnlimited(String option, String size) {
		return "-1".equals(size) ? -1 : bytes(option, size);
	}

}
