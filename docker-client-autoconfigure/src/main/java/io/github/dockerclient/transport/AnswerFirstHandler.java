package io.github.dockerclient.transport;

import java.util.ArrayDeque;
import java.util.Queue;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * Ensures that a response is read even if the rest of its request cannot be sent. An
 * engine that rejects an upload, or has read enough of it, answers and closes the
 * connection without reading the rest. This fails a write, often before the response was
 * read, and the response must not be lost. So this handler withholds the failure from the
 * writers until the connection ends. As they do not request reads before they have
 * written, this handler does it for them. The handler requires a channel that is not
 * closed by a failed write.
 */
final class AnswerFirstHandler extends ChannelDuplexHandler {

	static final String NAME = "docker.answer-first";

	private final Queue<Runnable> failures = new ArrayDeque<>();

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		ChannelPromise written = context.newPromise();
		written.addListener((result) -> {
			if (result.isSuccess()) {
				promise.trySuccess();
			}
			else if (context.channel().isActive()) {
				this.failures.add(() -> promise.tryFailure(result.cause()));
				ExchangeLimit limit = ExchangeLimit.of(context.channel());
				if (limit != null) {
					limit.requestSent();
				}
				context.read();
			}
			else {
				promise.tryFailure(result.cause());
			}
		});
		context.write(message, written);
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		context.fireChannelInactive();
		this.failures.forEach(Runnable::run);
		this.failures.clear();
	}

}
