package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Bytes to and from an engine, on the thread that calls.
 */
interface Wire {

	// Wait for bytes and return how many came into an empty buffer, or -1 at the end.
	int read(ByteBuffer target) throws IOException;

	// Whether bytes are read as they are, into any part of a buffer.
	boolean isPlain();

	// Wait until all is written.
	void write(ByteBuffer bytes) throws IOException;

	// Whether nothing has come, nor the end, without waiting for it.
	boolean isQuiet();

	/**
	 * Bytes as they are.
	 *
	 * @param channel the connection
	 */
	record Plain(SocketChannel channel) implements Wire {

		@Override
		public int read(ByteBuffer target) throws IOException {
			return this.channel.read(target);
		}

		@Override
		public boolean isPlain() {
			return true;
		}

		@Override
		public void write(ByteBuffer bytes) throws IOException {
			while (bytes.hasRemaining()) {
				this.channel.write(bytes);
			}
		}

		@Override
		public boolean isQuiet() {
			try {
				this.channel.configureBlocking(false);
				boolean quiet = this.channel.read(ByteBuffer.allocate(1)) == 0;
				this.channel.configureBlocking(true);
				return quiet;
			}
			catch (IOException ex) {
				return false;
			}
		}

	}

}
