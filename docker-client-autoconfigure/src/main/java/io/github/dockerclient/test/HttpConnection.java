package io.github.dockerclient.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;

/**
 * The server side of a connection, which reads requests and sends bytes.
 */
@Internal
public final class HttpConnection {

	private static final int BUFFER = 64 * 1024;

	private static final int END_OF_HEAD = 0x0D0A0D0A;

	private final SocketChannel channel;

	private final int number;

	private final ByteBuffer input = ByteBuffer.allocate(BUFFER).flip();

	/**
	 * Create a connection.
	 * @param channel the channel to the client
	 * @param number the number of the connection
	 */
	public HttpConnection(SocketChannel channel, int number) {
		this.channel = channel;
		this.number = number;
	}

	boolean isOpen() {
		return this.channel.isOpen();
	}

	/**
	 * Read the next request.
	 * @return the request, or {@code null} if the client has closed the connection
	 * @throws IOException if the connection fails
	 */
	public @Nullable EngineRequest read() throws IOException {
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
		EngineRequest bare = new EngineRequest(this.number, lines.get(0), lines.subList(1, lines.size()), new byte[0]);
		return new EngineRequest(this.number, bare.line(), bare.headers(), body(bare));
	}

	private byte[] body(EngineRequest request) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		String length = request.header("Content-Length");
		if (length != null) {
			copy(Integer.parseInt(length), body);
		}
		else if ("chunked".equals(request.header("Transfer-Encoding"))) {
			for (int size = size(); size > 0; size = size()) {
				copy(size, body);
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
				throw new IOException("The client closed the connection");
			}
			line.append((char) next);
		}
		return line.toString().strip();
	}

	private void copy(int count, ByteArrayOutputStream target) throws IOException {
		for (int i = 0; i < count; i++) {
			int next = next();
			if (next < 0) {
				throw new IOException("The client closed the connection");
			}
			target.write(next);
		}
	}

	// Return the next byte, or -1 if the client has closed its side.
	private int next() throws IOException {
		if (!this.input.hasRemaining()) {
			this.input.clear();
			int count = this.channel.read(this.input);
			this.input.flip();
			if (count < 0) {
				return -1;
			}
		}
		return this.input.get() & 0xFF;
	}

	/**
	 * Read a number of bytes.
	 * @param count the number
	 * @return the bytes
	 * @throws IOException if the client sends less
	 */
	public byte[] read(int count) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		copy(count, bytes);
		return bytes.toByteArray();
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
	 * Send bytes at once.
	 * @param bytes the bytes, as ISO-8859-1
	 * @throws IOException if the connection fails
	 */
	public void send(String bytes) throws IOException {
		send(bytes.getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * Send bytes at once.
	 * @param bytes the bytes
	 * @throws IOException if the connection fails
	 */
	public void send(byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		while (buffer.hasRemaining()) {
			this.channel.write(buffer);
		}
	}

	/**
	 * Half-close the connection, so that the client can continue to send.
	 * @throws IOException if that fails
	 */
	public void endOutput() throws IOException {
		this.channel.shutdownOutput();
	}

	/**
	 * Wait until the client closes the connection.
	 * @throws IOException if the connection fails
	 */
	public void awaitHangUp() throws IOException {
		do {
			this.input.clear();
		}
		while (this.channel.read(this.input) >= 0);
		this.channel.close();
	}

	/**
	 * Close the connection.
	 * @throws IOException if that fails
	 */
	public void close() throws IOException {
		this.channel.close();
	}

	/**
	 * Close the connection, of TCP, with a reset.
	 * @throws IOException if that fails
	 */
	public void reset() throws IOException {
		this.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
		this.channel.close();
	}

}
