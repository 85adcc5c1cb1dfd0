package io.github.dockerclient.type;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.dockerclient.error.JvmErrorException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Work on a thread that may block. Whatever fails there reaches the subscriber, also what
 * Reactor would rethrow on that thread, where it is of no use to anybody.
 */
public final class Worker {

	private Worker() {
	}

	/**
	 * Do something on a thread that may block. Cancelling interrupts that thread.
	 * @param <T> the type of the result
	 * @param work what to do for each subscriber
	 * @return the result, or nothing if that is {@code null}; fails with whatever the
	 * work throws, and with a {@link JvmErrorException} for errors of the JVM
	 */
	public static <T> Mono<T> call(Callable<? extends @Nullable T> work) {
		return Worker.<T>guard(work).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Do something on the thread of the subscriber.
	 * @param <T> the type of the result
	 * @param work what to do for each subscriber
	 * @return the result, or nothing if that is {@code null}; fails as {@link #call} does
	 */
	public static <T> Mono<T> guard(Callable<? extends @Nullable T> work) {
		return Mono.create((sink) -> {
			AtomicBoolean cancelled = new AtomicBoolean();
			sink.onCancel(() -> cancelled.set(true));
			try {
				sink.success(work.call());
			}
			catch (Throwable ex) {
				// Who has cancelled asks for no reason.
				if (!cancelled.get()) {
					sink.error(passable(ex));
				}
			}
		});
	}

	/**
	 * Wrap a failure if Reactor would not pass it on.
	 * @param failure the failure
	 * @return the failure, or a {@link JvmErrorException} with an error of the JVM
	 */
	public static Throwable passable(Throwable failure) {
		return (failure instanceof VirtualMachineError || failure instanceof LinkageError)
				? new JvmErrorException((Error) failure) : failure;
	}

}
