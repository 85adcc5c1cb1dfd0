package io.github.dockerclient.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Closes a connection that brings more than the answer to its request: what follows would
 * be taken for the answer to the next one. So the end of an answer is handed on only when
 * all that came with it was looked at.
 */
final class CleanEndHandler extends ChannelDuplexHandler {

	static final String NAME = "docker.clean-end";

	/**
	 * Between two answers a codec skips blank lines. If it holds back something that it
	 * cannot understand yet, they complete it.
	 */
	private static final ByteBuf BLANK_LINES = Unpooled
		.unreleasableBuffer(Unpooled.wrappedBuffer(new byte[] { '\r', '\n', '\r', '\n' }))
		.asReadOnly();

	private boolean asked;

	private @Nullable LastHttpContent end;

	private boolean excess;

	// Place this handler behind what skips interim answers, and one that sees bytes
	// before
	// the codec.
	static void install(ChannelPipeline pipeline) {
		CleanEndHandler handler = new CleanEndHandler();
		pipeline.addBefore(NettyPipeline.HttpCodec, NAME + ".bytes", handler.new Bytes());
		pipeline.addAfter(ExchangeHandler.NAME, NAME, handler);
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof HttpRequest) {
			this.asked = true;
		}
		context.write(message, promise);
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.end != null || !this.asked) {
			this.excess = true;
			ReferenceCountUtil.release(message);
		}
		else if (message instanceof LastHttpContent last) {
			this.end = last;
		}
		else {
			context.fireChannelRead(message);
		}
	}

	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		handOn(context);
		context.fireChannelReadComplete();
	}

	// An answer may end with its connection.
	@Override
	public void channelInactive(ChannelHandlerContext context) {
		handOn(context);
		context.fireChannelInactive();
	}

	private void handOn(ChannelHandlerContext context) {
		LastHttpContent last = this.end;
		this.end = null;
		if (this.excess) {
			context.close();
		}
		if (last != null) {
			this.asked = false;
			context.fireChannelRead(last);
		}
	}

	private final class Bytes extends ChannelInboundHandlerAdapter {

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (!CleanEndHandler.this.asked) {
				ReferenceCountUtil.release(message);
				context.close();
				return;
			}
			context.fireChannelRead(message);
			if (CleanEndHandler.this.end != null) {
				context.fireChannelRead(BLANK_LINES.duplicate());
			}
		}

	}

}
