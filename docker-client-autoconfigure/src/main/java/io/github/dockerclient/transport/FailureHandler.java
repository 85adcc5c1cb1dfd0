package io.github.dockerclient.transport;

import java.io.IOException;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.util.ReferenceCountUtil;

/**
 * Handles failures before Reactor Netty, which logs a warning with a stack trace for each
 * exchange that fails before its response. This handler fails such an exchange itself
 * with the same failure, and ignores failures after the end of an exchange. It also
 * suppresses messages and failures while the client is being closed.
 */
final class FailureHandler extends ChannelInboundHandlerAdapter {

	private final Exchanges exchanges;

	// Whether a response was suppressed, so that Reactor Netty still waits for it.
	private boolean unanswered;

	FailureHandler(Exchanges exchanges) {
		this.exchanges = exchanges;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.exchanges.isClosed()) {
			this.unanswered |= message instanceof HttpResponse;
			ReferenceCountUtil.release(message);
		}
		else if (message instanceof HttpResponse response && response.decoderResult().isFailure()
				&& isOfNoMoreInterest(context, response.decoderResult().cause())) {
			ReferenceCountUtil.release(message);
			context.close();
		}
		else {
			context.fireChannelRead(message);
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		if (this.exchanges.isClosed()) {
			return;
		}
		if (isOfNoMoreInterest(context, cause)) {
			context.close();
		}
		else {
			context.fireExceptionCaught(cause);
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		if (!this.unanswered
				&& !isOfNoMoreInterest(context, new IOException("The connection ended before the answer"))) {
			context.fireChannelInactive();
		}
	}

	private static boolean isOfNoMoreInterest(ChannelHandlerContext context, Throwable failure) {
		Channel channel = context.channel();
		ExchangeLimit limit = HijackHandler.isHijacked(channel) ? null : ExchangeLimit.owning(channel);
		return limit != null && limit.broken(channel, failure);
	}

}
