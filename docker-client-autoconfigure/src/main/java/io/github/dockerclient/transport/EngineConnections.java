package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.error.DockerConnectionException;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.HostsFileEntriesResolver;
import io.netty.resolver.NoopAddressResolverGroup;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.FutureMono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.transport.NameResolverProvider;
import reactor.util.retry.Retry;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.ExchangeFunctions;

/**
 * The connections to one engine. Calls share a pool, and each stream has a connection of
 * its own, so that calls and streams do not wait for each other. All connections use NIO,
 * including those to unix sockets, so no native library is required. Compression is
 * disabled, as engines that compress archives on the fly send them at a tenth of the
 * speed.
 */
final class EngineConnections {

	/** The maximum size of a response that is kept in memory. */
	static final int MAX_BODY = 128 * 1024 * 1024;

	/**
	 * The maximum number of bytes to read at once: more than the buffer of a unix socket
	 * on Linux contains. An engine sends on only when much of that buffer was read.
	 */
	static final int MAX_READ = 256 * 1024;

	private static final int MIN_READ = 64;

	private static final int FIRST_READ = 2 * 1024;

	/** Linux's message if too many connections to a unix socket wait to be accepted. */
	private static final String BUSY = "Resource temporarily unavailable";

	static final Duration BUSY_PAUSE = Duration.ofMillis(10);

	private static final Duration QUIET_PERIOD = Duration.ofMillis(50);

	private static final Duration MAX_CLOSING = Duration.ofSeconds(3);

	private final LoopResources loops;

	private final DockerHttpSettings settings;

	private final @Nullable Tunnel tunnel;

	private final HostsFileEntriesResolver hosts;

	private final Exchanges exchanges;

	private final Deadlines deadlines = new Deadlines();

	private final @Nullable BlockingConnections blocking;

	private final Set<Channel> channels = ConcurrentHashMap.newKeySet();

	private final Mono<Void> closing = Mono.defer(this::closeAll).cache();

	private @Nullable ConnectionProvider pool;

	private @Nullable AddressResolverGroup<?> resolver;

	private volatile @Nullable Clients clients;

	private volatile @Nullable Thread closer;

	EngineConnections(DockerHttpSettings settings) {
		this(settings, new HostsFile());
	}

	EngineConnections(DockerHttpSettings settings, HostsFileEntriesResolver hosts) {
		this.loops = new ClientLoops();
		this.settings = settings;
		this.hosts = hosts;
		this.exchanges = new Exchanges(settings.address());
		this.tunnel = tunnel(settings);
		this.blocking = settings.address().isPipe() ? null : new BlockingConnections(settings, this::context,
				new BlockingSockets(settings, hosts, this.tunnel), this.deadlines);
		// On the module path, a module that Netty needs may be missing. Fail now rather
		// than with the first reactive call.
		if (getClass().getModule().isNamed()) {
			renew(context());
		}
	}

	private @Nullable Tunnel tunnel(DockerHttpSettings settings) {
		if (settings.address().isPipe()) {
			return new PipeTunnel(settings, this.loops.onClient(false));
		}
		return settings.address().isSsh() ? new SshTunnel(settings) : null;
	}

	private @Nullable SSLContext context() {
		return (this.settings.tls() != null) ? this.settings.tls().context().get() : null;
	}

	private Clients clients(@Nullable SSLContext context) {
		return new Clients(context,
				exchange(PooledExchange.noted(watched(configure(HttpClient.create(pool()), context)))
					.doOnChannelInit((observer, channel, remote) -> CleanEndHandler.install(channel.pipeline()))),
				exchange(own(context, ChunkJoiner.NAME, ChunkJoiner::new)),
				own(context, HijackHandler.NAME, HijackHandler::new));
	}

	private ConnectionProvider pool() {
		ConnectionProvider pool = this.pool;
		if (pool == null) {
			pool = ConnectionProvider.builder("docker")
				.maxConnections(this.settings.maxConnections())
				.maxIdleTime(this.settings.maxIdleTime())
				.maxLifeTime(this.settings.maxLifeTime())
				.pendingAcquireTimeout(this.settings.acquireTimeout())
				.pendingAcquireMaxCount(-1)
				.lifo()
				.build();
			this.pool = pool;
		}
		return pool;
	}

