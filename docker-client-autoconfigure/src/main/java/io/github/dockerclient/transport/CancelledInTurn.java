package io.github.dockerclient.transport;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/**
 * An exchange that is cancelled on the event loop of its connection. If another thread
 * cancelled it while the event loop reads the response, Reactor Netty would close the
 * connection although it may serve the next exchange by then, or not release the
 * response.
 *
 * @param <T> the type of the items
 */
final class CancelledInTurn<T> implements CoreSubscriber<T>, Subscription {

	private final CoreSubscriber<? super T> actual;

	private final Supplier<@Nullable Channel> channel;

	private volatile @Nullable Subscription upstream;

	// The channel is null until the exchange has a connection.
	CancelledInTurn(CoreSubscriber<? super T> actual, Supplier<@Nullable Channel> channel) {
		this.actual = actual;
		this.channel = channel;
	}

	@Override
	public Context currentContext() {
		return this.actual.currentContext();
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.upstream = subscription;
		this.actual.onSubscribe(this);
	}

	@Override
	public void onNext(T value) {
		this.actual.onNext(value);
	}

	@Override
	public void onError(Throwable failure) {
		this.actual.onError(failure);
	}

	@Override
	public void onComplete() {
		this.actual.onComplete();
	}

	@Override
	public void request(long count) {
		Subscription subscription = this.upstream;
		if (subscription != null) {
			subscription.request(count);
		}
	}

	@Override
	public void cancel() {
		Subscription subscription = this.upstream;
		Channel channel = this.channel.get();
		if (subscription == null) {
			return;
		}
		if (channel == null || channel.eventLoop().inEventLoop()) {
			subscription.cancel();
			return;
		}
		try {
			channel.eventLoop().execute(subscription::cancel);
		}
		catch (RejectedExecutionException ex) {
			// The event loop and its exchanges have ended.
			subscription.cancel();
		}
	}

}
