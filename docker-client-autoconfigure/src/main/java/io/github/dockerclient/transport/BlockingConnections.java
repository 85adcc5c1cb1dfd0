package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.stream.Buffers;
import io.github.dockerclient.stream.CallerWork;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Connections for threads that wait for the responses to their calls. Such a thread sends
 * its request and reads the response itself, which takes half the time that an event loop
 * and waking the thread would take.
 */
final class BlockingConnections {

	private final DockerHttpSettings settings;

	private final Supplier<@Nullable SSLContext> context;

	private final BlockingSockets sockets;

	/** The interval of the checks for idle connections that the engine has closed. */
	private static final Duration LOOK = Duration.ofSeconds(5);

	private final Deadlines deadlines;

	private final Disposable.Swap look = Disposables.swap();

	private final AtomicBoolean looking = new AtomicBoolean();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	// The most recently used connection is the first.
	private final Deque<BlockingConnection> idle = new ArrayDeque<>();

	private int inUse;

	private boolean closed;

	BlockingConnections(DockerHttpSettings settings, Supplier<@Nullable SSLContext> context, BlockingSockets sockets,
			Deadlines deadlines) {
		this.settings = settings;
		this.context = context;
		this.sockets = sockets;
		this.deadlines = deadlines;
	}

	// Returns whether the thread that waits can send the request. Only without TLS can a
	// second thread send a body while it reads.
	boolean canSend(RequestMessage message) {
		return message.isSmall() || (message.hasBody() && this.settings.tls() == null);
	}

	// Runs on the subscriber's thread. If that thread is interrupted, no error is
	// emitted: its caller notices the interrupt and cancels.
	<T> Mono<T> exchange(RequestMessage message, @Nullable ApiVersion version, RequestObservation observation,
			boolean withBody, Function<Answer, @Nullable T> reader) {
		return Mono.create((sink) -> {
			BlockingExchange exchange = new BlockingExchange(this, message, message.silence(this.settings));
			sink.onCancel(exchange::abort);
			try {
				Answer answer = exchange.call(version, observation, withBody, sink.contextView());
				observation.answered(answer.status(), answer.headers());
				observation.read(answer.length());
				sink.success(reader.apply(answer));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (Throwable ex) {
				if (!exchange.isAborted() && !Thread.currentThread().isInterrupted()) {
					sink.error(Worker.passable(ex));
				}
			}
		});
	}

	// Does the same for a response that is read part by part. The request is sent at once
	// over a connection of its own.
	<T> Flux<T> stream(RequestMessage message, ApiVersion version, RequestObservation observation,
			ExchangeLimit.Silence silence, CallerWork work, Function<ClientResponse, Flux<T>> reader) {
		return Flux
			.using(() -> new BlockingReception(new BlockingExchange(this, message, silence)),
					(reception) -> reception.begin(version, observation, work).flatMapMany(reader),
					BlockingReception::close)
			.transform(Buffers::releaseLate);
	}

	DockerHttpSettings settings() {
		return this.settings;
	}

	Deadlines deadlines() {
		return this.deadlines;
	}

	BlockingSockets sockets() {
		return this.sockets;
	}

	@Nullable SSLContext context() {
		return this.context.get();
	}

	// Waits until the exchange may use a connection, and returns false if that takes
	// longer than the limit.
	boolean enter(BlockingExchange exchange) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			long left = this.settings.acquireTimeout().toNanos();
			while (this.inUse >= this.settings.maxConnections() && !exchange.isAborted()) {
				if (left <= 0) {
					return false;
				}
				left = this.changed.awaitNanos(left);
			}
			this.inUse++;
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	void leave() {
		this.lock.lock();
		try {
			this.inUse--;
			this.changed.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	// Wakes the waiting exchanges, so that an aborted one notices it.
	void wake() {
		this.lock.lock();
		try {
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	// Returns an idle connection, or null if none can be used.
	@Nullable BlockingConnection take(@Nullable SSLContext current) {
		for (BlockingConnection next = poll(); next != null; next = poll()) {
			if (next.isUsable(current, this.settings)) {
				return next;
			}
			next.close();
		}
		return null;
	}

	private @Nullable BlockingConnection poll() {
		this.lock.lock();
		try {
			return this.idle.pollFirst();
		}
		finally {
			this.lock.unlock();
		}
	}

	void giveBack(BlockingConnection connection) {
		if (!keep(connection)) {
			connection.close();
		}
		else if (!this.looking.get() && this.looking.compareAndSet(false, true)) {
			this.look.update(Schedulers.parallel().schedule(this::lookAgain, LOOK.toNanos(), TimeUnit.NANOSECONDS));
		}
	}

	private boolean keep(BlockingConnection connection) {
		this.lock.lock();
		try {
			if (!this.closed) {
				this.idle.addFirst(connection);
			}
			return !this.closed;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void lookAgain() {
		this.looking.set(false);
		closeUnusable();
	}

	// Closes idle connections that can no longer be used. Nothing else notices that the
	// engine has closed them.
	void closeUnusable() {
		SSLContext current = this.context.get();
		List<BlockingConnection> usable = new ArrayList<>();
		for (BlockingConnection next = take(current); next != null; next = take(current)) {
			usable.add(next);
		}
		for (int i = usable.size() - 1; i >= 0; i--) {
			giveBack(usable.get(i));
		}
	}

	// Connections in use are closed by their exchanges.
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.idle.forEach(BlockingConnection::close);
			this.idle.clear();
		}
		finally {
			this.lock.unlock();
		}
		this.look.dispose();
	}

}
