package io.github.dockerclient.test;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * An operation of the Engine API, given by its method and its path with variables.
 *
 * @param name the operation as it is written, such as {@code GET /containers/{id}/json}
 * @param method the method
 * @param path the pattern that its paths match
 */
record Operation(String name, String method, Pattern path) {

	private static final Pattern NAME = Pattern.compile("(GET|HEAD|POST|PUT|DELETE) (/\\S+)");

	private static final Pattern VARIABLE = Pattern.compile("\\\\\\{[^}]+}");

	static Operation of(String name) {
		Assert.notNull(name, "'operation' must not be null");
		Matcher matcher = NAME.matcher(name);
		Assert.isTrue(matcher.matches(), () -> String.format(Locale.ROOT,
				"Operation '%s' must be a method and a path, such as 'GET /containers/{id}/json'", name));
		String quoted = matcher.group(2).replaceAll("[.{]", "\\\\$0");
		return new Operation(name, matcher.group(1), Pattern.compile(VARIABLE.matcher(quoted).replaceAll("(.+)")));
	}

	// Return the values of the variables, or null if the request does not match.
	@Nullable List<String> match(EngineRequest request) {
		Matcher matcher = this.path.matcher(request.path());
		return (request.method().equals(this.method) && matcher.matches())
				? IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList() : null;
	}

}
