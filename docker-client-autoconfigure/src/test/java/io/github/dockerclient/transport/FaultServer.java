package io.github.dockerclient.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.test.HttpInput;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A server with every fault that a server can have, from the moment that it accepts a
 * connection. It answers pings correctly. A {@link Fault} determines everything else.
 */
final class FaultServer implements AutoCloseable {

	static final String PONG = "HTTP/1.1 200 OK\r\nApi-Version: 1.51\r\nContent-Length: 0\r\n\r\n";

	private final SocketAddress socket;

	private volatile ServerSocketChannel listener;

	private final @Nullable Path directory;

	private final @Nullable SSLContext tls;

	private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger accepted = new AtomicInteger();

	private volatile Fault fault = Fault.NONE;

	private FaultServer(ServerSocketChannel listener, @Nullable Path directory, @Nullable SSLContext tls) {
		this.listener = listener;
		this.socket = localAddress(listener);
		this.directory = directory;
		this.tls = tls;
		start(this::accept);
	}

	static FaultServer unix() {
		try {
			Path directory = Files.createTempDirectory("faults");
			ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
			listener.bind(UnixDomainSocketAddress.of(directory.resolve("s")), 200);
			return new FaultServer(listener, directory, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static FaultServer tcp() {
		return tcp(null);
	}

	static FaultServer tls(SSLContext context) {
		return tcp(context);
	}

	private static FaultServer tcp(@Nullable SSLContext context) {
		try {
			ServerSocketChannel listener = ServerSocketChannel.open();
			listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
			return new FaultServer(listener, null, context);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SocketAddress localAddress(ServerSocketChannel listener) {
		try {
			return listener.getLocalAddress();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	DockerAddress address() {
		return DockerAddress.of((this.socket instanceof InetSocketAddress inet) ? "tcp://127.0.0.1:" + inet.getPort()
				: "unix://" + this.socket);
	}

	// Close everything at once, like an engine that is killed.
	void kill() {
		closeQuietly(this.listener);
		hangUp();
	}

	void awaitKilled() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !this.listener.isOpen());
	}

	// Start the server, unless it is running.
	void startAgain() {
		if (this.listener.isOpen()) {
			return;
		}
		// The port may still be in use for a while.
		Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(this::listen);
		start(this::accept);
	}

	private boolean listen() throws IOException {
		if (this.directory != null) {
			Files.deleteIfExists(this.directory.resolve("s"));
		}
		ServerSocketChannel channel = ServerSocketChannel
			.open((this.directory != null) ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
		try {
			channel.bind(this.socket, 200);
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
		this.listener = channel;
		return true;
	}

	// Set the fault of all connections and requests from now on.
	FaultServer does(Fault fault) {
		this.fault = fault;
		return this;
	}

	void hangUp() {
		this.open.forEach(FaultServer::closeQuietly);
	}

	// Send a text on all connections, which must not use TLS.
	void sendToAll(String text) {
		this.open.forEach((channel) -> {
			try {
				channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	int accepted() {
		return this.accepted.get();
	}

	int open() {
		return this.open.size();
	}

	@Override
	public void close() {
		closeQuietly(this.listener);
		hangUp();
		if (this.directory != null) {
			try {
				Files.deleteIfExists(this.directory.resolve("s"));
				Files.deleteIfExists(this.directory);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "fault-server");
		thread.setDaemon(true);
		thread.start();
	}

	private static void closeQuietly(Closeable closeable) {
		try {
			closeable.close();
		}
		catch (IOException ex) {
			// The failure does not matter: the object is closed.
		}
	}

	private void accept() {
		try {
			while (true) {
				SocketChannel channel = this.listener.accept();
				this.open.add(channel);
				this.accepted.incrementAndGet();
				start(() -> serve(channel));
			}
		}
		catch (IOException ex) {
			// The listener is closed.
		}
	}

	private void serve(SocketChannel channel) {
		try (channel) {
			this.fault.accepted(new Peer(channel, null));
			if (channel.isOpen()) {
				converse(new Peer(channel, (this.tls != null) ? secure(this.tls, channel) : null));
			}
		}
		catch (IOException ex) {
			// The client, and thereby the test, notices the failure.
		}
		finally {
			this.open.remove(channel);
		}
	}

	private void converse(Peer peer) throws IOException {
		for (EngineRequest head = peer.readHead(); head != null; head = peer.readHead()) {
			if (head.path().equals("/_ping") && !this.fault.isForPings()) {
				peer.send(this.fault.pong());
			}
			else {
				this.fault.requested(peer, head);
			}
		}
	}

	private static SSLSocket secure(SSLContext context, SocketChannel channel) throws IOException {
		SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(channel.socket(), null, true);
		socket.setUseClientMode(false);
		socket.startHandshake();
		return socket;
	}

	/**
	 * A fault of the server.
	 */
	interface Fault {

		Fault NONE = (peer, head) -> peer
			.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

		default void accepted(Peer peer) throws IOException {
		}

		default String pong() {
			return PONG;
		}

		default boolean isForPings() {
			return false;
		}

		void requested(Peer peer, EngineRequest head) throws IOException;

	}

	/**
	 * One connection.
	 */
	static final class Peer {

		private final SocketChannel channel;

		private final HttpInput input;

		private final OutputStream output;

		private final @Nullable SSLSocket secured;

		private Peer(SocketChannel channel, @Nullable SSLSocket secured) throws IOException {
			this.channel = channel;
			this.secured = secured;
			// What a client has sent must stay unread until a fault reads it.
			this.input = new HttpInput((secured != null) ? Channels.newChannel(secured.getInputStream()) : channel, 0,
					1);
			this.output = (secured != null) ? secured.getOutputStream() : Channels.newOutputStream(channel);
		}

		void send(String text) throws IOException {
			send(text.getBytes(StandardCharsets.ISO_8859_1));
		}

		void send(byte[] bytes) throws IOException {
			this.output.write(bytes);
			this.output.flush();
		}

		void close() throws IOException {
			this.channel.close();
		}

		void halfClose() throws IOException {
			this.channel.shutdownOutput();
		}

		// Unix sockets have no reset: closing one with unread data has the same effect.
		void reset() throws IOException {
			if (this.channel.supportedOptions().contains(StandardSocketOptions.SO_LINGER)) {
				this.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
			}
			this.channel.close();
		}

		// End the output as the protocol requires.
		void end() throws IOException {
			if (this.secured != null) {
				this.secured.shutdownOutput();
			}
			else {
				this.channel.shutdownOutput();
			}
			beSilent();
		}

		// Send no more, but keep the connection until this server closes it.
		void beSilent() throws IOException {
			this.input.awaitEnd();
			while (this.channel.isOpen()) {
				Mono.delay(Duration.ofMillis(50)).block();
			}
		}

		@Nullable EngineRequest readHead() throws IOException {
			return this.input.readHead();
		}

		void read(int count) throws IOException {
			this.input.read(count);
		}

		void readBody(EngineRequest head) throws IOException {
			this.input.readBody(head);
		}

	}

}
