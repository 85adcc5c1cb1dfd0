package io.github.dockerclient.build.buildkit;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.dockerclient.error.DockerStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An SSH agent at a Unix socket, which receives one request after the other.
 */
final class SshAgent {

	private static final int LENGTH = Integer.BYTES;

	private static final int LONGEST = 256 * 1024;

	private static final byte FAILURE = 5;

	private static final byte REQUEST_IDENTITIES = 11;

	private static final byte SIGN_REQUEST = 13;

	private final Path path;

	private ByteBuffer received = ByteBuffer.allocate(0);

	private @Nullable SocketChannel channel;

	SshAgent(Path path) {
		this.path = path;
	}

	// Returns the requests that are complete with these bytes.
	List<ByteBuffer> requests(byte[] bytes) {
		ByteBuffer all = ByteBuffer.allocate(this.received.remaining() + bytes.length);
		all.put(this.received).put(bytes).flip();
		List<ByteBuffer> requests = new ArrayList<>();
		while (all.remaining() >= LENGTH) {
			int length = all.getInt(all.position());
			if (length <= 0 || length > LONGEST) {
				throw new DockerStreamException(String.format(Locale.ROOT,
						"A step sends a request of %d bytes to the ssh agent", Integer.toUnsignedLong(length)), null);
			}
			if (all.remaining() < LENGTH + length) {
				break;
			}
			requests.add(all.slice(all.position(), LENGTH + length));
			all.position(all.position() + LENGTH + length);
		}
		this.received = all;
		return requests;
	}

	// Blocks until the agent has answered.
	byte[] ask(ByteBuffer request) throws IOException {
		byte type = request.get(request.position() + LENGTH);
		if (type != REQUEST_IDENTITIES && type != SIGN_REQUEST) {
			return new byte[] { 0, 0, 0, 1, FAILURE };
		}
		SocketChannel agent = connect();
		while (request.hasRemaining()) {
			agent.write(request);
		}
		int length = read(agent, LENGTH).getInt();
		if (length <= 0 || length > LONGEST) {
			throw new IOException(
					String.format(Locale.ROOT, "The ssh agent answers with %d bytes", Integer.toUnsignedLong(length)));
		}
		return ByteBuffer.allocate(LENGTH + length).putInt(length).put(read(agent, length)).array();
	}

	private synchronized SocketChannel connect() throws IOException {
		if (this.channel == null) {
			this.channel = SocketChannel.open(UnixDomainSocketAddress.of(this.path));
		}
		return this.channel;
	}

	private static ByteBuffer read(SocketChannel agent, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		while (bytes.hasRemaining()) {
			if (agent.read(bytes) < 0) {
				throw new EOFException("The ssh agent hangs up");
			}
		}
		return bytes.flip();
	}

	synchronized void close() {
		try {
			if (this.channel != null) {
				this.channel.close();
			}
		}
		catch (IOException ex) {
			// A failure is harmless, as there are no more requests.
		}
	}

}
