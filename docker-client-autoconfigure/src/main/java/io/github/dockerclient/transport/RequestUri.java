package io.github.dockerclient.transport;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;

import io.github.dockerclient.stream.FileNames;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * Path and query of a request. All characters of values but the unreserved ones are
 * escaped, as engines read an unescaped {@code +} as a space.
 */
final class RequestUri {

	/** The characters of a path, besides letters and digits, that are not escaped. */
	private static final String PATH_CHARACTERS = "/-._~%!$&'()*+,;=:@";

	private final String template;

	private final String path;

	private final StringBuilder query = new StringBuilder();

	RequestUri(String template, Object... variables) {
		this.template = template;
		this.path = expand(template, variables);
	}

	private static String expand(String template, Object[] variables) {
		Assert.hasText(template, "'path' must not be empty");
		Assert.isTrue(template.startsWith("/"),
				() -> String.format(Locale.ROOT, "'path' must begin with a slash, unlike '%s'", template));
		Assert.isTrue(isPath(template.substring(1)),
				() -> String.format(Locale.ROOT, "'%s' must not have empty segments, '.' or '..'", template));
		StringBuilder path = new StringBuilder();
		int from = 0;
		int index = 0;
		for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
			int close = template.indexOf('}', open);
			Assert.isTrue(close > open + 1, () -> unpaired(template));
			String name = template.substring(open + 1, close);
			Assert.isTrue(index < variables.length,
					() -> String.format(Locale.ROOT, "No value for '%s' of %s", name, template));
			path.append(literal(template, from, open)).append(segment(name, variables[index++]));
			from = close + 1;
		}
		path.append(literal(template, from, template.length()));
		Assert.isTrue(index == variables.length, () -> "Too many values for " + template);
		return path.toString();
	}

	private static String unpaired(String template) {
		return String.format(Locale.ROOT, "The braces of '%s' must be in pairs, with a name between them", template);
	}

	private static String literal(String template, int from, int to) {
		String literal = template.substring(from, to);
		for (int i = 0; i < literal.length(); i++) {
			char character = literal.charAt(i);
			Assert.isTrue(character != '}', () -> unpaired(template));
			Assert.isTrue(character != '?' && character != '#', () -> String.format(Locale.ROOT,
					"'%s' must be nothing but a path: query parameters are set with 'query'", template));
			Assert.isTrue(isPathCharacter(character), () -> String.format(Locale.ROOT,
					"%s must not be part of the path '%s': give it as the value of a variable",
					Character.isISOControl(character) ? "A control character" : "'" + character + "'", template));
		}
		return literal;
	}

	private static boolean isPathCharacter(char character) {
		return (character < 128 && Character.isLetterOrDigit(character)) || PATH_CHARACTERS.indexOf(character) >= 0;
	}

	private static String segment(String name, Object variable) {
		Assert.notNull(variable, () -> String.format(Locale.ROOT, "'%s' must not be null", name));
		String value = variable.toString();
		// The leading slash is removed, as engines return the names of containers with
		// one.
		value = value.startsWith("/") ? value.substring(1) : value;
		Assert.isTrue(StringUtils.hasText(value), () -> String.format(Locale.ROOT, "'%s' must not be empty", name));
		Assert.isTrue(isPath(value) && value.chars().noneMatch(Character::isISOControl),
				() -> String.format(Locale.ROOT, "'%s' must not be a path", name));
		return UriUtils.encode(value, StandardCharsets.UTF_8);
	}

	// Engines normalize paths, so they would misinterpret a name that contains such
	// segments.
	private static boolean isPath(String path) {
		int from = 0;
		while (from <= path.length()) {
			int slash = path.indexOf('/', from);
			int to = (slash >= 0) ? slash : path.length();
			if (to == from || path.startsWith(".", from)
					&& (to == from + 1 || (to == from + 2 && path.charAt(from + 1) == '.'))) {
				return false;
			}
			from = to + 1;
		}
		return true;
	}

	void query(String name, @Nullable Object value) {
		if (value instanceof Collection<?> values) {
			values.forEach((element) -> query(name, element));
		}
		else if (value instanceof Record) {
			append(name, DockerJson.MAPPER.writeValueAsString(value));
		}
		else if (value instanceof Instant time) {
			append(name, String.format(Locale.ROOT, "%d.%09d", time.getEpochSecond(), time.getNano()));
		}
		else if (value != null) {
			append(name, value.toString());
		}
	}

	private void append(String name, String value) {
		this.query.append(this.query.isEmpty() ? '?' : '&')
			.append(UriUtils.encode(name, StandardCharsets.UTF_8))
			.append('=')
			.append(FileNames.isUtf8(value) ? UriUtils.encode(value, StandardCharsets.UTF_8) : escaped(value));
	}

	// Keeps the bytes of a file's name that is not UTF-8.
	private static String escaped(String name) {
		return HexFormat.of().withPrefix("%").withUpperCase().formatHex(FileNames.encode(name));
	}

	String template() {
		return this.template;
	}

	// Returns the URI without its query, which may contain secrets.
	URI at(@Nullable ApiVersion version) {
		return URI.create(path(version));
	}

	// Returns the path with the version, or without one for null.
	String path(@Nullable ApiVersion version) {
		return (version != null) ? "/v" + version + this.path : this.path;
	}

	// Returns the query with its question mark, or an empty string.
	String query() {
		return this.query.toString();
	}

	/**
	 * Return the path without version and query.
	 */
	@Override
	public String toString() {
		return this.path;
	}

}
