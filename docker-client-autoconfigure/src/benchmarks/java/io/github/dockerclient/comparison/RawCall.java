package io.github.dockerclient.comparison;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection to a {@link RawEngine}, with its current request.
 */
final class RawCall implements AutoCloseable {

	private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

	private static final Pattern CHUNKED = Pattern.compile("(?i)\r\ntransfer-encoding: *chunked");

	private final SocketChannel channel;

	private final InputStream in;

	private String head = "";

	RawCall(SocketChannel channel) {
		this.channel = channel;
		this.in = new BufferedInputStream(Channels.newInputStream(channel));
	}

	/**
	 * Read the head of the next request.
	 * @return whether there is one
	 * @throws IOException if the connection fails
	 */
	boolean next() throws IOException {
		StringBuilder read = new StringBuilder();
		while (read.indexOf("\r\n\r\n") < 0) {
			String line = line();
			if (line.isEmpty()) {
				return false;
			}
			read.append(line);
		}
		this.head = read.toString();
		return true;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = this.in.read(); next >= 0; next = this.in.read()) {
			line.append((char) next);
			if (next == '\n') {
				return line.toString();
			}
		}
		return "";
	}

	String head() {
		return this.head;
	}

	/**
	 * Read a byte of what follows the head.
	 * @return the byte, or -1 at the end
	 * @throws IOException if the connection fails
	 */
	int read() throws IOException {
		return this.in.read();
	}

	/**
	 * Answer with JSON, after the body of the request.
	 * @param status the status line
	 * @param body the JSON
	 * @throws IOException if the connection fails
	 */
	void json(String status, String body) throws IOException {
		skipBody();
		write("HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s".formatted(status,
				body.length(), body));
	}

	/**
	 * Begin an answer whose end is that of the connection.
	 * @param type the type of the content
	 * @throws IOException if the connection fails
	 */
	void begin(String type) throws IOException {
		skipBody();
		write("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nConnection: close\r\n\r\n".formatted(type));
	}

	void write(String text) throws IOException {
		write(text.getBytes(StandardCharsets.UTF_8));
	}

	void write(byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		while (buffer.hasRemaining()) {
			this.channel.write(buffer);
		}
	}

	/**
	 * Be silent until the client closes the connection.
	 * @throws IOException if the connection fails
	 */
	void hold() throws IOException {
		while (read() >= 0) {
			continue;
		}
	}

	private void skipBody() throws IOException {
		Matcher length = LENGTH.matcher(this.head);
		if (length.find()) {
			this.in.readNBytes(Integer.parseInt(length.group(1)));
		}
		else if (CHUNKED.matcher(this.head).find()) {
			for (int size = chunk(); size > 0; size = chunk()) {
				this.in.readNBytes(size + 2);
			}
			line();
		}
	}

	private int chunk() throws IOException {
		return Integer.parseInt(line().strip(), 16);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
