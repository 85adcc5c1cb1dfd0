package io.github.dockerclient.stream;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.util.context.Context;

/**
 * Propagates the current observation of a waiting thread to the reactive code that works
 * for it, so that requests become part of the thread's trace whichever thread sends them.
 */
final class CallerContext {

	/** Any registry will do: all registries share the current observation of a thread. */
	private static final ObservationRegistry OF_THREAD = ObservationRegistry.create();

	private CallerContext() {
	}

	static Context current() {
		Observation observation = OF_THREAD.getCurrentObservation();
		return (observation != null) ? Context.of(ObservationThreadLocalAccessor.KEY, observation) : Context.empty();
	}

}
