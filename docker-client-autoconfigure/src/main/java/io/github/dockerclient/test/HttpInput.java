package io.github.dockerclient.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sends on a connection.
 */
@Internal
public final class HttpInput {

	private static final int END_OF_HEAD = 0x0D0A0D0A;

	private final ReadableByteChannel channel;

	private final int number;

	private final ByteBuffer buffer;

	/**
	 * Create an input.
	 * @param channel the channel of the connection
	 * @param number the number of the connection
	 * @param ahead the maximum number of bytes that are read at once while the end of a
	 * head or line is sought; with 1, no byte behind it is taken from the channel
	 */
	public HttpInput(ReadableByteChannel channel, int number, int ahead) {
		this.channel = channel;
		this.number = number;
		this.buffer = ByteBuffer.allocate(ahead).flip();
	}

	/**
	 * Read the head of the next request.
	 * @return the request without its body, or {@code null} if the client has closed the
	 * connection
	 * @throws IOException if the connection fails
	 */
	public @Nullable EngineRequest readHead() throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		for (int last = 0; last != END_OF_HEAD;) {
			int next = next();
			if (next < 0) {
				return null;
			}
			head.write(next);
			last = (last << Byte.SIZE) | next;
		}
		List<String> lines = head.toString(StandardCharsets.ISO_8859_1).strip().lines().toList();
		return new EngineRequest(this.number, lines.get(0), lines.subList(1, lines.size()), new byte[0]);
	}

	/**
	 * Read the body of a request.
	 * @param head the request without its body
	 * @return the body, which is decoded if it is chunked
	 * @throws IOException if the connection fails
	 */
	public byte[] readBody(EngineRequest head) throws IOException {
		String length = head.header("Content-Length");
		if (length != null) {
			return read(Integer.parseInt(length));
		}
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		if ("chunked".equals(head.header("Transfer-Encoding"))) {
			for (int size = size(); size > 0; size = size()) {
				body.writeBytes(read(size));
				line();
			}
			line();
		}
		return body.toByteArray();
	}

	private int size() throws IOException {
		return Integer.parseInt(line(), 16);
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = next(); next != '\n'; next = next()) {
			if (next < 0) {
				throw closed();
			}
			line.append((char) next);
		}
		return line.toString().strip();
	}

	/**
	 * Read a number of bytes.
	 * @param count the number
	 * @return the bytes
	 * @throws IOException if the client sends less
	 */
	public byte[] read(int count) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(count);
		while (bytes.hasRemaining()) {
			if (this.buffer.hasRemaining()) {
				bytes.put(this.buffer.get());
			}
			else if (this.channel.read(bytes) < 0) {
				throw closed();
			}
		}
		return bytes.array();
	}

	private static IOException closed() {
		return new IOException("The client closed the connection");
	}

	// Return the next byte, or -1 if the client has closed its side.
	private int next() throws IOException {
		if (!this.buffer.hasRemaining()) {
			this.buffer.clear();
			int count = this.channel.read(this.buffer);
			this.buffer.flip();
			if (count < 0) {
				return -1;
			}
		}
		return this.buffer.get() & 0xFF;
	}

	/**
	 * Read until the client closes its side.
	 * @return the bytes
	 * @throws IOException if the connection fails
	 */
	public byte[] readToEnd() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int next = next(); next >= 0; next = next()) {
			bytes.write(next);
		}
		return bytes.toByteArray();
	}

	/**
	 * Discard everything until the client closes its side.
	 * @throws IOException if the connection fails
	 */
	public void awaitEnd() throws IOException {
		ByteBuffer ignored = ByteBuffer.allocate(64 * 1024);
		while (this.channel.read(ignored.clear()) >= 0) {
			// The content is not used.
		}
	}

}
