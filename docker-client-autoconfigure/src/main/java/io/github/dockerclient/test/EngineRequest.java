package io.github.dockerclient.test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A request to a {@link ScriptedEngine}.
 *
 * @param connection the number of the connection, starting at 1
 * @param line the request line, such as
 * {@code GET /v1.51/containers/json?all=true HTTP/1.1}
 * @param headers the header lines
 * @param body the body, decoded from its chunks
 */
public record EngineRequest(int connection, String line, List<String> headers, byte[] body) {

	private static final Pattern VERSION = Pattern.compile("/v[0-9]+\\.[0-9]+(?=/)");

	/**
	 * Return the method.
	 * @return the method, such as {@code GET}
	 */
	public String method() {
		return this.line.split(" ")[0];
	}

	/**
	 * Return the request target as it was sent, with version, path and query.
	 * @return the target
	 */
	public String target() {
		return this.line.split(" ")[1];
	}

	/**
	 * Return the path without the version.
	 * @return the path, decoded, such as {@code /containers/web/json}
	 */
	public String path() {
		String path = target().split("\\?", 2)[0];
		return decode(VERSION.matcher(path).replaceFirst("").replace("+", "%2B"));
	}

	/**
	 * Return the API version of the target.
	 * @return the version, such as {@code 1.51}, or {@code null} if the target has none
	 */
	public @Nullable String apiVersion() {
		Matcher matcher = VERSION.matcher(target());
		return matcher.lookingAt() ? matcher.group().substring(2) : null;
	}

	/**
	 * Return the value of a query parameter.
	 * @param name the name
	 * @return the first value, decoded, or {@code null} if the parameter is missing
	 */
	public @Nullable String query(String name) {
		String[] parts = target().split("\\?", 2);
		for (String parameter : (parts.length == 2) ? parts[1].split("&") : new String[0]) {
			String[] pair = parameter.split("=", 2);
			if (decode(pair[0]).equals(name)) {
				return (pair.length == 2) ? decode(pair[1]) : "";
			}
		}
		return null;
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Return the value of a header.
	 * @param name the name
	 * @return the value, or {@code null} if the header is missing
	 */
	public @Nullable String header(String name) {
		String prefix = name.toLowerCase(Locale.ROOT) + ":";
		return this.headers.stream()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
			.map((line) -> line.substring(prefix.length()).trim())
			.findFirst()
			.orElse(null);
	}

	/**
	 * Return the body as text.
	 * @return the body
	 */
	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/**
	 * Return method and target.
	 */
	@Override
	public String toString() {
		return method() + " " + target();
	}

}
