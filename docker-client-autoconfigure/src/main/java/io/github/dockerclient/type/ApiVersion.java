package io.github.dockerclient.type;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * A version of the Docker Engine API, such as {@code 1.43}. Versions compare by their two
 * numbers, never as text: 1.9 is older than 1.41.
 *
 * @param major the number before the dot
 * @param minor the number after the dot
 */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {

	/** The oldest API version that this client supports (engine 20.10). */
	public static final ApiVersion OLDEST = new ApiVersion(1, 41);

	/** The newest API version that this client supports (engine 29.6). */
	public static final ApiVersion NEWEST = new ApiVersion(1, 55);

	private static final Pattern PATTERN = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})");

	/**
	 * Parse a version.
	 * @param text the version as {@code major.minor}, with or without a leading {@code v}
	 * @return the version
	 * @throws IllegalArgumentException if the text is not a version
	 */
	public static ApiVersion of(String text) {
		Assert.notNull(text, "'text' must not be null");
		Matcher matcher = PATTERN.matcher(text.trim());
		Assert.isTrue(matcher.matches(), () -> String.format(Locale.ROOT,
				"API version '%s' must be two numbers with a dot between them, such as 1.43", text));
		return new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
	}

	/**
	 * Return whether this version is older than another.
	 * @param other the version to compare with
	 * @return whether this version is older
	 */
	public boolean isBefore(ApiVersion other) {
		return compareTo(other) < 0;
	}

	@Override
	public int compareTo(ApiVersion other) {
		return (this.major != other.major) ? Integer.compare(this.major, other.major)
				: Integer.compare(this.minor, other.minor);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor;
	}

}
