package io.github.dockerclient.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AttributeKey;
import reactor.netty.Connection;

/**
 * Adds the query to a request when it leaves. Reactor Netty logs the addresses of
 * requests, and the arguments of a build, which may be secrets, are part of its query.
 */
final class QueryHandler extends ChannelOutboundHandlerAdapter {

	static final String NAME = "docker.query";

	private static final AttributeKey<String> QUERY = AttributeKey.valueOf("docker.query");

	// Choose the query of the request that is about to be sent.
	static void add(Object request, String query) {
		if (request instanceof Connection connection) {
			connection.channel().attr(QUERY).set(query);
		}
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof HttpRequest request) {
			String query = context.channel().attr(QUERY).getAndSet(null);
			request.setUri((query != null) ? request.uri() + query : request.uri());
		}
		context.write(message, promise);
	}

}