	// Reactor Netty keeps the resolvers that it creates, with their event loops, in a
	// static cache. So each client creates and closes one itself.
	private AddressResolverGroup<?> resolver() {
		if (!this.settings.address().isTcp()) {
			return NoopAddressResolverGroup.INSTANCE;
		}
		AddressResolverGroup<?> resolver = this.resolver;
		if (resolver == null) {
			resolver = NameResolverProvider.builder()
				.hostsFileEntriesResolver(this.hosts)
				.build()
				.newNameResolverGroup(this.loops, false);
			this.resolver = resolver;
		}
		return resolver;
	}

	private HttpClient own(@Nullable SSLContext context, String name, Supplier<ChannelHandler> handler) {
		return watched(configure(HttpClient.newConnection(), context).doOnChannelInit((observer, channel,
				remote) -> channel.pipeline().addAfter(NettyPipeline.HttpCodec, name, handler.get())));
	}

	private static HttpClient watched(HttpClient client) {
		return client.doOnChannelInit((observer, channel, remote) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpCodec, ExchangeHandler.NAME, new ExchangeHandler()));
	}

	private HttpClient configure(HttpClient client, @Nullable SSLContext context) {
		// In this order: without a resolver, Reactor Netty would create one.
		HttpClient configured = client.resolver(resolver())
			.runOn(this.loops, false)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, millis(this.settings.connectTimeout()))
			.option(ChannelOption.AUTO_CLOSE, false)
			.option(ChannelOption.RECVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(MIN_READ, FIRST_READ, MAX_READ))
			.doOnChannelInit((observer, channel, remote) -> {
				channel.pipeline()
					.addFirst(AnswerFirstHandler.NAME, new AnswerFirstHandler())
					.addAfter(NettyPipeline.HttpCodec, QueryHandler.NAME, new QueryHandler())
					.addBefore(NettyPipeline.ReactiveBridge, null, new FailureHandler(this.exchanges));
				this.channels.add(channel);
				channel.closeFuture().addListener((closed) -> this.channels.remove(channel));
			});
		DockerAddress address = this.settings.address();
		if (address.isTcp()) {
			HttpClient tcp = at(address, KeepAlive.configure(configured, this.settings.keepAlive()));
			HttpClient prefixed = (address.path() != null) ? prefixed(tcp, address.path()) : tcp;
			return (context != null) ? secure(prefixed, context) : prefixed;
		}
		return socket(configured, address).doOnChannelInit((observer, channel, remote) -> {
			ChannelPipeline pipeline = channel.pipeline();
			pipeline.addAfter(NettyPipeline.HttpCodec, Http11Handler.NAME, Http11Handler.INSTANCE);
		});
	}

	// Netty itself ignores the zone of an address.
	private static HttpClient at(DockerAddress address, HttpClient client) {
		return (address.host().indexOf('%') < 0) ? client.host(address.host()).port(address.port())
				: client.remoteAddress(() -> new InetSocketAddress(address.host(), address.port()));
	}

	private static HttpClient prefixed(HttpClient client, String path) {
		return client.doOnChannelInit((observer, channel, remote) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpCodec, BasePathHandler.NAME, new BasePathHandler(path)));
	}

	private HttpClient socket(HttpClient client, DockerAddress address) {
		if (this.tunnel != null) {
			Tunnel tunnel = this.tunnel;
			return PooledExchange.used(client.remoteAddress(tunnel::socket)
				.mapConnect((connect) -> tunnel.through(accepted(connect)))
				.doOnChannelInit((observer, channel, remote) -> tunnel.prepare(channel)));
		}
		SocketAddress socket = UnixDomainSocketAddress.of(Objects.requireNonNull(address.socket()));
		return client.remoteAddress(() -> socket).mapConnect(EngineConnections::accepted);
	}

	// Connecting to a unix socket fails at once if too many connections are waiting to be
	// accepted, so it is retried.
	private static <T> Mono<T> accepted(Mono<T> connect) {
		return connect.onErrorResume(EngineConnections::isBusy,
				(busy) -> connect
					.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, BUSY_PAUSE).filter(EngineConnections::isBusy))
					.delaySubscription(BUSY_PAUSE));
	}

	static boolean isBusy(Throwable failure) {
		return failure instanceof IOException && String.valueOf(failure.getMessage()).startsWith(BUSY);
	}

	// By default Netty would ignore the protocols and ciphers to which the context is
	// limited.
	private HttpClient secure(HttpClient client, SSLContext context) {
		DockerTls tls = Objects.requireNonNull(this.settings.tls());
		String[] protocols = tls.protocols().isEmpty() ? context.getDefaultSSLParameters().getProtocols()
				: tls.protocols().toArray(String[]::new);
		List<String> ciphers = tls.ciphers().isEmpty() ? null : tls.ciphers();
		HostVerifier verifier = new HostVerifier(this.settings.address().host());
		return client
			.secure((spec) -> spec
				.sslContext(new JdkSslContext(context, true, ciphers, IdentityCipherSuiteFilter.INSTANCE, null,
						ClientAuth.NONE, protocols, false))
				.handshakeTimeout(this.settings.connectTimeout())
				.handlerConfigurator((handler) -> TlsHandler.configure(handler, verifier)))
			.doOnChannelInit((observer, channel, remote) -> TlsHandler.add(channel.pipeline(),
					tls.verifyHost() ? verifier : null));
	}

	// Zero would mean no limit.
	private static int millis(Duration duration) {
		return (int) Math.max(1, Math.min(duration.toMillis(), Integer.MAX_VALUE));
	}

	// WebClient itself would observe and copy each request.
	private static ExchangeFunction exchange(HttpClient client) {
		return ExchangeFunctions.create(new ReactorClientHttpConnector(client), NoCodecs.INSTANCE);
	}

	// The clients are created when they are first used, as blocking calls do without them
	// and without loading their classes. Renewed certificates require new connections.
	private Clients current() {
		SSLContext context = context();
		Clients clients = this.clients;
		return (clients != null && clients.context() == context) ? clients : renew(context);
	}

	private synchronized Clients renew(@Nullable SSLContext context) {
		Clients clients = this.clients;
		if (clients == null || clients.context() != context) {
			clients = clients(context);
			this.clients = clients;
		}
		return clients;
	}

	private synchronized Mono<Void> closeClients() {
		if (this.resolver != null) {
			this.resolver.close();
		}
		return (this.pool != null) ? this.pool.disposeLater() : Mono.empty();
	}

	// Returns the connections for waiting threads, or null if a thread cannot send over
	// this kind of connection itself.
	@Nullable BlockingConnections blocking() {
		return this.blocking;
	}

	// Returns the client for requests that are answered at once.
	ExchangeFunction calls() {
		return current().calls();
	}

	// Returns the client for responses that arrive part by part, or after a long time.
	ExchangeFunction streams() {
		return current().streams();
	}

	// Returns the client for connections that carry the streams of a process.
	HttpClient hijacked() {
		return current().hijacked();
	}

	// Returns why a call whose connection has ended did not reach the engine, or empty if
	// it may have reached it.
	Mono<DockerConnectionException> examine(Throwable failure) {
		boolean hangUp = failure instanceof IOException || failure.getCause() instanceof IOException;
		return (hangUp && this.tunnel != null) ? this.tunnel.examine() : Mono.empty();
	}

	// Returns the exchanges in progress over these connections.
	Exchanges exchanges() {
		return this.exchanges;
	}

	// Returns the deadlines of exchanges over these connections.
	Deadlines deadlines() {
		return this.deadlines;
	}

	// Closes all connections, however often it is called. An exchange that this ends may
	// close the client again on the same thread, which must not wait for itself.
	Mono<Void> close() {
		return Mono.defer(() -> (Thread.currentThread() == this.closer) ? Mono.empty() : this.closing);
	}

	// An event loop that ends while channels are being closed leaves them open, so the
	// channels are closed first. An exchange that was just ended may still submit a task
	// to an event loop, for instance to connect, so the loops accept tasks for a quiet
	// period.
	private Mono<Void> closeAll() {
		this.closer = Thread.currentThread();
		boolean quiet = !this.exchanges.close();
		this.closer = null;
		if (this.blocking != null) {
			this.blocking.close();
		}
		this.deadlines.close();
		if (this.tunnel != null) {
			this.tunnel.close();
		}
		return Flux.fromIterable(this.channels)
			.flatMap((channel) -> FutureMono.from(channel.close()).onErrorComplete())
			.then(Mono.defer(this::closeClients))
			.then(this.loops.disposeLater(quiet ? Duration.ZERO : QUIET_PERIOD, MAX_CLOSING));
	}

	/**
	 * The clients that use the current certificates.
	 *
	 * @param context the certificates, or {@code null} without TLS
	 * @param calls the client for requests that are answered at once
	 * @param streams the client for responses that arrive part by part, or after a long
	 * time
	 * @param hijacked the client for connections that carry the streams of a process
	 */
	private record Clients(@Nullable SSLContext context, ExchangeFunction calls, ExchangeFunction streams,
			HttpClient hijacked) {
	}

}
