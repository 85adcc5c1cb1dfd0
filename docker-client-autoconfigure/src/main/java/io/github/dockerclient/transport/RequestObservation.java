package io.github.dockerclient.transport;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.dockerclient.observation.DockerObservationContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * The observation of one request, which may be sent twice. The first of several signals
 * of its end stops it.
 */
final class RequestObservation {

	/** For requests that are not observed. */
	static final RequestObservation NONE = new RequestObservation(Observation.NOOP, null);

	private final Observation observation;

	private final @Nullable DockerObservationContext context;

	private final AtomicBoolean stopped = new AtomicBoolean();

	RequestObservation(Observation observation, @Nullable DockerObservationContext context) {
		this.observation = observation;
		this.context = context;
	}

	// Returns the headers with which the engine can continue the trace.
	HttpHeaders headers() {
		HttpHeaders carrier = (this.context != null) ? this.context.getCarrier() : null;
		return (carrier != null) ? carrier : HttpHeaders.EMPTY;
	}

	ClientResponse answered(ClientResponse response) {
		if (this.context == null) {
			return response;
		}
		answered(response.statusCode().value());
		return response.mutate().body((body) -> body.doOnNext((buffer) -> read(buffer.readableByteCount()))).build();
	}

	void answered(int status) {
		if (this.context != null) {
			this.context.status(status);
		}
	}

	void read(int count) {
		if (this.context != null) {
			this.context.read(count);
		}
	}

	void failed(Throwable failure) {
		if (!this.stopped.get()) {
			this.observation.error(failure);
		}
	}

	void cancel() {
		if (this.context != null && !this.stopped.get()) {
			this.context.cancelled();
			stop();
		}
	}

	void stop() {
		if (this.context != null && this.stopped.compareAndSet(false, true)) {
			this.observation.stop();
		}
	}

	Context asParent(Context reactor) {
		return reactor.put(ObservationThreadLocalAccessor.KEY, this.observation);
	}

}
