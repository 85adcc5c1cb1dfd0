package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.stream.Buffers;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ReactorNetty;
import reactor.util.context.ContextView;

/**
 * Fails one exchange if the engine makes no progress for too long, measured from the
 * subscription. First the limit for connecting applies, and after that the limit for the
 * engine's silence. The silence ends when the engine reads or sends bytes, except for
 * interim responses and parts of a response's head. The time in which the engine waits
 * for the caller does not count.
 */
final class ExchangeLimit {

	private static final AttributeKey<ExchangeLimit> KEY = AttributeKey.valueOf("docker.limit");

	private static final Duration FOREVER = Duration.ofDays(36_500);

	/** The number of checks per limit of how much of a request the engine has read. */
	private static final int LOOKS = 4;

	private final String operation;

	private final DockerAddress address;

	private final Silence silence;

	private final Sinks.Empty<Void> failure = Sinks.empty();

	private final Deadlines.Deadline connecting;

	private volatile boolean over;

	private volatile @Nullable Subscription exchange;

	private volatile @Nullable Channel channel;

	private volatile @Nullable Future<?> next;

	private @Nullable Duration limit;

	// The time of the engine's last progress.
	private long last;

	private long taken;

	private boolean begun;

	private boolean sent;

	private boolean answered;

	// The single steps of connecting have limits of their own. The deadline covers the
	// time between them.
	private ExchangeLimit(String operation, DockerHttpSettings settings, Deadlines deadlines, Silence silence) {
		this.operation = operation;
		this.address = settings.address();
		this.silence = silence;
		this.limit = silence.untilAnswer();
		Duration connectLimit = settings.timeToConnect();
		this.connecting = deadlines.begin(() -> unconnected(connectLimit));
		this.connecting.set(connectLimit);
	}

	// Returns the limit of the current exchange on a connection.
	static @Nullable ExchangeLimit of(Channel channel) {
		return channel.hasAttr(KEY) ? channel.attr(KEY).get() : null;
	}

	// Returns the limit of the exchange for which a connection was opened or taken from
	// the pool.
	static @Nullable ExchangeLimit owning(Channel channel) {
		ContextView context = ReactorNetty.getChannelContext(channel);
		return (context != null) ? context.getOrDefault(ExchangeLimit.class, null) : null;
	}

	static <T> Mono<T> call(String operation, DockerHttpSettings settings, Deadlines deadlines, Silence silence,
			Function<ExchangeLimit, Mono<T>> exchange) {
		return Mono.defer(() -> {
			ExchangeLimit limit = new ExchangeLimit(operation, settings, deadlines, silence);
			return exchange.apply(limit)
				.contextWrite((context) -> context.put(ExchangeLimit.class, limit))
				.doOnCancel(() -> limit.over = true)
				.doOnSubscribe((subscription) -> limit.exchange = subscription)
				.takeUntilOther(limit.failure.asMono())
				.doFinally((end) -> limit.end());
		});
	}

	static <T> Flux<T> stream(String operation, DockerHttpSettings settings, Deadlines deadlines, Silence silence,
			Function<ExchangeLimit, Flux<T>> exchange) {
		return Flux.defer(() -> {
			ExchangeLimit limit = new ExchangeLimit(operation, settings, deadlines, silence);
			return exchange.apply(limit)
				.contextWrite((context) -> context.put(ExchangeLimit.class, limit))
				.doOnCancel(() -> limit.over = true)
				.doOnSubscribe((subscription) -> limit.exchange = subscription)
				.takeUntilOther(limit.failure.asMono())
				.transform(Buffers::releaseLate)
				.doFinally((end) -> limit.end());
		});
	}

	private void unconnected(Duration limit) {
		if (this.channel == null) {
			expire("no connection to the engine at %s was made within " + limit);
		}
	}

	private static long nanos(Duration duration) {
		return ((duration.compareTo(FOREVER) < 0) ? duration : FOREVER).toNanos();
	}

	// Returns an exchange that is cancelled on the event loop of its connection. If
	// another thread cancelled it while the event loop reads the response, Reactor Netty
	// would close the connection although it may serve the next exchange by then, or not
	// release the response.
	<T> Mono<T> cancelledInTurn(Mono<T> exchange) {
		return exchange.cancelOn(Schedulers.fromExecutor(this::inTurn));
	}

	<T> Flux<T> cancelledInTurn(Flux<T> exchange) {
		return exchange.cancelOn(Schedulers.fromExecutor(this::inTurn));
	}

