package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.type.Worker;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.netty.resolver.HostsFileEntriesResolver;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Connects to an engine on the calling thread.
 */
final class BlockingSockets {

	private final DockerHttpSettings settings;

	private final HostsFileEntriesResolver hosts;

	private final @Nullable Tunnel tunnel;

	BlockingSockets(DockerHttpSettings settings, HostsFileEntriesResolver hosts, @Nullable Tunnel tunnel) {
		this.settings = settings;
		this.hosts = hosts;
		this.tunnel = tunnel;
	}

	BlockingConnection connect(BlockingExchange exchange, Deadlines deadlines, @Nullable SSLContext context)
			throws IOException, InterruptedException {
		DockerAddress address = this.settings.address();
		Tunnel tunnel = this.tunnel;
		if (tunnel != null) {
			return through(tunnel, exchange, deadlines);
		}
		if (!address.isTcp()) {
			return openWithRoom(exchange, deadlines,
					UnixDomainSocketAddress.of(Objects.requireNonNull(address.socket())));
		}
		IOException failure = null;
		for (InetAddress host : resolve(exchange, address.host().replaceAll("[\\[\\]]", ""))) {
			try {
				return open(exchange, deadlines, context, new InetSocketAddress(host, address.port()));
			}
			catch (ConnectTimeoutException ex) {
				throw ex;
			}
			catch (SocketException ex) {
				if (exchange.isAborted()) {
					throw ex;
				}
				failure = ex;
			}
		}
		throw Objects.requireNonNull(failure);
	}

	private List<InetAddress> resolve(BlockingExchange exchange, String host) throws IOException, InterruptedException {
		InetAddress listed = this.hosts.address(host, ResolvedAddressTypes.IPV4_PREFERRED);
		if (listed != null) {
			return List.of(listed);
		}
		if (NetUtil.createInetAddressFromIpAddressString(host) != null) {
			return List.of(InetAddress.getByName(host));
		}
		return await(exchange,
				Worker.call(() -> List.of(InetAddress.getAllByName(host)))
					.timeout(this.settings.connectTimeout())
					.onErrorMap(TimeoutException.class,
							(late) -> new ConnectTimeoutException("No address of " + host + " was found in time")));
	}

	// A connection that opens after the time limit has no receiver, so close it here.
	private BlockingConnection through(Tunnel tunnel, BlockingExchange exchange, Deadlines deadlines)
			throws IOException, InterruptedException {
		AtomicReference<@Nullable BlockingConnection> opened = new AtomicReference<>();
		AtomicBoolean failed = new AtomicBoolean();
		Mono<BlockingConnection> opening = Worker.guard(() -> {
			BlockingConnection connection = openWithRoom(exchange, deadlines, tunnel.socket());
			opened.set(connection);
			if (failed.get()) {
				connection.close();
			}
			return connection;
		});
		boolean done = false;
		try {
			BlockingConnection connection = await(exchange,
					tunnel.through(opening)
						.timeout(this.settings.timeToConnect())
						.onErrorMap(TimeoutException.class, BlockingSockets::late));
			done = true;
			return connection;
		}
		finally {
			failed.set(!done);
			BlockingConnection late = opened.get();
			if (!done && late != null) {
				late.close();
			}
		}
	}

	// On a virtual thread, connecting to a unix socket fails at once if too many
	// connections are waiting to be accepted, so it is retried.
	private BlockingConnection openWithRoom(BlockingExchange exchange, Deadlines deadlines, SocketAddress socket)
			throws IOException, InterruptedException {
		long begin = System.nanoTime();
		while (true) {
			try {
				return open(exchange, deadlines, null, socket);
			}
			catch (SocketException ex) {
				boolean late = System.nanoTime() - begin > this.settings.connectTimeout().toNanos();
				if (!EngineConnections.isBusy(ex) || late || exchange.isAborted()) {
					throw ex;
				}
			}
			Thread.sleep(EngineConnections.BUSY_PAUSE.toMillis());
		}
	}

	private static ConnectTimeoutException late(Throwable ex) {
		ConnectTimeoutException late = new ConnectTimeoutException("The connection was not made in time");
		late.initCause(ex);
		return late;
	}

	private static <T> T await(BlockingExchange exchange, Mono<T> result) throws IOException, InterruptedException {
		CompletableFuture<T> future = new CompletableFuture<>();
		Disposable.Swap subscription = Disposables.swap();
		try {
			exchange.during(() -> {
				future.cancel(true);
				subscription.dispose();
			});
			subscription.update(result.subscribe(future::complete, future::completeExceptionally));
			return future.get();
		}
		catch (InterruptedException ex) {
			exchange.abort();
			throw ex;
		}
		catch (CancellationException ex) {
			throw new IOException("The exchange was aborted", ex);
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			if (cause instanceof RuntimeException failure) {
				throw failure;
			}
			throw (cause instanceof IOException failure) ? failure : new IOException(cause);
		}
	}

	private BlockingConnection open(BlockingExchange exchange, Deadlines deadlines, @Nullable SSLContext context,
			SocketAddress socket) throws IOException {
		boolean tcp = socket instanceof InetSocketAddress;
		SocketChannel channel = tcp ? SocketChannel.open() : SocketChannel.open(StandardProtocolFamily.UNIX);
		Deadlines.Deadline deadline = deadlines.begin(() -> BlockingConnection.closeQuietly(channel));
		boolean done = false;
		boolean connected = false;
		try {
			exchange.during(() -> BlockingConnection.closeQuietly(channel));
			if (tcp) {
				channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
				KeepAlive.configure(channel, this.settings.keepAlive());
			}
			deadline.set(this.settings.connectTimeout());
			channel.connect(socket);
			connected = true;
			BlockingConnection connection = (context != null) ? secured(channel, context, deadline)
					: new BlockingConnection(channel, new Wire.Plain(channel), 0, deadline, null, this.tunnel != null);
			deadline.clear();
			done = true;
			return connection;
		}
		catch (IOException ex) {
			if (!deadline.hasPassed()) {
				throw ex;
			}
			throw connected ? new SslHandshakeTimeoutException("The handshake has no end") : late(ex);
		}
		finally {
			if (!done) {
				deadline.end();
				BlockingConnection.closeQuietly(channel);
			}
		}
	}

	private BlockingConnection secured(SocketChannel channel, SSLContext context, Deadlines.Deadline deadline)
			throws IOException {
		DockerTls tls = Objects.requireNonNull(this.settings.tls());
		HostVerifier verifier = new HostVerifier(this.settings.address().host());
		TlsWire wire = new TlsWire(channel, context, tls, verifier);
		deadline.set(this.settings.connectTimeout());
		wire.shakeHands(tls.verifyHost() ? verifier : null);
		return new BlockingConnection(channel, wire, wire.size(), deadline, context, false);
	}

}
