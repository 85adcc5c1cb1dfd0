package io.github.dockerclient.transport;

import java.util.ArrayDeque;
import java.util.Queue;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * Lets an answer win over the failure to send the rest of its request. An engine that
 * refuses an upload, or has read enough of it, answers and hangs up without reading the
 * rest. That fails a write, often before the answer was read, which must not be lost with
 * it. So the failure is kept from those who write until the connection ends. As they ask
 * for nothing to read before they have written, this handler does. Needs a channel that a
 * failed write does not close.
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
