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
 * Removes the HTTP codec from a hijacked connection, so that the bytes after the
 * response's head are passed on unchanged. Engines answer an upgrade with status 101. If
 * a proxy removes the upgrade from the request, they answer with status 200, and the
 * connection is hijacked as well, for reading, if neither a length nor chunks delimit the
 * body. Other responses pass through.
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
				// This is the codec's end of the response, but the bytes of a hijacked
				// connection continue.
				ReferenceCountUtil.release(message);
			}
			return;
		}
		this.hijacked = message instanceof HttpResponse response && isHijacked(response);
		context.fireChannelRead(message);
		if (this.hijacked) {
			// When the codec is removed, it passes on the bytes after the head.
			context.pipeline().remove(NettyPipeline.HttpCodec);
		}
	}

	// Returns whether the current response has hijacked the connection.
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
