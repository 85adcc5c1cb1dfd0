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
 * Closes a connection that receives more bytes than the response to its request, as these
 * would be taken for the response to the next request. The end of a response is therefore
 * passed on only after all bytes that arrived with it were checked.
 */
final class CleanEndHandler extends ChannelDuplexHandler {

	static final String NAME = "docker.clean-end";

	/**
	 * Between two responses the codec skips blank lines. If it has buffered incomplete
	 * bytes, blank lines complete them, so that it emits them.
	 */
	private static final ByteBuf BLANK_LINES = Unpooled
		.unreleasableBuffer(Unpooled.wrappedBuffer(new byte[] { '\r', '\n', '\r', '\n' }))
		.asReadOnly();

	private boolean asked;

	private @Nullable LastHttpContent end;

	private boolean excess;

	// Adds this handler after the one that skips interim responses, and a handler for
	// bytes before the codec.
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

	// The end of the connection may be the end of the response.
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
