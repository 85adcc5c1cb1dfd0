package io.github.dockerclient.transport;

import java.io.IOException;
import java.util.Locale;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.stream.TwoWayStream;
import io.github.dockerclient.transport.grpc.GrpcConnection;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.ssl.SslHandler;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.FutureMono;
import reactor.netty.NettyPipeline;
import reactor.netty.channel.ChannelOperations;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

/**
 * A connection that the engine has handed over. It does not belong to a pool, and is
 * closed together with its client.
 */
final class HijackedConnection implements TwoWayStream {

	private final Engine engine;

	private final String operation;

	private final Channel channel;

	private final RequestObservation observation;

	private final ChannelOperations<?, ?> operations;

	private final boolean upgraded;

	private final @Nullable SslHandler tls;

	private boolean webSocket;

	private volatile boolean multiplexed;

	private volatile boolean closed;

	private volatile boolean outputClosed;

	private volatile boolean sent;

	// Called on the event loop while the head of the response is being read, so that this
	// object receives everything after the head.
	HijackedConnection(Engine engine, String operation, Channel channel, RequestObservation observation,
			boolean upgraded) {
		this.engine = engine;
		this.operation = operation;
		this.channel = channel;
		this.observation = observation;
		this.upgraded = upgraded;
		this.tls = channel.pipeline().get(SslHandler.class);
		this.operations = new ChannelOperations<>(Connection.from(channel), ConnectionObserver.emptyListener());
		this.operations.bind();
	}

	HijackedConnection raw(boolean raw) {
		this.multiplexed = !raw;
		return this;
	}

	HijackedConnection framedAsWebSocket() {
		WebSocketHandler.install(this.channel.pipeline());
		this.webSocket = true;
		return this;
	}

	HijackedConnection speaking(GrpcConnection grpc) {
		ChannelPipeline pipeline = this.channel.pipeline();
		// The engine may begin at once, while the HTTP codec is still in the pipeline.
		HttpClientCodec http = pipeline.get(HttpClientCodec.class);
		http.prepareUpgradeFrom(pipeline.context(http));
		grpc.handlers().forEach((handler) -> pipeline.addBefore(NettyPipeline.ReactiveBridge, null, handler));
		this.channel.config().setAutoRead(true);
		return this;
	}

	// Completes after the head of the response was read and the HTTP codec was removed,
	// as the codec would treat bytes that are sent earlier as HTTP.
	Mono<HijackedConnection> ready() {
		return Mono.create((sink) -> this.channel.eventLoop().execute(() -> sink.success(this)));
	}

	void handedOver() {
		this.channel.closeFuture().addListener((closed) -> this.observation.stop());
	}

	@Override
	public boolean isMultiplexed() {
		return this.multiplexed;
	}

	@Override
	public Flux<DataBuffer> input() {
		NettyDataBufferFactory buffers = new NettyDataBufferFactory(this.channel.alloc());
		return this.engine.exchanges()
			.run(() -> this.operation, this.operations.receive().retain().<DataBuffer>map((bytes) -> {
				this.observation.read(bytes.readableBytes());
				return buffers.wrap(bytes);
			})
				.doOnCancel(this::closeNow)
				.concatWith(Mono.defer(this::checkTls))
				.onErrorResume((failure) -> (this.closed || isEnd(failure)) ? Mono.empty()
						: Mono.error(this.engine.failures().failed(this.operation, failure))));
	}

	// If a process ends before it has read its whole input, the engine closes a
	// connection with unread bytes, which resets it. So a reset may be a regular end, and
	// only the engine knows whether the process has ended.
	private boolean isEnd(Throwable failure) {
		return this.sent && failure instanceof IOException && !(failure instanceof BrokenTlsException);
	}

	// A regular end of TLS is announced by a message, an interruption is not. Engines end
	// websockets without that message.
	private Mono<DataBuffer> checkTls() {
		return (this.tls == null || this.webSocket || this.closed || this.tls.sslCloseFuture().isSuccess())
				? Mono.empty()
				: Mono.error(new DockerConnectionException(String.format(Locale.ROOT,
						"%s: the connection to the engine at %s was cut: it ended without the closing message of TLS",
						this.operation, this.engine.address()), null));
	}

	@Override
	public Mono<Void> send(Publisher<DataBuffer> bytes) {
		if (!this.upgraded) {
			return Mono.error(() -> new DockerConnectionException(String.format(Locale.ROOT,
					"%s: the input would not reach the engine at %s: a proxy removed the upgrade from the request.",
					this.operation, this.engine.address()),
					"Configure the proxy to forward the headers Connection and Upgrade, or connect without it.", null));
		}
		return this.engine.exchanges()
			.run(() -> this.operation,
					Flux.from(bytes).concatMap((buffer) -> write(buffer).onErrorMap(this::unsent), 0).then());
	}

	private Mono<Void> write(DataBuffer buffer) {
		this.sent = true;
		return FutureMono.from(this.channel.writeAndFlush(NettyDataBufferFactory.toByteBuf(buffer)));
	}

	private Throwable unsent(Throwable failure) {
		if (this.closed || this.outputClosed) {
			return new IllegalStateException(
					String.format(Locale.ROOT, "%s: nothing can be sent after the input was closed", this.operation),
					failure);
		}
		return (failure instanceof IOException)
				? new DockerConnectionException(
						String.format(Locale.ROOT, "%s: the engine at %s accepts no more input: the stream has ended",
								this.operation, this.engine.address()),
						failure)
				: this.engine.failures().failed(this.operation, failure);
	}

	@Override
	public Mono<Void> closeOutput() {
		if (this.engine.address().isPipe() && !this.webSocket) {
			return Mono.error(() -> new UnsupportedOperationException(String.format(Locale.ROOT,
					"%s: the end of the input cannot be sent to the engine at %s: Java cannot send it over a named pipe. Use TCP with TLS, or run the application in WSL",
					this.operation, this.engine.address())));
		}
		return this.engine.exchanges().run(() -> this.operation, Mono.defer(() -> {
			this.outputClosed = true;
			// All pending bytes are written first.
			return FutureMono.from(this.channel.writeAndFlush(Unpooled.EMPTY_BUFFER))
				.then(FutureMono.deferFuture(this::shutdownOutput))
				.onErrorComplete(IOException.class);
		}));
	}

	// TLS and websockets have a message for the end of the output, and the connection
	// below stays open.
	private ChannelFuture shutdownOutput() {
		if (this.channel.pipeline().get(WebSocketHandler.class) != null) {
			return this.channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE));
		}
		SslHandler tls = this.channel.pipeline().get(SslHandler.class);
		if (tls != null) {
			return tls.closeOutbound();
		}
		return (this.channel instanceof DuplexChannel duplex) ? duplex.shutdownOutput() : this.channel.close();
	}

	@Override
	public Mono<Void> close() {
		return this.engine.exchanges()
			.run(() -> this.operation, Mono.defer(() -> FutureMono.from(closeNow())))
			.onErrorComplete();
	}

	ChannelFuture closeNow() {
		this.closed = true;
		return this.channel.close();
	}

}
