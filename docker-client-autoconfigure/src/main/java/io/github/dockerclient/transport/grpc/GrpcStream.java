package io.github.dockerclient.transport.grpc;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2Headers;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * One call, from either side. All methods except {@link #messages()} and
 * {@link #cancel()} must be called on the event loop. Unread messages keep the HTTP/2
 * window closed, so the engine sends no more than is read.
 */
final class GrpcStream {

	private static final int MOST_UNREAD = 512 * 1024;

	/** The memory that a message requires in addition to its bytes. */
	private static final int OVERHEAD = 64;

	private final ChannelHandlerContext context;

	private final Http2FrameStream stream;

	private final boolean ours;

	private final GrpcMessages incoming = new GrpcMessages();

	private final Sinks.Many<byte[]> messages = Sinks.unsafe().many().unicast().onBackpressureBuffer();

	private final GrpcWriter writer;

	private final AtomicInteger read = new AtomicInteger();

	private int unread;

	private int owedToWindow;

	private boolean headersSent;

	private boolean outputEnded;

	private boolean inputEnded;

	GrpcStream(ChannelHandlerContext context, Http2FrameStream stream, boolean ours) {
		this.context = context;
		this.stream = stream;
		this.ours = ours;
		this.writer = new GrpcWriter(this, context.executor());
	}

	Http2FrameStream stream() {
		return this.stream;
	}

	// Emits the engine's messages on the event loop unless a message has to wait for
	// demand.
	Flux<byte[]> messages() {
		return this.messages.asFlux().doOnNext((message) -> {
			if (this.read.getAndAdd(message.length + OVERHEAD) == 0) {
				execute(() -> {
					this.unread -= this.read.getAndSet(0);
					openWindow();
				});
			}
		});
	}

	// Begins a call to the engine, and sends its only message.
	void begin(Http2Headers headers, byte[] request) {
		this.headersSent = true;
		this.outputEnded = true;
		this.context.write(new DefaultHttp2HeadersFrame(headers, false).stream(this.stream));
		this.context.writeAndFlush(
				new DefaultHttp2DataFrame(GrpcMessages.frame(this.context.alloc(), request), true).stream(this.stream));
	}

	// Answers a call of the engine.
	void answer(Publisher<byte[]> answer) {
		answer.subscribe(this.writer);
	}

	ChannelFuture write(byte[] message) {
		if (!this.headersSent) {
			this.headersSent = true;
			this.context.write(new DefaultHttp2HeadersFrame(GrpcHeaders.answer()).stream(this.stream));
		}
		return this.context
			.write(new DefaultHttp2DataFrame(GrpcMessages.frame(this.context.alloc(), message)).stream(this.stream));
	}

	void flush() {
		this.context.flush();
	}

	// Ends a call of the engine.
	void finish(@Nullable Throwable failure) {
		if (this.outputEnded) {
			return;
		}
		this.outputEnded = true;
		Http2Headers trailers = GrpcHeaders.trailers(this.headersSent, failure);
		this.context.writeAndFlush(new DefaultHttp2HeadersFrame(trailers, true).stream(this.stream));
		stopReading();
	}

	void headers(Http2Headers headers, boolean last) {
		if (this.ours) {
			Throwable failure = GrpcHeaders.failure(headers, last);
			if (failure != null) {
				fail(failure);
				reset(last);
				return;
			}
		}
		if (last) {
			end();
		}
	}

	void data(Http2DataFrame frame) {
		this.owedToWindow += frame.initialFlowControlledBytes();
		if (!this.inputEnded) {
			try {
				this.incoming.read(frame.content(), this::received);
			}
			catch (DockerStreamException ex) {
				fail(ex);
				reset(false);
			}
		}
		if (frame.isEndStream()) {
			endData();
		}
		else {
			openWindow();
		}
	}

	private void received(byte[] message) {
		if (this.messages.tryEmitNext(message).isSuccess()) {
			this.unread += message.length + OVERHEAD;
		}
	}

	private void endData() {
		if (this.ours) {
			fail(new DockerStreamException("The engine ended a call without its status", null));
		}
		else {
			end();
		}
	}

	private void end() {
		if (this.incoming.isIncomplete()) {
			fail(new DockerStreamException("The engine ended a call within a message", null));
			return;
		}
		this.inputEnded = true;
		this.messages.tryEmitComplete();
	}

	// After any failure, neither side continues.
	void fail(Throwable failure) {
		if (!this.inputEnded) {
			this.inputEnded = true;
			this.messages.tryEmitError(failure);
		}
		this.outputEnded = true;
		this.writer.cancel();
	}

	// Once the call has been answered, the remaining messages are irrelevant.
	private void stopReading() {
		this.inputEnded = true;
		this.unread = 0;
		this.messages.tryEmitComplete();
		openWindow();
	}

	// Cancels a call to the engine.
	void cancel() {
		execute(() -> {
			if (!this.inputEnded) {
				fail(new GrpcException(GrpcException.CANCELLED, "The call was cancelled"));
				reset(false);
			}
		});
	}

	private void reset(boolean ended) {
		if (!ended) {
			this.context.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.CANCEL).stream(this.stream));
		}
	}

	private void openWindow() {
		if (this.owedToWindow > 0 && this.unread < MOST_UNREAD) {
			this.context.write(new DefaultHttp2WindowUpdateFrame(this.owedToWindow).stream(this.stream));
			this.owedToWindow = 0;
			this.context.flush();
		}
	}

	private void execute(Runnable task) {
		try {
			this.context.executor().execute(task);
		}
		catch (RejectedExecutionException ex) {
			// The client is closed, and so is the connection.
		}
	}

}
