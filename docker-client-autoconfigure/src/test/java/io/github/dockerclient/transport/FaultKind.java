package io.github.dockerclient.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

import io.github.dockerclient.test.EngineRequest;

/**
 * The faults of a response, from the connection to its last byte.
 */
enum FaultKind {

	/** There is no listener. */
	REFUSED,

	/** The connection is accepted and closed. */
	ACCEPTED_CLOSED,

	/** The connection is accepted and reset. */
	ACCEPTED_RESET,

	/** The connection is closed before, in or after a part of the response. */
	CLOSED_BEFORE_HEAD, CLOSED_IN_STATUS_LINE, CLOSED_IN_HEADER, CLOSED_BEHIND_HEAD, CLOSED_IN_CHUNK_SIZE,
	CLOSED_IN_CHUNK, CLOSED_BEHIND_CHUNK,

	/** The connection is reset at the same points. */
	RESET_BEFORE_HEAD, RESET_IN_STATUS_LINE, RESET_IN_HEADER, RESET_BEHIND_HEAD, RESET_IN_CHUNK_SIZE, RESET_IN_CHUNK,
	RESET_BEHIND_CHUNK,

	/** The server sends no more at the same points, but keeps the connection. */
	SILENT_BEFORE_HEAD, SILENT_IN_STATUS_LINE, SILENT_IN_HEADER, SILENT_BEHIND_HEAD, SILENT_IN_CHUNK_SIZE,
	SILENT_IN_CHUNK, SILENT_BEHIND_CHUNK,

	/** The body is complete as HTTP, but its content is not. */
	HALF_A_VALUE,

	/** The response is correct, but sent byte by byte. */
	TRICKLE,

	/** The server sends no more, but goes on reading. */
	HALF_OPEN,

	/** The body is shorter than {@code Content-Length}. */
	TOO_SHORT,

	/** The body is longer than {@code Content-Length}. */
	TOO_LONG,

	/** The response has a body although its status forbids one. */
	BODY_OF_204,

	/** The response is correct, but follows interim responses. */
	INTERIM,

	/** The response is an upgrade, requested or not. */
	SWITCHED,

	/** The response is a redirect to another address. */
	REDIRECT,

	/** The response is compressed, which was not requested. */
	GZIP,

	/** The response is the page of a web server. */
	HTML,

	/** The response is the error page of a proxy. */
	HTML_ERROR,

	/** The response is an error of 10 MB. */
	HUGE_ERROR,

	/** The server uses another protocol than HTTP. */
	NOT_HTTP,

	/** The engine is killed while it sends the response. */
	KILLED;

	FaultServer.Fault of(FaultServer server, Answer answer) {
		return new FaultServer.Fault() {

			@Override
			public void accepted(FaultServer.Peer peer) throws IOException {
				if (FaultKind.this == ACCEPTED_CLOSED) {
					peer.close();
				}
				else if (FaultKind.this == ACCEPTED_RESET) {
					peer.reset();
				}
			}

			@Override
			public void requested(FaultServer.Peer peer, EngineRequest head) throws IOException {
				if (head.header("Upgrade") == null) {
					peer.readBody(head);
				}
				play(server, peer, answer.forRequest(head));
			}

		};
	}

	private void play(FaultServer server, FaultServer.Peer peer, Answer answer) throws IOException {
		int behind = name().indexOf('_') + 1;
		if (name().startsWith("CLOSED_")) {
			peer.send(answer.until(name().substring(behind)));
			peer.close();
		}
		else if (name().startsWith("RESET_")) {
			peer.send(answer.until(name().substring(behind)));
			peer.reset();
		}
		else if (name().startsWith("SILENT_")) {
			peer.send(answer.until(name().substring(behind)));
			peer.beSilent();
		}
		else {
			playOther(server, peer, answer);
		}
	}

