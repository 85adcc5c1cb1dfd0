package io.github.dockerclient.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AttributeKey;
import reactor.netty.Connection;

/**
 * Adds the query to a request when it is sent. Reactor Netty must not know the query, as
 * it logs the URIs of requests, and the query of a build contains its build arguments,
 * which may be secrets.
 */
final class QueryHandler extends ChannelOutboundHandlerAdapter {

	static final String NAME = "docker.query";

	private static final AttributeKey<String> QUERY = AttributeKey.valueOf("docker.query");

	// Sets the query of a request that is about to be sent.
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