	private void inTurn(Runnable cancellation) {
		Channel channel = this.channel;
		if (channel == null || channel.eventLoop().inEventLoop()) {
			cancellation.run();
			return;
		}
		try {
			channel.eventLoop().execute(cancellation);
		}
		catch (RejectedExecutionException ex) {
			// The event loop and its exchanges have ended.
			cancellation.run();
		}
	}

	// This method and the following ones are called on the connection's event loop. A
	// request that could not be sent over one connection may be written to another. An
	// exchange that is cancelled while it gets its connection does not return it, as
	// Reactor Netty may close it at any later time.
	void connected(Channel channel) {
		this.connecting.end();
		this.channel = channel;
		if (this.over) {
			channel.close();
			return;
		}
		channel.attr(KEY).set(this);
		this.last = System.nanoTime();
		this.taken = 0;
		this.begun = false;
		this.sent = false;
		look();
	}

	void requestBegun() {
		this.begun = true;
	}

	void requestSent() {
		this.sent = true;
		heard();
	}

	void heard() {
		this.last = System.nanoTime();
	}

	// Called when the head of the response was read.
	void answered() {
		if (!this.answered) {
			this.answered = true;
			this.limit = this.silence.afterAnswer();
			heard();
			look();
		}
	}

	private void look() {
		forget();
		Channel channel = this.channel;
		Duration limit = this.limit;
		if (this.over || channel == null || limit == null) {
			return;
		}
		observe(channel);
		long left = nanos(limit) - (System.nanoTime() - this.last);
		if (left > 0) {
			long step = this.sent ? left : Math.min(left, Math.max(nanos(limit) / LOOKS, 1_000_000));
			this.next = channel.eventLoop().schedule(this::look, step, TimeUnit.NANOSECONDS);
		}
		else {
			expire("the engine at %s did not answer within the " + this.silence.name());
		}
	}

	// It is not the engine's turn while the caller has not provided the next bytes to
	// send, or does not request more of the response.
	private void observe(Channel channel) {
		ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
		long waiting = (buffer != null) ? buffer.totalPendingWriteBytes() : 0;
		long taken = (buffer != null) ? waiting - buffer.currentProgress() : 0;
		boolean callersTurn = this.answered ? !channel.config().isAutoRead() : (!this.sent && waiting == 0);
		if (callersTurn || taken != this.taken) {
			this.taken = taken;
			heard();
		}
	}

	private void expire(String problem) {
		if (!this.over) {
			fail(new DockerTimeoutException(this.operation + ": " + String.format(Locale.ROOT, problem, this.address),
					null));
			Channel channel = this.channel;
			if (channel != null) {
				channel.close();
			}
		}
	}

	// Fails the exchange. The failure is emitted first, as cancelling the exchange may
	// cause another one.
	void fail(Throwable failure) {
		Subscription exchange = this.exchange;
		if (this.failure.tryEmitError(failure).isSuccess() && exchange != null) {
			exchange.cancel();
		}
	}

	// Fails the exchange if its connection breaks before the response begins. Returns
	// whether the failure was handled or is irrelevant. If the request has not begun,
	// Reactor Netty handles the failure and may send the request over another connection.
	boolean broken(Channel channel, Throwable failure) {
		boolean mine = (this.channel == channel) ? this.begun && !this.answered
				: this.channel == null && TlsHandler.isHandshaking(channel);
		if (mine) {
			fail(failure);
		}
		return mine || this.over;
	}

	// Reactor Netty's pool keeps the first request that it served, and with it this
	// object.
	private void end() {
		this.over = true;
		this.exchange = null;
		this.connecting.end();
		Channel channel = this.channel;
		if (channel != null) {
			channel.attr(KEY).compareAndSet(this, null);
		}
		forget();
	}

	private void forget() {
		Future<?> next = this.next;
		if (next != null) {
			try {
				next.cancel(false);
			}
			catch (RejectedExecutionException ex) {
				// The event loop and its tasks have ended.
			}
		}
	}

	/**
	 * The permitted silence of an engine.
	 *
	 * @param untilAnswer the limit until the head of the response arrives, or
	 * {@code null} for no limit
	 * @param afterAnswer the limit while the rest of the response arrives, or
	 * {@code null} for no limit
	 * @param name the name of the limit, for messages
	 */
	record Silence(@Nullable Duration untilAnswer, @Nullable Duration afterAnswer, String name) {

		/** No limits. */
		static final Silence NONE = new Silence(null, null, "");

	}

}
