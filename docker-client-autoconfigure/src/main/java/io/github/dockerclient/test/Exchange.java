package io.github.dockerclient.test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A request that is being answered.
 */
final class Exchange {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final String JSON = "application/json";

	private final EngineRequest request;

	private final HttpConnection connection;

	private final ApiVersion newest;

	private List<String> variables = List.of();

	Exchange(EngineRequest request, HttpConnection connection, ApiVersion newest) {
		this.request = request;
		this.connection = connection;
		this.newest = newest;
	}

	EngineRequest request() {
		return this.request;
	}

	HttpConnection connection() {
		return this.connection;
	}

	void variables(List<String> variables) {
		this.variables = variables;
	}

	// Return the value of the first variable of the path.
	String id() {
		return this.variables.get(0);
	}

	@Nullable String query(String name) {
		return this.request.query(name);
	}

	// Engines take every value except these for true.
	boolean flag(String name) {
		String value = this.request.query(name);
		return value != null && !List.of("", "0", "no", "false", "none").contains(value);
	}

	// The parameter is a number of seconds with an optional fraction.
	@Nullable Instant instant(String name) {
		String text = this.request.query(name);
		if (text == null || text.isEmpty()) {
			return null;
		}
		BigDecimal[] parts = new BigDecimal(text).divideAndRemainder(BigDecimal.ONE);
		return Instant.ofEpochSecond(parts[0].longValue(), parts[1].movePointRight(9).longValue());
	}

	ObjectFilters filters() {
		String filters = this.request.query("filters");
		return ObjectFilters
			.of((filters != null && !filters.isEmpty()) ? MAPPER.readTree(filters) : MAPPER.createObjectNode());
	}

	JsonNode body() {
		return (this.request.body().length > 0) ? MAPPER.readTree(this.request.body()) : MissingNode.getInstance();
	}

	ApiVersion newest() {
		return this.newest;
	}

	// Return the API version of the request, which is the newest one by default.
	ApiVersion version() {
		String version = this.request.apiVersion();
		return (version != null) ? ApiVersion.of(version) : this.newest;
	}

	boolean since(String version) {
		return !version().isBefore(ApiVersion.of(version));
	}

	void json(int status, Object value) throws IOException {
		answer(status, JSON, MAPPER.writeValueAsBytes(value));
	}

	void error(int status, String message) throws IOException {
		json(status, Map.of("message", message));
	}

	void empty(int status) throws IOException {
		this.connection.send(head(status, (status != 204 && status != 304) ? "Content-Length: 0" : null));
	}

	void answer(int status, String type, byte[] body) throws IOException {
		this.connection.send(head(status, "Content-Type: " + type + "\r\nContent-Length: " + body.length));
		if (!this.request.method().equals("HEAD")) {
			this.connection.send(body);
		}
	}

	void beginChunks(@Nullable String type) throws IOException {
		this.connection
			.send(head(200, ((type != null) ? "Content-Type: " + type + "\r\n" : "") + "Transfer-Encoding: chunked"));
	}

	void chunk(byte[] data) throws IOException {
		this.connection.send(Integer.toHexString(data.length) + "\r\n");
		this.connection.send(data);
		this.connection.send("\r\n");
	}

	void jsonChunk(Object value) throws IOException {
		chunk((MAPPER.writeValueAsString(value) + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	void endChunks() throws IOException {
		this.connection.send("0\r\n\r\n");
	}

	// After this answer, the connection carries only the bytes of a stream.
	void hijack(boolean tty) throws IOException {
		String type = "Content-Type: application/vnd.docker." + ((tty || !since("1.42")) ? "raw" : "multiplexed")
				+ "-stream";
		this.connection.send((this.request.header("Upgrade") != null)
				? "HTTP/1.1 101 UPGRADED\r\n" + type + "\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n"
				: "HTTP/1.1 200 OK\r\n" + type + "\r\n\r\n");
	}

	// Read until the client closes its side: closing a connection with unread bytes
	// resets it, and the client would lose what it has not read yet.
	void endHijacked() throws IOException {
		this.connection.endOutput();
		this.connection.awaitHangUp();
	}

	private String head(int status, @Nullable String headers) {
		return "HTTP/1.1 " + status + " Status\r\nApi-Version: " + this.newest + "\r\nOstype: linux\r\n"
				+ ((headers != null) ? headers + "\r\n" : "") + "\r\n";
	}

}
