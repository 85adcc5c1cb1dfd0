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
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ReactorNetty;
import reactor.util.context.ContextView;

/**
 * Ends one exchange if nothing happens for too long, from its subscription on. First a
 * connection has to be there; from then on the engine must not be silent. Whatever the
 * engine takes or sends ends its silence, except for interim answers and parts of a head;
 * while it waits for the caller, it is not silent.
 */
final class ExchangeLimit {

	private static final AttributeKey<ExchangeLimit> KEY = AttributeKey.valueOf("docker.limit");

	private static final Duration FOREVER = Duration.ofDays(36_500);

	/** How often it is looked at what the engine has taken of a request. */
	private static final int LOOKS = 4;

	private final String operation;

	private final DockerAddress address;

	private final Silence silence;

	private final Sinks.Empty<Void> failure = Sinks.empty();

	private final Disposable.Swap connecting = Disposables.swap();

	private volatile boolean over;

	private volatile @Nullable Subscription exchange;

	private volatile @Nullable Channel channel;

	private volatile @Nullable Future<?> next;

	private @Nullable Duration limit;

	// When the engine was last heard of.
	private long last;

	private long taken;

	private boolean begun;

	private boolean sent;

	private boolean answered;

	private ExchangeLimit(String operation, DockerAddress address, Silence silence) {
		this.operation = operation;
		this.address = address;
		this.silence = silence;
		this.limit = silence.untilAnswer();
	}

	// The limit of the exchange that is under way on a connection.
	static @Nullable ExchangeLimit of(Channel channel) {
		return channel.hasAttr(KEY) ? channel.attr(KEY).get() : null;
	}

	// The limit of the exchange that a connection was made or taken for.
	static @Nullable ExchangeLimit owning(Channel channel) {
		ContextView context = ReactorNetty.getChannelContext(channel);
		return (context != null) ? context.getOrDefault(ExchangeLimit.class, null) : null;
	}

	static <T> Mono<T> call(String operation, DockerHttpSettings settings, Silence silence,
			Function<ExchangeLimit, Mono<T>> exchange) {
		return Mono.defer(() -> {
			ExchangeLimit limit = new ExchangeLimit(operation, settings.address(), silence);
			limit.begin(settings);
			return exchange.apply(limit)
				.contextWrite((context) -> context.put(ExchangeLimit.class, limit))
				.doOnCancel(() -> limit.over = true)
				.doOnSubscribe((subscription) -> limit.exchange = subscription)
				.takeUntilOther(limit.failure.asMono())
				.doFinally((end) -> limit.end());
		});
	}

	static <T> Flux<T> stream(String operation, DockerHttpSettings settings, Silence silence,
			Function<ExchangeLimit, Flux<T>> exchange) {
		return Flux.defer(() -> {
			ExchangeLimit limit = new ExchangeLimit(operation, settings.address(), silence);
			limit.begin(settings);
			return exchange.apply(limit)
				.contextWrite((context) -> context.put(ExchangeLimit.class, limit))
				.doOnCancel(() -> limit.over = true)
				.doOnSubscribe((subscription) -> limit.exchange = subscription)
				.takeUntilOther(limit.failure.asMono())
				.transform(Buffers::releaseLate)
				.doFinally((end) -> limit.end());
		});
	}

	// Each step has a limit of its own, so this one is for what they do not know of.
	private void begin(DockerHttpSettings settings) {
		Duration limit = settings.timeToConnect();
		this.connecting
			.update(Schedulers.parallel().schedule(() -> unconnected(limit), nanos(limit), TimeUnit.NANOSECONDS));
	}

	private void unconnected(Duration limit) {
		if (this.channel == null) {
			expire("no connection to the engine at %s was made within " + limit);
		}
	}

	private static long nanos(Duration duration) {
		return ((duration.compareTo(FOREVER) < 0) ? duration : FOREVER).toNanos();
	}

	// Called on the connection's event loop, as all that follows. A request that did not
	// leave one connection may be written to another.
	void connected(Channel channel) {
		this.connecting.dispose();
		this.channel = channel;
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

	// The head of the answer is there.
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

	// What is not there to be sent, and what nobody asks for, is not the engine's turn.
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

	// End the exchange. The failure goes first: what is cancelled may say that it is
	// broken.
	void fail(Throwable failure) {
		Subscription exchange = this.exchange;
		if (this.failure.tryEmitError(failure).isSuccess() && exchange != null) {
			exchange.cancel();
		}
	}

	// End the exchange if its connection breaks before the answer begins, and return
	// whether that is of no more interest. A request that has not begun is Reactor
	// Netty's, which may send it over another connection.
	boolean broken(Channel channel, Throwable failure) {
		boolean mine = (this.channel == channel) ? this.begun && !this.answered
				: this.channel == null && TlsHandler.isHandshaking(channel);
		if (mine) {
			fail(failure);
		}
		return mine || this.over;
	}

	private void end() {
		this.over = true;
		this.connecting.dispose();
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
				// The event loop has ended, and its tasks with it.
			}
		}
	}

	/**
	 * How long an engine may be silent.
	 *
	 * @param untilAnswer until the head of its answer is there, or {@code null} for as
	 * long as it takes
	 * @param afterAnswer while the rest of the answer comes, or {@code null} for as long
	 * as it takes
	 * @param name the name of the limit, as messages say it
	 */
	record Silence(@Nullable Duration untilAnswer, @Nullable Duration afterAnswer, String name) {

		/** As long as it takes. */
		static final Silence NONE = new Silence(null, null, "");

	}

}
