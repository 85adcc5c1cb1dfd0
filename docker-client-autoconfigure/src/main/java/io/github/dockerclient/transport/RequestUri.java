package io.github.dockerclient.transport;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * Path and query of a request. Values are encoded by the strict rule: whatever is not
 * unreserved is escaped, as engines read a bare {@code +} as a space.
 */
final class RequestUri {

	/** Engines clean paths up, and would take part of the name for something else. */
	private static final Pattern NAME = Pattern
		.compile("(?!\\.{1,2}(?:/|$))[^/\\p{Cntrl}]+(?:/(?!\\.{1,2}(?:/|$))[^/\\p{Cntrl}]+)*");

	private final String template;

	private final String path;

	private final StringBuilder query = new StringBuilder();

	RequestUri(String template, Object... variables) {
		this.template = template;
		this.path = expand(template, variables);
	}

	private static String expand(String template, Object[] variables) {
		StringBuilder path = new StringBuilder();
		int from = 0;
		int index = 0;
		for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
			int close = template.indexOf('}', open);
			String name = template.substring(open + 1, close);
			Assert.isTrue(index < variables.length,
					() -> String.format(Locale.ROOT, "No value for '%s' of %s", name, template));
			path.append(template, from, open).append(segment(name, variables[index++]));
			from = close + 1;
		}
		Assert.isTrue(index == variables.length, () -> "Too many values for " + template);
		return path.append(template, from, template.length()).toString();
	}

	private static String segment(String name, Object variable) {
		Assert.notNull(variable, () -> String.format(Locale.ROOT, "'%s' must not be null", name));
		String value = variable.toString();
		// Engines write the names of containers with a leading slash.
		value = value.startsWith("/") ? value.substring(1) : value;
		Assert.isTrue(StringUtils.hasText(value), () -> String.format(Locale.ROOT, "'%s' must not be empty", name));
		Assert.isTrue(NAME.matcher(value).matches(), () -> String.format(Locale.ROOT, "'%s' must not be a path", name));
		return UriUtils.encode(value, StandardCharsets.UTF_8);
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
			.append(name)
			.append('=')
			.append(UriUtils.encode(value, StandardCharsets.UTF_8));
	}

	String template() {
		return this.template;
	}

	URI at(ApiVersion version) {
		return URI.create("/v" + version + this.path + this.query);
	}

	/**
	 * Return the path without version and query.
	 */
	@Override
	public String toString() {
		return this.path;
	}

}
