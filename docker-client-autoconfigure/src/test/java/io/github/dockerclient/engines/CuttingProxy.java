package io.github.dockerclient.engines;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.transport.DockerAddress;

/**
 * A proxy in front of an engine that closes connections, as a load balancer with short
 * timeouts does.
 */
public final class CuttingProxy implements AutoCloseable {

	private final ServerSocketChannel server;

	private final SocketAddress engine;

	private final List<SocketChannel> channels = new ArrayList<>();

	private CuttingProxy(SocketAddress listening, SocketAddress engine) {
		this.engine = engine;
		try {
			this.server = (listening instanceof UnixDomainSocketAddress)
					? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
			this.server.bind(listening);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	/**
	 * Listen at a unix socket.
	 * @param engine where the engine listens
	 * @return the proxy
	 */
	public static CuttingProxy unix(SocketAddress engine) {
		try {
			Path socket = Files.createTempDirectory("cut").resolve("docker.sock");
			return new CuttingProxy(UnixDomainSocketAddress.of(socket), engine);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Listen at a free TCP port.
	 * @param engine where the engine listens
	 * @return the proxy
	 */
	public static CuttingProxy tcp(SocketAddress engine) {
		return tcp(InetAddress.getLoopbackAddress(), engine);
	}

	/**
	 * Listen at a free TCP port of an address.
	 * @param listening an address of this machine
	 * @param engine where the engine listens
	 * @return the proxy
	 */
	public static CuttingProxy tcp(InetAddress listening, SocketAddress engine) {
		return new CuttingProxy(new InetSocketAddress(listening, 0), engine);
	}

	/**
	 * Return the address that a client connects to.
	 * @return the address
	 */
	public DockerAddress address() {
		try {
			return (this.server.getLocalAddress() instanceof InetSocketAddress inet)
					? DockerAddress.of("tcp://" + host(inet.getAddress()) + ":" + inet.getPort())
					: DockerAddress.of("unix://" + this.server.getLocalAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String host(InetAddress address) {
		String host = address.getHostAddress();
		return (address instanceof Inet6Address) ? "[" + host.replace("%", "%25") + "]" : host;
	}

	/**
	 * Close all connections that are open now.
	 * @param reset whether to reset the connections instead of closing them in order
	 */
	public void cut(boolean reset) {
		List<SocketChannel> cut;
		synchronized (this.channels) {
			cut = List.copyOf(this.channels);
			this.channels.clear();
		}
		for (SocketChannel channel : cut) {
			try {
				if (reset && channel.getRemoteAddress() instanceof InetSocketAddress) {
					channel.setOption(StandardSocketOptions.SO_LINGER, 0);
				}
			}
			catch (IOException ex) {
				// The connection has ended by itself.
			}
			close(channel);
		}
	}

	private void accept() {
		while (this.server.isOpen()) {
			try {
				SocketChannel client = this.server.accept();
				SocketChannel target = SocketChannel.open(this.engine);
				synchronized (this.channels) {
					this.channels.add(client);
					this.channels.add(target);
				}
				start(() -> copy(client, target));
				start(() -> copy(target, client));
			}
			catch (IOException ex) {
				close(this.server);
			}
		}
	}

	private static void copy(SocketChannel from, SocketChannel to) {
		ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
		try {
			while (from.read(buffer) >= 0) {
				buffer.flip();
				while (buffer.hasRemaining()) {
					to.write(buffer);
				}
				buffer.clear();
			}
			to.shutdownOutput();
		}
		catch (IOException ex) {
			close(from);
			close(to);
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "cutting-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(Closeable closeable) {
		try {
			closeable.close();
		}
		catch (IOException ex) {
			// The connection is closed in any case.
		}
	}

	@Override
	public void close() {
		close(this.server);
		cut(false);
	}

}
