package io.github.dockerclient.system;

import io.github.dockerclient.error.DockerException;

/**
 * Receives notifications about the stream of {@link SystemOperations#followEvents
 * followed events}. The methods are called before the subsequent events are delivered,
 * never by two threads at once, and must not block.
 */
public interface EventsListener {

	/**
	 * Called when events may be missing: objects whose state is derived from events must
	 * be listed again.
	 * @param gap the reason and the beginning of the gap
	 */
	default void onGap(EventsGap gap) {
	}

	/**
	 * Called when the events are interrupted: the connection has ended, and the first
	 * attempt to reconnect has failed. Further attempts follow, whose failures are not
	 * reported.
	 * @param failure the failure of the attempt
	 */
	default void onInterrupted(DockerException failure) {
	}

	/**
	 * Called when the events have resumed after an interruption.
	 */
	default void onResumed() {
	}

}
