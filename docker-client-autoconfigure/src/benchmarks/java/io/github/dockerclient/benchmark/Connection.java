package io.github.dockerclient.benchmark;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A minimal implementation of HTTP/1.1 over a socket, for client and server.
 */
final class Connection implements Closeable {

	private static final int CHUNKED = -1;

	// The five bytes that end a chunked stream, as a number.
	private static final long STREAM_END = 0x300d0a0d0aL;

	private final SocketChannel channel;

	private final ByteBuffer in = ByteBuffer.allocateDirect(64 * 1024).flip();

	private final byte[] line = new byte[8192];

	private long read;

	Connection(SocketChannel channel) {
		this.channel = channel;
	}

	static Connection open(String host) throws IOException {
		return new Connection(SocketChannel.open(address(host)));
	}

	static SocketAddress address(String host) {
		URI uri = URI.create(host);
		return "unix".equals(uri.getScheme()) ? UnixDomainSocketAddress.of(uri.getPath())
				: new InetSocketAddress(uri.getHost(), uri.getPort());
	}

	void write(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			this.channel.write(bytes);
		}
	}

	// Return the next line, or null at the end of the connection.
	@Nullable String line() throws IOException {
		int length = 0;
		while (this.in.hasRemaining() || fill()) {
			byte next = this.in.get();
			if (next == '\n') {
				return new String(this.line, 0, length, StandardCharsets.ISO_8859_1);
			}
			if (next != '\r') {
				this.line[length++] = next;
			}
		}
		return null;
	}

	/**
	 * Read the headers.
	 * @return the length of the body
	 * @throws IOException if the connection fails
	 */
	long headers() throws IOException {
		long length = 0;
		String header = needed(line());
		while (!header.isEmpty()) {
			if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
				length = Long.parseLong(header.substring(15).strip());
			}
			else if (header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
				length = CHUNKED;
			}
			header = needed(line());
		}
		return length;
	}

	long skipBody(long length) throws IOException {
		if (length != CHUNKED) {
			return skip(length);
		}
		long body = 0;
		int chunk = Integer.parseInt(needed(line()), 16);
		while (chunk > 0) {
			body += skip(chunk);
			line();
			chunk = Integer.parseInt(needed(line()), 16);
		}
		line();
		return body;
	}

	long skip(long length) throws IOException {
		long left = length;
		while (left > 0) {
			if (!this.in.hasRemaining() && !fill()) {
				throw new EOFException();
			}
			int count = (int) Math.min(left, this.in.remaining());
			this.in.position(this.in.position() + count);
			left -= count;
		}
		return length;
	}

	// Read to the end of a stream, and examine only the last bytes of each read.
	void skipStream() throws IOException {
		long last = 0;
		while (last != STREAM_END) {
			if (!fill()) {
				throw new EOFException();
			}
			for (int index = Math.max(0, this.in.limit() - 5); index < this.in.limit(); index++) {
				last = (last << 8 | this.in.get(index) & 0xff) & 0xffffffffffL;
			}
			this.in.position(this.in.limit());
		}
	}

	/**
	 * Return how much of the input was consumed.
	 * @return the number of bytes
	 */
	long taken() {
		return this.read - this.in.remaining();
	}

	private boolean fill() throws IOException {
		int count = this.channel.read(this.in.clear());
		this.in.flip();
		this.read += Math.max(count, 0);
		return count > 0;
	}

	private static String needed(@Nullable String line) throws EOFException {
		if (line == null) {
			throw new EOFException();
		}
		return line;
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
