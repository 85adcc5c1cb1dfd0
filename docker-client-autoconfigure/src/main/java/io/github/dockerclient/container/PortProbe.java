package io.github.dockerclient.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * Looks whether somebody listens at a port. Blocks for a moment.
 */
final class PortProbe {

	private static final int CONNECT_MILLIS = 1000;

	/** For this long a listener that waits for the first byte has to keep silence. */
	private static final int SILENCE_MILLIS = 200;

	private PortProbe() {
	}

	// Docker's own proxy accepts for the container, and only then finds nobody there.
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
