package io.github.dockerclient.stream;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Signal;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Lets the thread that waits for the items of a stream read them from the connection
 * itself, instead of receiving them from another thread. A source can register for this
 * only while the stream is being opened, and only one source can.
 */
@Internal
public final class CallerWork {

	/** The key in Reactor's context of the handler for failures that arrive too late. */
	private static final String ON_ERROR_DROPPED = "reactor.onErrorDropped.local";

	private final Thread opener = Thread.currentThread();

	private boolean opening = true;

	private volatile @Nullable BooleanSupplier step;

	CallerWork() {
	}

	/**
	 * Return the work of the thread that is currently opening a stream.
	 * @param context the context of the subscriber
	 * @return the work, or {@code null} if the current thread is not opening a stream, or
	 * a source has registered already
	 */
	public static @Nullable CallerWork find(ContextView context) {
		CallerWork work = context.getOrDefault(CallerWork.class, null);
		return (work != null && work.opener == Thread.currentThread() && work.opening && work.step == null) ? work
				: null;
	}

	/**
	 * Register a source.
	 * @param step called each time that the thread would have to wait; it waits until the
	 * source has emitted an item, and returns whether more items may follow
	 */
	public void begin(BooleanSupplier step) {
		this.step = step;
	}

	/**
	 * Wait for what must be known before the request of the stream is sent. So the
	 * request is sent before the stream is returned to a caller, who may then cause what
	 * the stream reports. The thread can also do the work of the publisher itself.
	 * Cancelling the returned publisher or interrupting the thread ends the wait.
	 * @param <T> the type of the result
	 * @param result the result to wait for
	 * @return the result, emitted on the thread that subscribes
	 */
	public static <T> Mono<T> await(Mono<T> result) {
		return Mono.create((sink) -> {
			BlockingQueue<Optional<Signal<T>>> end = new LinkedBlockingQueue<>();
			Disposable waiting = Blocking.here(result)
				.contextWrite(sink.contextView())
				.materialize()
				.subscribe((signal) -> end.add(Optional.of(signal)));
			sink.onDispose(() -> {
				waiting.dispose();
				end.add(Optional.empty());
			});
			try {
				end.take().ifPresent((signal) -> emit(signal, sink));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				sink.error(new CancellationException("Interrupted while waiting for an engine"));
			}
		});
	}

	private static <T> void emit(Signal<T> signal, MonoSink<T> sink) {
		Throwable failure = signal.getThrowable();
		if (failure != null) {
			sink.error(failure);
		}
		else {
			sink.success(signal.get());
		}
	}

	// A caller that has closed the stream is not interested in a failure that another
	// thread emits at the same time. Reactor would log it.
	Context in(Context context) {
		return context.put(CallerWork.class, this).put(ON_ERROR_DROPPED, (Consumer<Throwable>) (failure) -> {
		});
	}

	void opened() {
		this.opening = false;
	}

	// Returns whether a source is registered.
	boolean run() {
		BooleanSupplier current = this.step;
		if (current == null) {
			return false;
		}
		if (!current.getAsBoolean()) {
			this.step = null;
		}
		return true;
	}

}
