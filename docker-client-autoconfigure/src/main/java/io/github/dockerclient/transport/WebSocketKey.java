package io.github.dockerclient.transport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import org.springframework.http.HttpHeaders;

/**
 * The key that a client sends to open a websocket, and the expected answer of the server.
 *
 * @param value the key
 */
record WebSocketKey(String value) {

	/** The constant of RFC 6455. */
	private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	private static final SecureRandom RANDOM = new SecureRandom();

	static WebSocketKey random() {
		byte[] bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return new WebSocketKey(Base64.getEncoder().encodeToString(bytes));
	}

	Map<String, String> headers() {
		return Map.of(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE, HttpHeaders.UPGRADE, "websocket",
				"Sec-WebSocket-Version", "13", "Sec-WebSocket-Key", this.value);
	}

	boolean isAccepted(HttpHeaders headers) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-1")
				.digest((this.value + SALT).getBytes(StandardCharsets.US_ASCII));
			return Base64.getEncoder().encodeToString(digest).equals(headers.getFirst("Sec-WebSocket-Accept"));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
