package io.github.dockerclient.test;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A running process. It plays its steps until it is ended from outside.
 */
final class ProcessRun {

	private final Object lock;

	private final List<ScriptedProcess.Step> steps;

	private final Owner owner;

	private boolean ended;

	ProcessRun(Object lock, ScriptedProcess process, Owner owner) {
		this.lock = lock;
		this.steps = List.copyOf(process.steps());
		this.owner = owner;
	}

	// The caller must hold the lock.
	void begin() {
		play(0);
	}

	private void play(int begin) {
		for (int i = begin; i < this.steps.size() && !this.ended; i++) {
			CompletionStage<?> signal = this.steps.get(i).signal();
			if (signal != null && !signal.toCompletableFuture().isDone()) {
				int next = i + 1;
				signal.whenComplete((value, failure) -> resume(next));
				return;
			}
			this.steps.get(i).action().accept(this);
		}
		if (!this.ended) {
			this.owner.idle();
		}
	}

	private void resume(int next) {
		synchronized (this.lock) {
			play(next);
			this.lock.notifyAll();
		}
	}

	void abandon() {
		this.ended = true;
	}

	void write(int stream, String text) {
		this.owner.write(stream, text);
	}

	void health(String status) {
		this.owner.health(status);
	}

	void event(String action) {
		this.owner.event(action);
	}

	void exit(int exitCode) {
		this.ended = true;
		this.owner.exited(exitCode);
	}

	/**
	 * Receives what a process does. Its methods are called with the lock held.
	 */
	interface Owner {

		void write(int stream, String text);

		void health(String status);

		void event(String action);

		/** Called when all steps have been played and none of them was an exit. */
		void idle();

		void exited(int exitCode);

	}

}
