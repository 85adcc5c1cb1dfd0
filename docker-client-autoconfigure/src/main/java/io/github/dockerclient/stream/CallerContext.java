package io.github.dockerclient.stream;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.util.context.Context;

/**
 * What follows a thread that waits into the reactive code that works for it: the
 * observation in which it is, so that requests become part of its trace whatever thread
 * sends them.
 */
final class CallerContext {

	/** All registries share the observation of a thread. */
	private static final ObservationRegistry OF_THREAD = ObservationRegistry.create();

	private CallerContext() {
	}

	static Context current() {
		Observation observation = OF_THREAD.getCurrentObservation();
		return (observation != null) ? Context.of(ObservationThreadLocalAccessor.KEY, observation) : Context.empty();
	}

}
