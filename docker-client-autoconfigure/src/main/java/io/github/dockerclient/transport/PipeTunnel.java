package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.type.Worker;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Tunnels connections through a Windows named pipe, for which Netty has no transport.
 * Each connection to a private local socket is transferred by a {@link PipeRelay} over an
 * instance of the pipe. Each connection begins with a secret that only this client knows.
 */
final class PipeTunnel implements Tunnel {

	private static final Log logger = LogFactory.getLog(PipeTunnel.class);

	private static final Duration MIN_PAUSE = Duration.ofMillis(10);

	private static final Duration MAX_PAUSE = Duration.ofMillis(200);

	private final DockerHttpSettings settings;

	private final Duration timeout;

	private final EventLoopGroup loops;

	/** All open pipes, which are closed with this tunnel. */
	private final Set<AsynchronousFileChannel> pipes = ConcurrentHashMap.newKeySet();

	private final Map<UUID, Channel> connections = new ConcurrentHashMap<>();

	private final Object listening = new Object();

	private volatile @Nullable Listener listener;

	/** The failure of the last attempt to open the pipe, or null. */
	private volatile @Nullable Throwable failure;

	private volatile boolean closed;

	PipeTunnel(DockerHttpSettings settings, EventLoopGroup loops) {
		this.settings = settings;
		this.timeout = settings.connectTimeout();
		this.loops = loops;
	}

	@Override
	public <T> Mono<T> through(Mono<T> connect) {
		return listen().then(connect);
	}

	private Mono<Void> listen() {
		return Mono.defer(() -> isListening() ? Mono.empty()
				: Worker.<Void>call(this::beginToListen).onErrorMap(IOException.class, this::unusable));
	}

	private boolean isListening() {
		Listener current = this.listener;
		return current != null && current.isOpen();
	}

	// This lock is held only by threads that may block.
	private @Nullable Void beginToListen() throws IOException {
		synchronized (this.listening) {
			if (!isListening()) {
				endListening();
				this.listener = listener(TunnelDirectory.create());
			}
		}
		if (this.closed) {
			endListening();
			throw closed();
		}
		return null;
	}

	private Listener listener(TunnelDirectory directory) {
		try {
			return new Listener(directory);
		}
		catch (Throwable ex) {
			directory.delete();
			throw ex;
		}
	}

	private void endListening() {
		Listener current = this.listener;
		if (current != null) {
			current.end();
		}
	}

	// Opens an instance for the connection with this secret. This is retried, as all
	// instances may be in use for a moment, which Windows reports in the language of its
	// user.
	Mono<AsynchronousFileChannel> open(UUID secret, Channel relay) {
		Channel connection = this.connections.remove(secret);
		if (connection == null) {
			return Mono.error(() -> new IllegalStateException("This is not a connection of the client"));
		}
		PipeRelay.endWith(relay, connection);
		AtomicReference<@Nullable Throwable> busy = new AtomicReference<>();
		return Worker.call(this::open)
			.doOnError(busy::set)
			.retryWhen(Retry.backoff(Long.MAX_VALUE, MIN_PAUSE)
				.maxBackoff(MAX_PAUSE)
				.filter((failed) -> failed.getClass() == FileSystemException.class))
			.timeout(this.timeout)
			.doOnNext((pipe) -> this.failure = null)
			.doOnError((failed) -> this.failure = (busy.get() != null) ? busy.get() : failed);
	}

	private AsynchronousFileChannel open() throws IOException {
		AsynchronousFileChannel pipe = AsynchronousFileChannel.open(
				Objects.requireNonNull(this.settings.address().socket()), StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		this.pipes.add(pipe);
		if (this.closed) {
			close(pipe);
		}
		return pipe;
	}

	// Closing a pipe may take some time on Windows, so it runs on a thread that may
	// block.
	void close(AsynchronousFileChannel pipe) {
		this.pipes.remove(pipe);
		Worker.<Void>call(() -> {
			pipe.close();
			return null;
		}).subscribe((nothing) -> {
		}, (failure) -> logger.debug("A pipe cannot be closed", failure));
	}

	@Override
	public Mono<DockerConnectionException> examine() {
		return Mono.defer(() -> Mono.justOrEmpty(this.failure)).map(this::reason);
	}

	private DockerConnectionException reason(Throwable failure) {
		if (failure instanceof NoSuchFileException) {
			return unreachable("there is no such pipe", "Is the engine running, and is docker.host right?", failure);
		}
		if (failure instanceof AccessDeniedException) {
			return unreachable("permission denied", "May this user open the pipe (is it a member of docker-users)?",
					failure);
		}
		String reason = (failure instanceof FileSystemException busy) ? busy.getReason() : failure.toString();
		return unreachable(
				String.format(Locale.ROOT, "its pipe could not be opened within the connect timeout (%s)", reason),
				"Is the engine running, and not too busy?", failure);
	}

	private DockerConnectionException unusable(IOException failure) {
		return unreachable(
				String.format(Locale.ROOT, "a socket for its pipe cannot be used (%s)", failure.getMessage()),
				"May this user write to the directory for temporary files?", failure);
	}

	private DockerConnectionException unreachable(String problem, String remedy, @Nullable Throwable cause) {
		return new FailureMapper.Reason(problem, remedy).exception(this.settings, cause);
	}

	@Override
	public SocketAddress socket() {
		Listener current = this.listener;
		if (current == null) {
			throw closed();
		}
		return UnixDomainSocketAddress.of(current.directory.socket());
	}

	private DockerConnectionException closed() {
		return unreachable("this client is closed", "Is it used after it was closed?", null);
	}

	@Override
	public void prepare(Channel connection) {
		UUID secret = UUID.randomUUID();
		this.connections.put(secret, connection);
		connection.closeFuture().addListener((end) -> this.connections.remove(secret));
		connection.pipeline().addFirst(new ChannelInboundHandlerAdapter() {

			@Override
			public void channelActive(ChannelHandlerContext context) {
				context.writeAndFlush(PipeRelay.write(secret));
				context.fireChannelActive();
			}

		});
	}

	@Override
	public void close() {
		this.closed = true;
		endListening();
		this.pipes.forEach(this::close);
	}

	/**
	 * The socket, to which only this user, and only with a secret, can connect.
	 */
	private final class Listener {

		private final TunnelDirectory directory;

		private final Channel server;

		Listener(TunnelDirectory directory) {
			this.directory = directory;
			this.server = new ServerBootstrap().group(PipeTunnel.this.loops)
				.channel(NioServerDomainSocketChannel.class)
				.childOption(ChannelOption.AUTO_READ, false)
				.childHandler(new ChannelInitializer<>() {

					@Override
					protected void initChannel(Channel relay) {
						relay.pipeline().addLast(new PipeRelay(PipeTunnel.this));
					}

				})
				.bind(UnixDomainSocketAddress.of(directory.socket()))
				.syncUninterruptibly()
				.channel();
		}

		boolean isOpen() {
			return this.server.isActive() && this.directory.exists();
		}

		void end() {
			this.server.close();
			this.directory.delete();
		}

	}

}
