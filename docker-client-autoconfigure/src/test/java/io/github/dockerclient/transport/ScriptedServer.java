package io.github.dockerclient.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.test.HttpConnection;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for an engine whose every byte is determined by the test. Each request is
 * recorded and answered by the first of the remaining scripts. The server answers pings
 * by itself, unless {@link #scriptPings()} was called.
 */
public final class ScriptedServer implements AutoCloseable {

	/** Longer than any successful operation takes. */
	public static final Duration PATIENCE = Duration.ofSeconds(60);

	private final ServerSocketChannel listener;

	private final @Nullable Path directory;

	private final DockerAddress address;

	private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();

	private final BlockingQueue<EngineRequest> requests = new LinkedBlockingQueue<>();

	private final List<EngineRequest> pings = new CopyOnWriteArrayList<>();

	private final List<String> unexpected = new CopyOnWriteArrayList<>();

	private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger connections = new AtomicInteger();

	private volatile boolean pingsScripted;

	private volatile String version = "1.55";

	private ScriptedServer(ProtocolFamily family, SocketAddress socket, @Nullable Path directory) {
		try {
			this.directory = directory;
			this.listener = ServerSocketChannel.open(family);
			this.listener.bind(socket);
			this.address = address(this.listener.getLocalAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start("scripted-server", this::accept);
	}

	private static DockerAddress address(SocketAddress socket) {
		if (socket instanceof InetSocketAddress inet) {
			return DockerAddress.of("tcp://" + inet.getAddress().getHostAddress() + ":" + inet.getPort());
		}
		return DockerAddress.of("unix://" + socket);
	}

	/**
	 * Start a server at a TCP port.
	 * @return the server
	 */
	public static ScriptedServer tcp() {
		return new ScriptedServer(StandardProtocolFamily.INET,
				new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), null);
	}

	/**
	 * Start a server at the port of a previous server.
	 * @param host the address of a network interface
	 * @param port the port
	 * @return the server
	 */
	public static ScriptedServer tcp(String host, int port) {
		return new ScriptedServer(StandardProtocolFamily.INET, new InetSocketAddress(host, port), null);
	}

	/**
	 * Start a server at a unix socket.
	 * @return the server
	 */
	public static ScriptedServer unix() {
		try {
			Path directory = Files.createTempDirectory("scripted");
			return new ScriptedServer(StandardProtocolFamily.UNIX,
					UnixDomainSocketAddress.of(directory.resolve("engine.sock")), directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the address at which the server listens.
	 * @return the address
	 */
	public DockerAddress address() {
		return this.address;
	}

	/**
	 * Create an HTTP client for this server, with default settings.
	 * @return the client
	 */
	public ReactiveDockerHttp http() {
		return HttpSettings.create(HttpSettings.of(this.address));
	}

	/**
	 * Set the API version in the answers to pings and in the scripts of this class.
	 * @param version the version
	 * @return this server
	 */
	public ScriptedServer speaks(String version) {
		this.version = version;
		return this;
	}

	/**
	 * Answer pings by scripts, like any other request.
	 * @return this server
	 */
	public ScriptedServer scriptPings() {
		this.pingsScripted = true;
		return this;
	}

	/**
	 * Add the script for a later request.
	 * @param script the script
	 * @return this server
	 */
	public ScriptedServer then(Script script) {
		this.scripts.add(script);
		return this;
	}

	/**
	 * Wait for the next request that has not been taken yet.
	 * @return the request
	 */
	public EngineRequest take() {
		try {
			EngineRequest request = this.requests.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			if (request == null) {
				throw new AssertionError("No request came");
			}
			return request;
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * Return the requests that have been received and not been taken.
	 * @return the requests, without the pings that the server answered by itself
	 */
	public List<EngineRequest> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * Return the pings that the server answered by itself.
	 * @return the pings
	 */
	public List<EngineRequest> pings() {
		return List.copyOf(this.pings);
	}

	/**
	 * Return requests for which there was no script.
	 * @return their first lines
	 */
	public List<String> unexpected() {
		return List.copyOf(this.unexpected);
	}

	/**
	 * Return the number of connections since the start.
	 * @return the number
	 */
	public int connections() {
		return this.connections.get();
	}

	/**
	 * Wait until a number of connections are open.
	 * @param count the number
	 */
	public void awaitOpen(int count) {
		Awaitility.await().atMost(PATIENCE).until(() -> this.open.size() == count);
	}

	/**
	 * Close all connections from this side, like an engine that is stopped.
	 */
	public void closeConnections() {
		this.open.forEach(ScriptedServer::closeQuietly);
		awaitOpen(0);
	}

	/**
	 * Send only these bytes, and keep the connection.
	 * @param bytes the bytes, as ISO-8859-1
	 * @return the script
	 */
	public static Script raw(String bytes) {
		return (exchange) -> exchange.send(bytes);
	}

	/**
	 * Send these bytes and close the connection.
	 * @param bytes the bytes, as ISO-8859-1
	 * @return the script
	 */
	public static Script thenHangUp(String bytes) {
		return (exchange) -> {
			exchange.send(bytes);
			exchange.hangUp();
		};
	}

	/**
	 * Send only these bytes, and wait until the client closes the connection.
	 * @param bytes the bytes, as ISO-8859-1
	 * @return the script
	 */
	public static Script thenSilence(String bytes) {
		return (exchange) -> {
			exchange.send(bytes);
			exchange.awaitHangUp();
		};
	}

	/**
	 * Answer with a body of known length.
	 * @param status the status
	 * @param type the content type
	 * @param body the body
	 * @return the script
	 */
	public static Script answer(int status, String type, String body) {
		return (exchange) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.send(exchange.head(status, "Content-Type: " + type, "Content-Length: " + bytes.length));
			exchange.send(bytes);
		};
	}

	/**
	 * Answer 200 with JSON.
	 * @param body the JSON
	 * @return the script
	 */
	public static Script json(String body) {
		return answer(200, "application/json", body);
	}

	/**
	 * Answer with an error in the format of engines.
	 * @param status the status
	 * @param message the message
	 * @return the script
	 */
	public static Script error(int status, String message) {
		return answer(status, "application/json", "{\"message\":\"" + message + "\"}\n");
	}

	/**
	 * Answer without a body.
	 * @param status the status
	 * @return the script
	 */
	public static Script empty(int status) {
		return (exchange) -> exchange
			.send(exchange.head(status, (status != 204 && status != 304) ? "Content-Length: 0" : "X-Body: none"));
	}

	/**
	 * Answer 200 with chunks.
	 * @param type the content type, or an empty text for none
	 * @param chunks the chunks, as ISO-8859-1
	 * @return the script
	 */
	public static Script chunked(String type, String... chunks) {
		return (exchange) -> {
			exchange.send(exchange.chunkedHead(type));
			for (String chunk : chunks) {
				exchange.send(chunk(chunk));
			}
			exchange.send("0\r\n\r\n");
		};
	}

	/**
	 * Return the encoding of a chunk.
	 * @param data the data, as ISO-8859-1
	 * @return the chunk
	 */
	public static String chunk(String data) {
		return Integer.toHexString(data.length()) + "\r\n" + data + "\r\n";
	}

	@Override
	public void close() {
		closeQuietly(this.listener);
		this.open.forEach(ScriptedServer::closeQuietly);
		try {
			if (this.directory != null) {
				Files.deleteIfExists(this.directory.resolve("engine.sock"));
				Files.deleteIfExists(this.directory);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void start(String name, Runnable work) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
	}

	private static void closeQuietly(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			// The failure does not matter: the object is closed.
		}
	}

	private void accept() {
		try {
			while (true) {
				SocketChannel channel = this.listener.accept();
				this.open.add(channel);
				int number = this.connections.incrementAndGet();
				start("scripted-connection-" + number, () -> serve(channel, number));
			}
		}
		catch (IOException ex) {
			// The listener is closed.
		}
	}

	private void serve(SocketChannel channel, int number) {
		try (channel) {
			Exchange exchange = new Exchange(this, channel, number);
			while (channel.isOpen()) {
				EngineRequest request = exchange.connection.read();
				if (request == null) {
					return;
				}
				script(request).play(exchange);
			}
		}
		catch (Exception ex) {
			// The client, and thereby the test, notices that the connection has failed.
		}
		finally {
			this.open.remove(channel);
		}
	}

	private Script script(EngineRequest request) {
		if (!this.pingsScripted && request.target().equals("/_ping")) {
			this.pings.add(request);
			return (exchange) -> exchange.send(exchange.head(200, "Ostype: linux", "Content-Length: 0"));
		}
		Script script = this.scripts.poll();
		// Record the request after its script was taken, so that tests can rely on that.
		this.requests.add(request);
		if (script != null) {
			return script;
		}
		this.unexpected.add(request.line());
		return error(500, "no script for this request");
	}

	/**
	 * The server's actions after a request.
	 */
	@FunctionalInterface
	public interface Script {

		/**
		 * Play the script.
		 * @param exchange the connection
		 * @throws Exception if it fails; the connection is then closed
		 */
		void play(Exchange exchange) throws Exception;

	}

	/**
	 * A connection while a script is played on it.
	 */
	public static final class Exchange {

		private final ScriptedServer server;

		private final HttpConnection connection;

		private Exchange(ScriptedServer server, SocketChannel channel, int number) throws IOException {
			this.server = server;
			this.connection = new HttpConnection(channel, number);
			if (server.directory == null) {
				channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
			}
		}

		/**
		 * Return the head of an answer.
		 * @param status the status
		 * @param headers lines of headers
		 * @return the head, with a blank line
		 */
		public String head(int status, String... headers) {
			StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
			head.append("Api-Version: ").append(this.server.version).append("\r\n");
			Arrays.stream(headers).forEach((header) -> head.append(header).append("\r\n"));
			return head.append("\r\n").toString();
		}

		/**
		 * Return the head of a chunked answer.
		 * @param type the content type, or an empty text for none
		 * @return the head, with a blank line
		 */
		public String chunkedHead(String type) {
			return type.isEmpty() ? head(200, "Transfer-Encoding: chunked")
					: head(200, "Content-Type: " + type, "Transfer-Encoding: chunked");
		}

		/**
		 * Send bytes at once.
		 * @param bytes the bytes, as ISO-8859-1
		 * @throws IOException if the connection fails
		 */
		public void send(String bytes) throws IOException {
			this.connection.send(bytes);
		}

		/**
		 * Send bytes at once.
		 * @param bytes the bytes
		 * @throws IOException if the connection fails
		 */
		public void send(byte[] bytes) throws IOException {
			this.connection.send(bytes);
		}

		/**
		 * Wait for a signal from the test.
		 * @param signal the signal
		 * @throws InterruptedException never
		 */
		public void await(CountDownLatch signal) throws InterruptedException {
			if (!signal.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new AssertionError("No signal came");
			}
		}

		/**
		 * Close the connection.
		 * @throws IOException if that fails
		 */
		public void hangUp() throws IOException {
			this.connection.close();
		}

		/**
		 * Close a TCP connection with a reset.
		 * @throws IOException if that fails
		 */
		public void reset() throws IOException {
			this.connection.reset();
		}

		/**
		 * Wait until the client closes the connection.
		 * @throws IOException if it fails
		 */
		public void awaitHangUp() throws IOException {
			this.connection.awaitHangUp();
		}

		/**
		 * Read the client's data until it closes its side.
		 * @return the bytes, as ISO-8859-1
		 * @throws IOException if it fails
		 */
		public String readToEnd() throws IOException {
			return new String(this.connection.readToEnd(), StandardCharsets.ISO_8859_1);
		}

		/**
		 * Read a number of the client's bytes.
		 * @param count the number
		 * @return the bytes
		 * @throws IOException if the client sends less
		 */
		public byte[] read(int count) throws IOException {
			return this.connection.read(count);
		}

	}

}
