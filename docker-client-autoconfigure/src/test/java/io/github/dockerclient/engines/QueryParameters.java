package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query parameters of the Engine API, as listed in {@code engine-api/operations.txt}.
 */
final class QueryParameters {

	private static final String RESOURCE = "/engine-api/operations.txt";

	private static final Map<Pattern, String> ENDPOINTS = endpoints();

	private static final Set<String> ALL = load();

	private QueryParameters() {
	}

	/**
	 * Return all parameters.
	 * @return the operations with their parameters, in the form of {@link #name}
	 */
	static Set<String> all() {
		return ALL;
	}

	/**
	 * Return the name of a parameter.
	 * @param method the method of a request
	 * @param path the path of a request, without a version
	 * @param parameter one of its parameters
	 * @return the operation, with empty braces for variables, and the parameter
	 */
	static String name(String method, String path, String parameter) {
		String request = method + " " + path;
		return ENDPOINTS.entrySet()
			.stream()
			.filter((endpoint) -> endpoint.getKey().matcher(request).matches())
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(request) + " ?" + parameter;
	}

	private static Map<Pattern, String> endpoints() {
		return lines().filter((line) -> !line.startsWith(" "))
			.map(QueryParameters::endpoint)
			// Paths without variables must come before patterns that match them too.
			.sorted((one, other) -> Long.compare(braces(one), braces(other)))
			.collect(Collectors.toMap((endpoint) -> Pattern.compile(
					Stream.of(endpoint.split("\\{}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"))),
					(endpoint) -> endpoint, (one, other) -> one, LinkedHashMap::new));
	}

	private static long braces(String endpoint) {
		return endpoint.chars().filter((character) -> character == '{').count();
	}

	private static String endpoint(String line) {
		String[] words = line.split(" ");
		return words[1] + " " + words[2].replaceAll("\\{[^}]*}", "{}");
	}

	private static Set<String> load() {
		Set<String> all = new LinkedHashSet<>();
		String endpoint = "";
		for (String line : lines().toList()) {
			if (!line.startsWith(" ")) {
				endpoint = endpoint(line);
			}
			else if (line.strip().startsWith("?")) {
				all.add(endpoint + " " + line.strip().split(" ")[0]);
			}
		}
		return all;
	}

	private static Stream<String> lines() {
		try (InputStream resource = QueryParameters.class.getResourceAsStream(RESOURCE)) {
			if (resource == null) {
				throw new IllegalStateException(RESOURCE + " is missing");
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map((line) -> line.replaceFirst("\\s*#.*", ""))
				.filter((line) -> !line.isBlank());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
