package io.github.dockerclient.engines;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.transport.DockerAddress;
import org.jspecify.annotations.Nullable;

/**
 * A proxy in front of an engine that records the requests and answers. It does not change
 * the bytes.
 */
public final class RecordingProxy implements AutoCloseable {

	static final String THREADS = "wire-";

	private static final AtomicInteger THREAD_COUNT = new AtomicInteger();

	private final SocketAddress listening;

	private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

	private final List<String> violations = new CopyOnWriteArrayList<>();

	private final Set<RecordedConnection> connections = ConcurrentHashMap.newKeySet();

	private volatile Target target;

	private volatile @Nullable ServerSocketChannel server;

	private RecordingProxy(SocketAddress listening, Target target) {
		this.target = target;
		this.listening = listen(listening);
	}

	/**
	 * Listen at a unix socket.
	 * @param name the name of the engine
	 * @param engine where the engine listens
	 * @return the proxy
	 */
	public static RecordingProxy unix(String name, SocketAddress engine) {
		try {
			Path directory = Files.createTempDirectory("wire");
			directory.toFile().deleteOnExit();
			Path socket = directory.resolve(name + ".sock");
			socket.toFile().deleteOnExit();
			return new RecordingProxy(UnixDomainSocketAddress.of(socket), new Target(name, engine));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Listen at a free TCP port.
	 * @param name the name of the engine
	 * @param engine where the engine listens
	 * @return the proxy
	 */
	public static RecordingProxy tcp(String name, SocketAddress engine) {
		return new RecordingProxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), new Target(name, engine));
	}

	private SocketAddress listen(SocketAddress address) {
		try {
			ServerSocketChannel opened = (address instanceof UnixDomainSocketAddress)
					? ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
			opened.bind(address);
			this.server = opened;
			thread("accept", () -> accept(opened));
			return opened.getLocalAddress();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept(ServerSocketChannel opened) {
		while (opened.isOpen()) {
			try {
				connect(opened.accept());
			}
			catch (IOException ex) {
				close(opened);
			}
		}
	}

	private void connect(SocketChannel client) {
		Target current = this.target;
		try {
			RecordedConnection connection = new RecordedConnection(this, current.name(), client,
					SocketChannel.open(current.address()));
			this.connections.add(connection);
			connection.start();
		}
		catch (IOException ex) {
			close(client);
		}
	}

	/**
	 * Return the address that a client connects to.
	 * @return the address
	 */
	public DockerAddress address() {
		return (this.listening instanceof UnixDomainSocketAddress unix) ? DockerAddress.of("unix://" + unix.getPath())
				: DockerAddress.of("tcp://localhost:" + ((InetSocketAddress) this.listening).getPort());
	}

	/**
	 * Return the requests in the order in which they arrived.
	 * @return the requests, including those that negotiate the version
	 */
	public List<Exchange> exchanges() {
		return List.copyOf(this.exchanges);
	}

	/**
	 * Return the violations of rules that were seen on the wire.
	 * @return a sentence for each violation
	 */
	public List<String> violations() {
		return List.copyOf(this.violations);
	}

	/**
	 * Return the connections that are still open.
	 * @return the connections
	 */
	public Set<RecordedConnection> openConnections() {
		return Set.copyOf(this.connections);
	}

	/** Forget all requests that were recorded so far. */
	public void forget() {
		this.exchanges.clear();
		this.violations.clear();
	}

	/**
	 * Forward to another engine from now on, as if it had replaced the previous one.
	 * @param engine the other engine
	 */
	public void target(TestEngine engine) {
		this.target = new Target(engine.name(), TestEngine.socketAddress(engine.address()));
		hangUp();
	}

	/** Stop listening, and end all connections, as an engine does when it is stopped. */
	public void stop() {
		ServerSocketChannel current = this.server;
		if (current != null) {
			close(current);
		}
		if (this.listening instanceof UnixDomainSocketAddress unix) {
			try {
				Files.deleteIfExists(unix.getPath());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		hangUp();
	}

	/** Listen again at the same address. */
	public void start() {
		listen(this.listening);
	}

	@Override
	public void close() {
		stop();
	}

	// Returns when the clients have noticed.
	void hangUp() {
		this.connections.forEach(RecordedConnection::hangUp);
		for (RecordedConnection connection : this.connections) {
			if (!connection.awaitEnd(EngineFixture.PATIENCE)) {
				connection.close();
				throw new IllegalStateException(
						"A client keeps a connection that the engine has closed: " + connection);
			}
		}
	}

	void sent(Exchange exchange) {
		this.exchanges.add(exchange);
		if (exchange.version() == null && !exchange.path().equals("/_ping")) {
			violated("%s has no API version in its path".formatted(exchange));
		}
		if (!exchange.protocol().equals("HTTP/1.1")) {
			violated("%s is %s".formatted(exchange, exchange.protocol()));
		}
		if (Operations.of(exchange) == null) {
			violated("%s is not in engine-operations.txt".formatted(exchange));
		}
	}

	void violated(String sentence) {
		this.violations.add(sentence);
	}

	void ended(RecordedConnection connection) {
		this.connections.remove(connection);
	}

	static void close(Closeable closeable) {
		try {
			closeable.close();
		}
		catch (IOException ex) {
			// The connection is of no further use in any case.
		}
	}

	static void thread(String name, Runnable work) {
		Thread thread = new Thread(work, THREADS + name + "-" + THREAD_COUNT.incrementAndGet());
		thread.setDaemon(true);
		thread.start();
	}

	private record Target(String name, SocketAddress address) {

	}

}
