package io.github.dockerclient.comparison;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An engine that answers with whatever a test writes. It has a thread for each
 * connection.
 */
final class RawEngine implements AutoCloseable {

	/** The name of each of its threads. */
	static final String THREAD = "raw-engine";

	private final ServerSocketChannel listener;

	private final Answers answers;

	private final List<SocketChannel> connections = new CopyOnWriteArrayList<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private RawEngine(SocketAddress address, Answers answers) throws IOException {
		this.listener = ServerSocketChannel.open((address instanceof UnixDomainSocketAddress)
				? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
		this.listener.bind(address, 1024);
		this.answers = answers;
		start(this::accept);
	}

	/**
	 * Start an engine at a unix socket.
	 * @param directory the directory of the socket
	 * @param answers what the engine answers
	 * @return the engine, which the caller must close
	 * @throws IOException if it cannot listen
	 */
	static RawEngine unix(Path directory, Answers answers) throws IOException {
		return new RawEngine(UnixDomainSocketAddress.of(directory.resolve("engine.sock")), answers);
	}

	/**
	 * Start an engine at a port of the loopback interface.
	 * @param answers what the engine answers
	 * @return the engine, which the caller must close
	 * @throws IOException if it cannot listen
	 */
	static RawEngine tcp(Answers answers) throws IOException {
		return new RawEngine(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), answers);
	}

	String host() {
		try {
			return (this.listener.getLocalAddress() instanceof InetSocketAddress inet)
					? "tcp://127.0.0.1:" + inet.getPort() : "unix://" + this.listener.getLocalAddress();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return how often clients have connected.
	 * @return the number of connections
	 */
	int connections() {
		return this.connections.size();
	}

	/**
	 * Return the heads of all requests.
	 * @return each with its first line and its headers
	 */
	List<String> requests() {
		return this.requests;
	}

	private void accept() {
		try {
			while (true) {
				SocketChannel channel = this.listener.accept();
				this.connections.add(channel);
				start(() -> serve(channel));
			}
		}
		catch (IOException ex) {
			// The listener was closed.
		}
	}

	private void serve(SocketChannel channel) {
		try (RawCall call = new RawCall(channel)) {
			while (call.next()) {
				this.requests.add(call.head());
				this.answers.answer(call);
			}
		}
		catch (Exception ex) {
			// The connection failed, which its client notices without further action.
		}
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, THREAD);
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
		for (SocketChannel channel : this.connections) {
			channel.close();
		}
	}

	/**
	 * Answers requests.
	 */
	@FunctionalInterface
	interface Answers {

		/**
		 * Answer a request.
		 * @param call the request
		 * @throws Exception if the connection fails
		 */
		void answer(RawCall call) throws Exception;

	}

}
