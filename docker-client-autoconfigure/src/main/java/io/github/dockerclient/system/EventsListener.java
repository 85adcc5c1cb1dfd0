package io.github.dockerclient.system;

import io.github.dockerclient.error.DockerException;

/**
 * Receives what {@link SystemOperations#followEvents followed events} go through besides
 * the events. It is called before the events that come after, never by two threads at
 * once, and must not block.
 */
public interface EventsListener {

	/**
	 * Events may be missing: what was derived from them must be listed anew.
	 * @param gap why, and since when
	 */
	default void onGap(EventsGap gap) {
	}

	/**
	 * The events are interrupted: the connection has ended, and the first attempt to
	 * connect anew has failed. Attempts go on; their failures are not reported again.
	 * @param failure why the attempt has failed
	 */
	default void onInterrupted(DockerException failure) {
	}

	/**
	 * The interruption is over.
	 */
	default void onResumed() {
	}

}
