package io.github.dockerclient.engines;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was seen on the wire, and its answer as far as it was seen.
 */
public final class Exchange {

	private static final Pattern VERSIONED = Pattern.compile("/v(\\d+\\.\\d+)(/.*)");

	private final String engine;

	private final HttpRequest request;

	private final RecordedConnection connection;

	private final @Nullable String version;

	private final QueryStringDecoder uri;

	private volatile @Nullable Integer status;

	Exchange(String engine, HttpRequest request, RecordedConnection connection) {
		this.engine = engine;
		this.request = request;
		this.connection = connection;
		Matcher matcher = VERSIONED.matcher(request.uri());
		boolean versioned = matcher.matches();
		this.version = versioned ? matcher.group(1) : null;
		this.uri = new QueryStringDecoder(versioned ? matcher.group(2) : request.uri(), StandardCharsets.UTF_8);
	}

	/**
	 * Return the API version of the request's path.
	 * @return the version, or {@code null} if the path has none
	 */
	public @Nullable String version() {
		return this.version;
	}

	/**
	 * Return the method and the path, encoded as they were sent.
	 * @return both, without the version and the query
	 */
	public String request() {
		return this.request.method() + " " + this.uri.rawPath();
	}

	/**
	 * Return the only value of a parameter.
	 * @param name the parameter's name
	 * @return its value, decoded, or {@code null} if the request does not contain it
	 */
	public @Nullable String parameter(String name) {
		return Optional.ofNullable(this.uri.parameters().get(name)).map((values) -> values.get(0)).orElse(null);
	}

	/**
	 * Return a header of the request.
	 * @param name the header's name
	 * @return its value, or {@code null} if the request does not contain it
	 */
	public @Nullable String header(String name) {
		return this.request.headers().get(name);
	}

	/**
	 * Return the status of the answer.
	 * @return the status, or {@code null} while there is no answer
	 */
	public @Nullable Integer status() {
		return this.status;
	}

	/**
	 * Return the connection over which the request was sent.
	 * @return the connection
	 */
	public RecordedConnection connection() {
		return this.connection;
	}

	/**
	 * Return the names of the parameters.
	 * @return each name once
	 */
	public Set<String> parameters() {
		return this.uri.parameters().keySet();
	}

	String engine() {
		return this.engine;
	}

	String method() {
		return this.request.method().name();
	}

	String path() {
		return this.uri.rawPath();
	}

	String protocol() {
		return this.request.protocolVersion().text();
	}

	boolean isHead() {
		return method().equals("HEAD");
	}

	boolean asksForUpgrade() {
		HttpHeaders headers = this.request.headers();
		return headers.contains("Upgrade")
				&& String.valueOf(headers.get("Connection")).toLowerCase(Locale.ROOT).contains("upgrade");
	}

	void answered(int status) {
		this.status = status;
	}

	@Override
	public String toString() {
		return "%s %s on %s -> %s".formatted(method(), this.request.uri(), this.engine,
				(this.status != null) ? this.status : "no answer");
	}

}
