package io.github.dockerclient.type;

import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.github.dockerclient.error.JvmErrorException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Runs work on a thread that may block. All failures reach the subscriber. Reactor would
 * rethrow some errors of the JVM on that thread, where no code handles them.
 */
@Internal
public final class Worker {

	private Worker() {
	}

	/**
	 * Run work on a thread that may block. Cancelling the subscription interrupts that
	 * thread.
	 * @param <T> the type of the result
	 * @param work the work, which is run for each subscriber
	 * @return the result, or empty if it is {@code null}; fails with the exception that
	 * the work throws, or with a {@link JvmErrorException} for errors of the JVM
	 */
	public static <T> Mono<T> call(Callable<? extends @Nullable T> work) {
		return Worker.<T>guard(work).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Run work on the thread of the subscriber.
	 * @param <T> the type of the result
	 * @param work the work, which is run for each subscriber
	 * @return the result, or empty if it is {@code null}; fails as with {@link #call}
	 */
	public static <T> Mono<T> guard(Callable<? extends @Nullable T> work) {
		return Mono.create((sink) -> {
			AtomicBoolean cancelled = new AtomicBoolean();
			sink.onCancel(() -> cancelled.set(true));
			try {
				sink.success(work.call());
			}
			catch (Throwable ex) {
				// After a cancellation no subscriber is interested in the failure.
				if (!cancelled.get()) {
					sink.error(passable(ex));
				}
			}
		});
	}

	/**
	 * Read a stream on one thread that may block, as fast as the subscriber requests its
	 * items. Cancelling the subscription interrupts that thread and closes the stream.
	 * @param <T> the type of the items
	 * @param work opens the stream, for each subscriber
	 * @return the items; fails as with {@link #call}
	 */
	public static <T> Flux<T> stream(Callable<? extends Stream<T>> work) {
		return Flux
			.using(() -> guarded(work::call), (stream) -> Flux.fromIterable(() -> guarded(stream.iterator())),
					Stream::close)
			.subscribeOn(Schedulers.boundedElastic());
	}

	private static <T> Iterator<T> guarded(Iterator<T> items) {
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return guarded(items::hasNext);
			}

			@Override
			public T next() {
				return guarded(items::next);
			}

		};
	}

	private static <T> T guarded(Callable<T> work) {
		try {
			return work.call();
		}
		catch (Throwable ex) {
			throw Exceptions.propagate(passable(ex));
		}
	}

	/**
	 * Return a context with which the body of a request is read on the thread that
	 * subscribes to it, which must be one that may block.
	 * @param context the context of the subscriber
	 * @return the context to subscribe with
	 */
	public static Context reading(Context context) {
		return context.put(Scheduler.class, Schedulers.immediate());
	}

	/**
	 * Return where the body of a request is read.
	 * @param context the context of the subscriber
	 * @return the thread of the subscriber, or else threads that may block
	 */
	public static Scheduler reader(ContextView context) {
		return context.hasKey(Scheduler.class) ? context.get(Scheduler.class) : Schedulers.boundedElastic();
	}

	/**
	 * Wrap a failure if Reactor would not propagate it.
	 * @param failure the failure
	 * @return the failure itself, or a {@link JvmErrorException} that wraps an error of
	 * the JVM
	 */
	public static Throwable passable(Throwable failure) {
		return (failure instanceof VirtualMachineError || failure instanceof LinkageError)
				? new JvmErrorException((Error) failure) : failure;
	}

}
