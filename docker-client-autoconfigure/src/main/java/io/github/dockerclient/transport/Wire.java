package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Transfers bytes to and from an engine on the calling thread.
 */
interface Wire {

	// Waits for bytes, adds those that are there to the empty buffer, and returns their
	// number, or -1 at the end.
	int read(ByteBuffer target) throws IOException;

	// Waits until all bytes are written. May be called while another thread reads only if
	// the bytes are not converted.
	void write(ByteBuffer... bytes) throws IOException;

	// Returns whether neither bytes nor the end have arrived, without waiting.
	boolean isQuiet();

	/**
	 * Transfers bytes without conversion.
	 *
	 * @param channel the connection
	 */
	record Plain(SocketChannel channel) implements Wire {

		@Override
		public int read(ByteBuffer target) throws IOException {
			return this.channel.read(target);
		}

		@Override
		public void write(ByteBuffer... bytes) throws IOException {
			while (bytes[bytes.length - 1].hasRemaining()) {
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
