package io.github.dockerclient.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.dockerclient.transport.DockerAddress;

/**
 * A server that handles each connection on a thread of its own, because blocking code is
 * the easiest to follow. Closing it closes all connections and ends all threads.
 */
final class SocketServer implements AutoCloseable {

	private final ServerSocketChannel listener;

	private final String name;

	private final Service service;

	private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

	private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

	private SocketServer(ServerSocketChannel listener, String name, Service service) {
		this.listener = listener;
		this.name = name;
		this.service = service;
		start(name, this::accept);
	}

	static SocketServer tcp(String name, Service service) {
		return listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), name, service);
	}

	static SocketServer unix(UnixDomainSocketAddress socket, String name, Service service) {
		return listen(socket, name, service);
	}

	private static SocketServer listen(SocketAddress address, String name, Service service) {
		try {
			ServerSocketChannel listener = ServerSocketChannel.open((address instanceof UnixDomainSocketAddress)
					? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
			listener.bind(address);
			return new SocketServer(listener, name, service);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	DockerAddress address() {
		try {
			return (this.listener.getLocalAddress() instanceof InetSocketAddress inet) ? DockerAddress
				.of(String.format(Locale.ROOT, "tcp://%s:%d", inet.getAddress().getHostAddress(), inet.getPort()))
					: DockerAddress.of("unix://" + this.listener.getLocalAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int connections() {
		return this.open.size();
	}

	void closeConnections() {
		this.open.forEach(SocketServer::closeQuietly);
	}

	private void accept() {
		try {
			for (int number = 1; true; number++) {
				SocketChannel channel = this.listener.accept();
				// Closing the listener while a client connects does not end this call.
				if (!this.listener.isOpen()) {
					closeQuietly(channel);
					return;
				}
				this.open.add(channel);
				HttpConnection connection = new HttpConnection(channel, number);
				start(this.name + "-" + number, () -> serve(channel, connection));
			}
		}
		catch (IOException ex) {
			// The listener was closed.
		}
	}

	private void serve(SocketChannel channel, HttpConnection connection) {
		try (channel) {
			if (channel.getLocalAddress() instanceof InetSocketAddress) {
				channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
			}
			this.service.serve(connection);
		}
		catch (Exception ex) {
			// The connection failed, which its client notices without further action.
		}
		finally {
			this.open.remove(channel);
		}
	}

	private void start(String name, Runnable work) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
		this.threads.removeIf((other) -> !other.isAlive());
		this.threads.add(thread);
	}

	private static void closeQuietly(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			// After a failure to close it there is nothing left to do.
		}
	}

	@Override
	public void close() {
		closeQuietly(this.listener);
		boolean interrupted = false;
		while (!this.threads.isEmpty()) {
			closeConnections();
			for (Thread thread : this.threads) {
				thread.interrupt();
				if (join(thread)) {
					this.threads.remove(thread);
				}
				else {
					interrupted = true;
				}
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean join(Thread thread) {
		try {
			thread.join();
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

	/**
	 * Handles connections.
	 */
	@FunctionalInterface
	interface Service {

		/**
		 * Serve a connection until its end.
		 * @param connection the connection, which the server closes afterwards
		 * @throws Exception if it fails
		 */
		void serve(HttpConnection connection) throws Exception;

	}

}
