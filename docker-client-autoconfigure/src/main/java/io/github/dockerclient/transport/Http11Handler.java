package io.github.dockerclient.transport;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;

/**
 * Sets the version of requests to {@code HTTP/1.1}. Reactor Netty (1.3.8) takes an NIO
 * channel that is not TCP for QUIC and sets {@code HTTP/3.0}, which engines reject.
 */
@ChannelHandler.Sharable
final class Http11Handler extends ChannelOutboundHandlerAdapter {

	static final Http11Handler INSTANCE = new Http11Handler();

	static final String NAME = "docker.http11";

	private Http11Handler() {
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof HttpRequest request && !request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
			request.setProtocolVersion(HttpVersion.HTTP_1_1);
		}
		context.write(message, promise);
	}

}
