package io.github.dockerclient.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.ReferenceCountUtil;
import reactor.netty.NettyPipeline;

/**
 * Takes HTTP off a connection when the engine gives it over, so that what follows the
 * head of the answer are bytes. Engines that see an upgrade answer 101. Where something
 * in between takes the upgrade out of the request, they answer 200, and the connection is
 * given over as well, to be read, if nothing else bounds the body. Other answers pass.
 */
final class HijackHandler extends ChannelInboundHandlerAdapter {

	static final String NAME = "docker.hijack";

	private boolean hijacked;

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.hijacked) {
			if (message instanceof ByteBuf) {
				context.fireChannelRead(message);
			}
			else {
				// The end of an answer that has none.
				ReferenceCountUtil.release(message);
			}
			return;
		}
		this.hijacked = message instanceof HttpResponse response && isHijacked(response);
		context.fireChannelRead(message);
		if (this.hijacked) {
			// The codec hands the bytes behind the head on.
			context.pipeline().remove(NettyPipeline.HttpCodec);
		}
	}

	// Whether the answer whose head passes gives the connection over.
	static boolean isHijacked(Channel channel) {
		HijackHandler handler = channel.pipeline().get(HijackHandler.class);
		return handler != null && handler.hijacked;
	}

	private static boolean isHijacked(HttpResponse response) {
		if (response.decoderResult().isFailure()) {
			return false;
		}
		return response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)
				|| (response.status().equals(HttpResponseStatus.OK) && !HttpUtil.isContentLengthSet(response)
						&& !HttpUtil.isTransferEncodingChunked(response));
	}

}
