package io.github.dockerclient.transport;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Observes the exchanges of a connection, next to its codec, and notifies the
 * {@link ExchangeLimit}. It skips interim responses, and closes the connection on an
 * upgrade that was not requested.
 */
final class ExchangeHandler extends ChannelDuplexHandler {

	static final String NAME = "docker.exchange";

	private boolean upgradable;

	private boolean ended;

	private boolean interim;

	private boolean skipped;

	private boolean handedOn;

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof HttpRequest request) {
			this.upgradable = request.headers().contains(HttpHeaderNames.UPGRADE);
			this.ended = false;
			ExchangeLimit limit = ExchangeLimit.of(context.channel());
			if (limit != null) {
				limit.requestBegun();
			}
		}
		if (message instanceof LastHttpContent) {
			promise = promise.unvoid();
			promise.addListener((written) -> {
				ExchangeLimit limit = ExchangeLimit.of(context.channel());
				if (limit != null) {
					limit.requestSent();
				}
			});
		}
		context.write(message, promise);
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpResponse response) {
			if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
				if (!this.upgradable && !this.ended) {
					ReferenceCountUtil.release(message);
					context.fireExceptionCaught(new DecoderException("An upgrade that was not requested"));
					context.close();
					return;
				}
			}
			else {
				this.interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
			}
		}
		if (this.interim) {
			this.interim = !(message instanceof LastHttpContent);
			this.skipped = true;
			ReferenceCountUtil.release(message);
			return;
		}
		ExchangeLimit limit = ExchangeLimit.of(context.channel());
		if (limit != null) {
			limit.heard();
			if (message instanceof HttpResponse response && response.decoderResult().isSuccess()) {
				limit.answered();
			}
		}
		this.ended = message instanceof LastHttpContent;
		this.handedOn = true;
		context.fireChannelRead(message);
	}

	// If only skipped messages were read, the pending read request is repeated.
	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		boolean more = this.skipped && !this.handedOn && !context.channel().config().isAutoRead();
		this.skipped = false;
		this.handedOn = false;
		context.fireChannelReadComplete();
		if (more) {
			context.read();
		}
	}

}
