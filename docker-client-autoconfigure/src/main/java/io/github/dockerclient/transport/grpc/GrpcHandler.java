package io.github.dockerclient.transport.grpc;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2ChannelDuplexHandler;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2FrameStreamEvent;
import io.netty.handler.codec.http2.Http2FrameStreamException;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.codec.http2.Http2StreamFrame;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Implements gRPC over one connection: as a client of the engine, or, with reversed
 * roles, as a server for the engine. Netty's multiplexer cannot be used, as it derives
 * the role from which side has opened the connection.
 */
final class GrpcHandler extends Http2ChannelDuplexHandler {

	/** Headers contain the patterns of a .dockerignore. */
	private static final int MAX_HEADERS = 1024 * 1024;

	private static final int STREAM_WINDOW = 1024 * 1024;

	private static final int CONNECTION_WINDOW = 16 * 1024 * 1024;

	private static final int MAX_CALLS = 256;

	private final Http2FrameCodec codec;

	private final Map<String, GrpcMethod> methods;

	private final Function<@Nullable Throwable, Throwable> lost;

	private final Map<Http2FrameStream, GrpcStream> calls = new HashMap<>();

	private final Sinks.Empty<Void> end = Sinks.empty();

	private volatile @Nullable ChannelHandlerContext context;

	private @Nullable Throwable failure;

	private GrpcHandler(Http2FrameCodec codec, Map<String, GrpcMethod> methods,
			Function<@Nullable Throwable, Throwable> lost) {
		this.codec = codec;
		this.methods = methods;
		this.lost = lost;
	}

	// Creates a handler for calls to the engine. Open calls fail when the connection is
	// lost.
	static GrpcHandler client(Function<@Nullable Throwable, Throwable> lost) {
		Http2Settings settings = settings().pushEnabled(false);
		return new GrpcHandler(codec(Http2FrameCodecBuilder.forClient(), settings), Map.of(), lost);
	}

	// Creates a handler for calls by the engine.
	static GrpcHandler server(Map<String, GrpcMethod> methods, Function<@Nullable Throwable, Throwable> lost) {
		Http2Settings settings = settings().maxConcurrentStreams(MAX_CALLS);
		return new GrpcHandler(codec(Http2FrameCodecBuilder.forServer(), settings), methods, lost);
	}

	private static Http2Settings settings() {
		return Http2Settings.defaultSettings().initialWindowSize(STREAM_WINDOW).maxHeaderListSize(MAX_HEADERS);
	}

	private static Http2FrameCodec codec(Http2FrameCodecBuilder builder, Http2Settings settings) {
		return builder.initialSettings(settings).gracefulShutdownTimeoutMillis(0).build();
	}

	// Returns the handlers for the pipeline, in this order.
	List<ChannelHandler> handlers() {
		return List.of(this.codec, this);
	}

	// Ends with the connection, and fails if the engine has sent malformed HTTP/2.
	Mono<Void> end() {
		return this.end.asMono();
	}

	Flux<byte[]> call(String method, byte[] request) {
		return Flux.using(() -> open(method, request), GrpcStream::messages, GrpcStream::cancel);
	}

	private GrpcStream open(String method, byte[] request) {
		ChannelHandlerContext context = this.context;
		if (context == null) {
			throw new IllegalStateException("The connection is not open");
		}
		GrpcStream call = new GrpcStream(context, stream(), true);
		context.executor().execute(() -> {
			if (context.channel().isActive()) {
				this.calls.put(call.stream(), call);
				call.begin(GrpcHeaders.request(method), request);
			}
			else {
				call.fail(lost());
			}
		});
		return call;
	}

	// The codec of a closed connection is gone.
	private Http2FrameStream stream() {
		try {
			return newStream();
		}
		catch (IllegalStateException ex) {
			throw Exceptions.propagate(lost());
		}
	}

	private Throwable lost() {
		return (this.failure instanceof DockerStreamException) ? this.failure : this.lost.apply(this.failure);
	}

	@Override
	protected void handlerAdded0(ChannelHandlerContext context) throws Http2Exception {
		this.context = context;
		this.codec.connection()
			.local()
			.flowController()
			.incrementWindowSize(this.codec.connection().connectionStream(), CONNECTION_WINDOW);
		context.flush();
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		try {
			if (message instanceof Http2StreamFrame frame && frame.stream() != null) {
				read(context, frame);
			}
		}
		finally {
			ReferenceCountUtil.release(message);
		}
	}

	private void read(ChannelHandlerContext context, Http2StreamFrame frame) {
		GrpcStream call = this.calls.get(frame.stream());
		if (frame instanceof Http2HeadersFrame headers) {
			if (call != null) {
				call.headers(headers.headers(), headers.isEndStream());
			}
			else {
				answer(context, headers);
			}
		}
		else if (call == null) {
			skip(context, frame);
		}
		else if (frame instanceof Http2DataFrame data) {
			call.data(data);
		}
		else if (frame instanceof Http2ResetFrame reset) {
			call.fail(new GrpcException(GrpcException.CANCELLED,
					String.format(Locale.ROOT, "The engine aborted a call (HTTP/2 error %d)", reset.errorCode())));
		}
	}

	// Returns the flow control window of a frame whose call has ended.
	private void skip(ChannelHandlerContext context, Http2StreamFrame frame) {
		if (frame instanceof Http2DataFrame data && data.initialFlowControlledBytes() > 0) {
			context.writeAndFlush(
					new DefaultHttp2WindowUpdateFrame(data.initialFlowControlledBytes()).stream(frame.stream()));
		}
	}

	private void answer(ChannelHandlerContext context, Http2HeadersFrame frame) {
		GrpcStream call = new GrpcStream(context, frame.stream(), false);
		this.calls.put(frame.stream(), call);
		String path = String.valueOf(frame.headers().path());
		GrpcMethod method = this.methods.get(path);
		if (method == null) {
			call.finish(new GrpcException(GrpcException.UNIMPLEMENTED, "There is no " + path + " here"));
			return;
		}
		Map<String, List<String>> metadata = GrpcHeaders.metadata(frame.headers());
		call.answer(Flux.defer(() -> method.call(metadata, call.messages())));
		call.headers(frame.headers(), frame.isEndStream());
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (event instanceof Http2FrameStreamEvent change && change.stream().state() == Http2Stream.State.CLOSED) {
			GrpcStream call = this.calls.remove(change.stream());
			if (call != null) {
				call.fail(new GrpcException(GrpcException.CANCELLED, "The engine has closed a call"));
			}
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		if (cause instanceof Http2FrameStreamException failed) {
			GrpcStream call = this.calls.get(failed.stream());
			if (call != null) {
				call.fail(malformed(failed.getCause()));
			}
			return;
		}
		if (this.failure == null) {
			this.failure = (cause instanceof Http2Exception) ? malformed(cause) : cause;
		}
		context.close();
	}

	private static DockerStreamException malformed(@Nullable Throwable cause) {
		String reason = (cause != null) ? String.valueOf(cause.getMessage()) : "unknown";
		return new DockerStreamException("The engine sent invalid HTTP/2: " + reason, cause);
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		List.copyOf(this.calls.values()).forEach((call) -> call.fail(lost()));
		this.calls.clear();
		if (this.failure instanceof DockerStreamException malformed) {
			this.end.tryEmitError(malformed);
		}
		else {
			this.end.tryEmitEmpty();
		}
		context.fireChannelInactive();
	}

}
