package io.github.dockerclient.type;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A limit of the processes in a container. Part of a container's host configuration, of a
 * build, and of a service's container specification.
 *
 * @param name the resource, such as {@code nofile}
 * @param soft the limit in effect, which a process may raise up to the hard limit; -1 is
 * no limit
 * @param hard the maximum of the soft limit; -1 is no limit
 */
public record Ulimit(String name, @Nullable Long soft, @Nullable Long hard) {

	private static final Pattern FORM = Pattern
		.compile("(core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack)"
				+ "=(-1|\\+?[0-9]{1,19})(?::(-1|\\+?[0-9]{1,19}))?");

	/**
	 * Parse a limit in the form of {@code --ulimit}.
	 * @param limit the name with the soft and the hard limit, such as
	 * {@code nofile=1024:2048}; a single number sets both
	 * @return the limit
	 * @throws IllegalArgumentException if the text does not have that form
	 */
	public static Ulimit of(String limit) {
		Matcher matcher = FORM.matcher(String.valueOf(limit));
		Assert.isTrue(matcher.matches(), () -> String.format(Locale.ROOT,
				"'limit' must be a name with one or two numbers such as nofile=1024:2048, not '%s'", limit));
		long soft = number(limit, matcher.group(2));
		long hard = (matcher.group(3) != null) ? number(limit, matcher.group(3)) : soft;
		Assert.isTrue(hard == -1 || (soft != -1 && soft <= hard),
				() -> String.format(Locale.ROOT, "The soft limit of '%s' must not be higher than the hard one", limit));
		return new Ulimit(matcher.group(1), soft, hard);
	}

	private static long number(String limit, String number) {
		try {
			return Long.parseLong(number);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, "The limit of '%s' must fit into 64 bits", limit), ex);
		}
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static UlimitBuilder builder() {
		return UlimitBuilder.builder();
	}

}
