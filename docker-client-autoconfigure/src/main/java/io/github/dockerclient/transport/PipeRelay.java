package io.github.dockerclient.transport;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Transfers the bytes between one connection and an instance of a named pipe, at the pace
 * of the slower side. No thread waits: reads and writes of the pipe are asynchronous and
 * complete on threads of the JDK.
 * <p>
 * A pipe cannot be half-closed. Its end is reported as an error whose message is in the
 * language of the Windows user, so a regular end and a failure cannot be distinguished;
 * the framing of a response shows whether it is complete. The engine ends its own
 * direction with an empty message and accepts one as the end of the other direction, but
 * the JDK cannot send an empty message.
 */
final class PipeRelay extends ChannelInboundHandlerAdapter {

	private static final int SECRET = 2 * Long.BYTES;

	private static final int SIZE = 64 * 1024;

	/**
	 * The time in seconds in which the rest of a closed connection may be transferred.
	 */
	private static final long GRACE = 2;

	private final PipeTunnel tunnel;

	private @Nullable AsynchronousFileChannel pipe;

	PipeRelay(PipeTunnel tunnel) {
		this.tunnel = tunnel;
	}

	static ByteBuf write(UUID secret) {
		return Unpooled.buffer(SECRET)
			.writeLong(secret.getMostSignificantBits())
			.writeLong(secret.getLeastSignificantBits());
	}

	// While the engine does not read, a relay does not notice that its connection was
	// closed, so it is closed after a grace period.
	static void endWith(Channel relay, Channel connection) {
		connection.closeFuture()
			.addListener((end) -> relay.eventLoop().schedule(() -> relay.close(), GRACE, TimeUnit.SECONDS));
	}

	@Override
	public void channelActive(ChannelHandlerContext context) {
		context.read();
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		ByteBuf bytes = (ByteBuf) message;
		AsynchronousFileChannel pipe = this.pipe;
		if (pipe != null) {
			write(context, pipe, bytes);
		}
		else if (bytes.readableBytes() >= SECRET) {
			this.tunnel.open(new UUID(bytes.readLong(), bytes.readLong()), context.channel())
				.subscribe((opened) -> context.executor().execute(() -> begin(context, opened, bytes)),
						(failure) -> end(context, bytes));
		}
		else {
			end(context, bytes);
		}
	}

	private void begin(ChannelHandlerContext context, AsynchronousFileChannel pipe, ByteBuf bytes) {
		this.pipe = pipe;
		if (context.channel().isActive()) {
			read(context, pipe);
			write(context, pipe, bytes);
		}
		else {
			bytes.release();
			channelInactive(context);
		}
	}

	private static void end(ChannelHandlerContext context, ByteBuf bytes) {
		bytes.release();
		context.close();
	}

	private void write(ChannelHandlerContext context, AsynchronousFileChannel pipe, ByteBuf bytes) {
		if (!bytes.isReadable()) {
			bytes.release();
			context.read();
			return;
		}
		// The buffer must not be released before the write has completed.
		pipe.write(bytes.nioBuffer(), 0, context, new Completion(bytes::release) {

			@Override
			void completed(int length) {
				write(context, pipe, bytes.skipBytes(length));
			}

		});
	}

	private void read(ChannelHandlerContext context, AsynchronousFileChannel pipe) {
		ByteBuffer received = ByteBuffer.allocate(SIZE);
		pipe.read(received, 0, context, new Completion(() -> {
		}) {

			@Override
			void completed(int length) {
				if (length > 0) {
					context.writeAndFlush(Unpooled.wrappedBuffer(received.flip()))
						.addListener((sent) -> readOn(context, pipe, sent.isSuccess()));
				}
				else {
					context.close();
				}
			}

		});
	}

	private void readOn(ChannelHandlerContext context, AsynchronousFileChannel pipe, boolean sent) {
		if (sent) {
			read(context, pipe);
		}
		else {
			context.close();
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		AsynchronousFileChannel pipe = this.pipe;
		if (pipe != null) {
			this.tunnel.close(pipe);
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		context.close();
	}

	/**
	 * Continues on the event loop when an operation of the pipe has completed.
	 */
	private abstract static class Completion implements CompletionHandler<Integer, ChannelHandlerContext> {

		private final Runnable discard;

		Completion(Runnable discard) {
			this.discard = discard;
		}

		abstract void completed(int length);

		@Override
		public void completed(Integer length, ChannelHandlerContext context) {
			try {
				context.executor().execute(() -> completed(length));
			}
			catch (RejectedExecutionException ex) {
				failed(ex, context);
			}
		}

		@Override
		public void failed(Throwable failure, ChannelHandlerContext context) {
			this.discard.run();
			context.close();
		}

	}

}
