package io.github.dockerclient.test;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;

/**
 * The server side of a connection, which reads requests and sends bytes.
 */
@Internal
public final class HttpConnection {

	private static final int BUFFER = 64 * 1024;

	private final SocketChannel channel;

	private final HttpInput input;

	/**
	 * Create a connection.
	 * @param channel the channel to the client
	 * @param number the number of the connection
	 */
	public HttpConnection(SocketChannel channel, int number) {
		this.channel = channel;
		this.input = new HttpInput(channel, number, BUFFER);
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
		EngineRequest head = this.input.readHead();
		return (head != null)
				? new EngineRequest(head.connection(), head.line(), head.headers(), this.input.readBody(head)) : null;
	}

	/**
	 * Read a number of bytes.
	 * @param count the number
	 * @return the bytes
	 * @throws IOException if the client sends less
	 */
	public byte[] read(int count) throws IOException {
		return this.input.read(count);
	}

	/**
	 * Read until the client closes its side.
	 * @return the bytes
	 * @throws IOException if the connection fails
	 */
	public byte[] readToEnd() throws IOException {
		return this.input.readToEnd();
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
		this.input.awaitEnd();
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
