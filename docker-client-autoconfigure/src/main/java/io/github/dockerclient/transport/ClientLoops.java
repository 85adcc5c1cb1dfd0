package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultPromise;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.NonBlocking;
import reactor.netty.FutureMono;
import reactor.netty.resources.LoopResources;

/**
 * The event loops of one client, which are started with its first connection. The event
 * loops of Netty and Reactor Netty signal their termination on Netty's global executor,
 * whose thread delays the exit of the JVM by a second. These event loops signal it on the
 * thread that terminates.
 */
final class ClientLoops implements LoopResources {

	private static final int MAX_LOOPS = 4;

	private static final Duration POLL_INTERVAL = Duration.ofMillis(1);

	private final List<Thread> threads = new CopyOnWriteArrayList<>();

	private @Nullable EventLoopGroup loops;

	private boolean disposed;

	@Override
	public synchronized EventLoopGroup onServer(boolean useNative) {
		if (this.loops == null) {
			this.loops = LoopResources
				.colocate(new Loops(Math.min(MAX_LOOPS, Runtime.getRuntime().availableProcessors()), this::start));
			if (this.disposed) {
				this.loops.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
			}
		}
		return this.loops;
	}

	private void start(Runnable loop) {
		Thread thread = new LoopThread(loop, "docker-nio-" + (this.threads.size() + 1));
		this.threads.add(thread);
		thread.start();
	}

	@Override
	public synchronized boolean isDisposed() {
		return this.disposed;
	}

	@Override
	public void dispose() {
		disposeLater().subscribe();
	}

	@Override
	public Mono<Void> disposeLater(Duration quietPeriod, Duration timeout) {
		return Mono.defer(() -> {
			EventLoopGroup loops = end();
			return (loops != null) ? FutureMono.deferFuture(() -> shutdown(loops, quietPeriod, timeout)).then(ended())
					: Mono.empty();
		});
	}

	private synchronized @Nullable EventLoopGroup end() {
		this.disposed = true;
		return this.loops;
	}

	@SuppressWarnings("unchecked")
	private static Future<Void> shutdown(EventLoopGroup loops, Duration quietPeriod, Duration timeout) {
		return (Future<Void>) loops.shutdownGracefully(quietPeriod.toMillis(), timeout.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	// The thread that signals its termination is about to end.
	private Mono<Void> ended() {
		return Flux.interval(POLL_INTERVAL)
			.takeUntil((tick) -> this.threads.stream().noneMatch(Thread::isAlive))
			.then();
	}

	/**
	 * The thread of an event loop, which must not block.
	 */
	private static final class LoopThread extends FastThreadLocalThread implements NonBlocking {

		LoopThread(Runnable loop, String name) {
			super(loop, name);
			setDaemon(true);
		}

	}

	/**
	 * An event loop that signals its termination on its own thread.
	 */
	private static final class Loop extends SingleThreadIoEventLoop {

		private final Promise<Void> end;

		private Loop(IoEventLoopGroup parent, Executor threads, IoHandlerFactory factory, Promise<Void> end) {
			super(parent, (Executor) (loop) -> {
				try {
					threads.execute(() -> {
						try {
							loop.run();
						}
						finally {
							end.trySuccess(null);
						}
					});
				}
				catch (Throwable failure) {
					end.trySuccess(null);
					throw failure;
				}
			}, factory);
			this.end = end;
		}

		static Loop create(IoEventLoopGroup parent, Executor threads, IoHandlerFactory factory) {
			return new Loop(parent, threads, factory, new DefaultPromise<>(ImmediateEventExecutor.INSTANCE));
		}

		@Override
		public Future<?> terminationFuture() {
			return this.end;
		}

	}

	/**
	 * Event loops that signal their termination on the thread of the last one.
	 */
	private static final class Loops extends MultiThreadIoEventLoopGroup {

		private final Promise<Void> end = new DefaultPromise<>(ImmediateEventExecutor.INSTANCE);

		Loops(int count, Executor threads) {
			super(count, threads, NioIoHandler.newFactory());
			AtomicInteger left = new AtomicInteger(count);
			for (EventExecutor loop : this) {
				loop.terminationFuture().addListener((ended) -> {
					if (left.decrementAndGet() == 0) {
						this.end.trySuccess(null);
					}
				});
			}
		}

		@Override
		protected IoEventLoop newChild(Executor threads, IoHandlerFactory factory, Object... arguments) {
			return Loop.create(this, threads, factory);
		}

		@Override
		public Future<?> terminationFuture() {
			return this.end;
		}

	}

}
