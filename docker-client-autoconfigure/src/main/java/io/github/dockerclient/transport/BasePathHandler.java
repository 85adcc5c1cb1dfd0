package io.github.dockerclient.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Prepends the path of the engine's address to the path of each request.
 */
final class BasePathHandler extends ChannelOutboundHandlerAdapter {

	static final String NAME = "docker.basePath";

	private final String path;

	BasePathHandler(String path) {
		this.path = path;
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof HttpRequest request) {
			request.setUri(this.path + request.uri());
		}
		context.write(message, promise);
	}

}