	private void playOther(FaultServer server, FaultServer.Peer peer, Answer answer) throws IOException {
		switch (this) {
			case ACCEPTED_CLOSED -> peer.close();
			case ACCEPTED_RESET -> peer.reset();
			case HALF_A_VALUE -> {
				peer.send(answer.of(answer.body().substring(0, answer.body().length() / 2)));
				endOf(peer, answer);
			}
			case TRICKLE -> {
				for (char next : answer.whole().toCharArray()) {
					peer.send(String.valueOf(next));
				}
				endOf(peer, answer);
			}
			case HALF_OPEN -> {
				peer.halfClose();
				peer.beSilent();
			}
			case TOO_SHORT -> {
				peer.send(plain("200 OK", "application/json", answer.body().length() + 5) + answer.body());
				peer.close();
			}
			case TOO_LONG -> {
				peer.send(plain("200 OK", "application/json", answer.body().length()) + answer.body() + "excess");
				peer.beSilent();
			}
			case BODY_OF_204 -> {
				peer.send(plain("204 No Content", "application/json", 7) + "{\"A\":1}");
				peer.beSilent();
			}
			case INTERIM -> {
				peer.send("HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
						+ answer.whole());
				endOf(peer, answer);
			}
			case SWITCHED -> {
				peer.send("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
				peer.close();
			}
			case REDIRECT -> peer
				.send("HTTP/1.1 301 Moved Permanently\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
			case GZIP -> {
				String body = zipped(answer.body());
				peer.send(plain("200 OK", "application/json\r\nContent-Encoding: gzip", body.length()) + body);
			}
			case HTML -> peer.send(plain("200 OK", "text/html", 13) + "<html></html>");
			case HTML_ERROR -> peer.send(plain("502 Bad Gateway", "text/html", 13) + "<html></html>");
			case HUGE_ERROR -> {
				String body = "{\"message\":\"" + "x".repeat(10_000_000) + "\"}";
				peer.send(plain("500 Internal Server Error", "application/json", body.length()) + body);
			}
			case NOT_HTTP -> {
				peer.send("SSH-2.0-OpenSSH_9.2p1\r\n");
				peer.close();
			}
			case KILLED -> {
				peer.send(answer.until("BEHIND_HEAD"));
				server.kill();
			}
			default -> throw new IllegalStateException("Nothing is to be requested");
		}
	}

	// The content of an upgraded connection ends with the connection.
	private static void endOf(FaultServer.Peer peer, Answer answer) throws IOException {
		if (answer.upgraded()) {
			peer.end();
		}
	}

	private static String plain(String status, String type, int length) {
		return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n";
	}

	private static String zipped(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
		}
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}

	/**
	 * A correct response.
	 *
	 * @param head its head
	 * @param body its content
	 * @param upgraded whether the body is sent without chunks, on an upgraded connection
	 */
	record Answer(String head, String body, boolean upgraded) {

		static Answer chunked(String type, String body) {
			return new Answer("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n",
					body, false);
		}

		static Answer upgraded(String protocol, String body) {
			return new Answer("HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.multiplexed-stream\r\n"
					+ "Connection: Upgrade\r\nUpgrade: " + protocol + "\r\n\r\n", body, true);
		}

		// The response to a websocket request contains a value for its key.
		Answer forRequest(EngineRequest request) {
			String key = request.header("Sec-WebSocket-Key");
			return (key != null) ? new Answer(
					this.head.replace("\r\n\r\n", "\r\nSec-WebSocket-Accept: " + accepted(key) + "\r\n\r\n"), this.body,
					true) : this;
		}

		private static String accepted(String key) {
			try {
				return Base64.getEncoder()
					.encodeToString(MessageDigest.getInstance("SHA-1")
						.digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII)));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

		String whole() {
			return of(this.body);
		}

		String of(String body) {
			return this.upgraded ? this.head + body : this.head + ScriptedServer.chunk(body) + "0\r\n\r\n";
		}

		String until(String where) {
			String chunk = this.upgraded ? this.body : ScriptedServer.chunk(this.body);
			return switch (where) {
				case "BEFORE_HEAD" -> "";
				case "IN_STATUS_LINE" -> this.head.substring(0, 10);
				case "IN_HEADER" -> this.head.substring(0, 25);
				case "BEHIND_HEAD" -> this.head;
				case "IN_CHUNK_SIZE" -> this.head + chunk.substring(0, 1);
				case "IN_CHUNK" -> this.head + chunk.substring(0, chunk.length() / 2);
				case "BEHIND_CHUNK" -> this.head + chunk;
				default -> throw new IllegalArgumentException(where);
			};
		}

	}

}
