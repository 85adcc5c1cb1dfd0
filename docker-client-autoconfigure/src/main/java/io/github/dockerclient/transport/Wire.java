package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Transfers bytes to and from an engine on the calling thread.
 */
interface Wire {

	// Waits for bytes, fills the buffers one after the other with those that are there,
	// and returns their number, or -1 at the end. The last buffer is empty.
	long read(ByteBuffer... targets) throws IOException;

	// Waits until all bytes are written.
	void write(ByteBuffer bytes) throws IOException;

	// Returns whether neither bytes nor the end have arrived, without waiting.
	boolean isQuiet();

	/**
	 * Transfers bytes without conversion.
	 *
	 * @param channel the connection
	 */
	record Plain(SocketChannel channel) implements Wire {

		@Override
		public long read(ByteBuffer... targets) throws IOException {
			return (targets.length == 1) ? this.channel.read(targets[0]) : this.channel.read(targets);
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
