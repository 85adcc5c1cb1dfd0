package io.github.dockerclient.stream;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Lets the thread that waits for a stream do the work of it: what it waits for is read
 * there, instead of being handed over by another thread. Only while the stream is being
 * opened can something be found that works so, and only one thing.
 */
public final class CallerWork {

	private final Thread opener = Thread.currentThread();

	private boolean opening = true;

	private volatile @Nullable BooleanSupplier step;

	CallerWork() {
	}

	/**
	 * Return the work of the thread that opens a stream right now.
	 * @param context the context of the subscriber
	 * @return the work, or {@code null} if the current thread does not open a stream, or
	 * has work already
	 */
	public static @Nullable CallerWork find(ContextView context) {
		CallerWork work = context.getOrDefault(CallerWork.class, null);
		return (work != null && work.opener == Thread.currentThread() && work.opening && work.step == null) ? work
				: null;
	}

	/**
	 * Begin to work.
	 * @param step what to do each time that the thread would have to wait; it waits until
	 * there is something to pass on, and returns whether there can be more
	 */
	public void begin(BooleanSupplier step) {
		this.step = step;
	}

	Context in(Context context) {
		return context.put(CallerWork.class, this);
	}

	void opened() {
		this.opening = false;
	}

	// Return whether there was something to do.
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
