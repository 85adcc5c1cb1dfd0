package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Schedulers;

/**
 * Acts for exchanges whose deadline has passed: a thread that waits in a system call
 * cannot observe a deadline itself, and a timer for each exchange would wake a thread for
 * each. Only setting the earliest deadline schedules a task; setting a later one does
 * not.
 */
final class Deadlines {

	private static final long NONE = Long.MAX_VALUE;

	private static final long OVERDUE = Long.MIN_VALUE;

	private static final Duration FOREVER = Duration.ofDays(36_500);

	private static final long START = System.nanoTime();

	private final Set<Deadline> deadlines = ConcurrentHashMap.newKeySet();

	private final Disposable.Swap timer = Disposables.swap();

	private volatile long nextLook = NONE;

	private static long now() {
		return System.nanoTime() - START;
	}

	// The action runs once the deadline has passed.
	Deadline begin(Runnable action) {
		Deadline deadline = new Deadline(action);
		this.deadlines.add(deadline);
		return deadline;
	}

	private void look() {
		// From here on, a deadline that is set concurrently schedules a task of its own.
		this.nextLook = NONE;
		long now = now();
		long next = NONE;
		for (Deadline deadline : this.deadlines) {
			next = Math.min(next, deadline.check(now));
		}
		lookAt(next);
	}

	private void lookAt(long time) {
		if (time < this.nextLook) {
			schedule(time);
		}
	}

	private synchronized void schedule(long time) {
		if (time < this.nextLook) {
			this.nextLook = time;
			this.timer.update(Schedulers.parallel().schedule(this::look, time - now(), TimeUnit.NANOSECONDS));
		}
	}

	void close() {
		this.timer.dispose();
	}

	/**
	 * The deadline of one connection, or of one step of an exchange.
	 */
	final class Deadline {

		private final Runnable action;

		private final AtomicLong time = new AtomicLong(NONE);

		private Deadline(Runnable action) {
			this.action = action;
		}

		void set(Duration limit) {
			set(now() + ((limit.compareTo(FOREVER) < 0) ? limit : FOREVER).toNanos());
		}

		void clear() {
			set(NONE);
		}

		private void set(long next) {
			long current = this.time.get();
			if (current != OVERDUE && this.time.compareAndSet(current, next)) {
				lookAt(next);
			}
		}

		boolean hasPassed() {
			return this.time.get() == OVERDUE;
		}

		private long check(long now) {
			long current = this.time.get();
			if (current == OVERDUE || current > now) {
				return (current == OVERDUE) ? NONE : current;
			}
			if (this.time.compareAndSet(current, OVERDUE)) {
				end();
				this.action.run();
			}
			return NONE;
		}

		void end() {
			Deadlines.this.deadlines.remove(this);
		}

	}

}
