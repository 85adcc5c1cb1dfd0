package io.github.dockerclient.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * Checks whether a process listens at a port. Blocks for a moment.
 */
final class PortProbe {

	private static final int CONNECT_MILLIS = 1000;

	/**
	 * A connection that remains open and silent for this time counts as accepted, as the
	 * listener may wait for the first byte.
	 */
	private static final int SILENCE_MILLIS = 200;

	private PortProbe() {
	}

	// Docker's own proxy accepts the connection for the container, and closes it if no
	// process listens in the container.
	static void check(InetSocketAddress address) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(address, CONNECT_MILLIS);
			socket.setSoTimeout(SILENCE_MILLIS);
			if (isClosed(socket)) {
				throw new IOException("Connection closed at once");
			}
		}
	}

	private static boolean isClosed(Socket socket) throws IOException {
		try {
			return socket.getInputStream().read() < 0;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
	}

}
