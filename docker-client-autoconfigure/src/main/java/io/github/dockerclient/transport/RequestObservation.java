package io.github.dockerclient.transport;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.dockerclient.observation.DockerObservationContext;
import io.github.dockerclient.type.ApiVersion;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * The observation and the log of one request, which may be sent twice. The first of
 * several signals of its end stops it.
 */
final class RequestObservation {

	/** For requests that are neither observed nor logged. */
	static final RequestObservation NONE = new RequestObservation(Observation.NOOP, null, null);

	private final Observation observation;

	private final @Nullable DockerObservationContext context;

	private final @Nullable RequestLog log;

	private final AtomicBoolean stopped = new AtomicBoolean();

	RequestObservation(Observation observation, @Nullable DockerObservationContext context, @Nullable RequestLog log) {
		this.observation = observation;
		this.context = context;
		this.log = log;
	}

	// Called each time that the request is sent, with the API version unless it is sent
	// without one. Returns the headers with which the engine can continue the trace.
	HttpHeaders sending(@Nullable ApiVersion version) {
		HttpHeaders carrier = (this.context != null) ? this.context.getCarrier() : null;
		HttpHeaders trace = (carrier != null) ? carrier : HttpHeaders.EMPTY;
		if (this.log != null) {
			this.log.sending(version, trace);
		}
		return trace;
	}

	ClientResponse answered(ClientResponse response) {
		if (this.context == null) {
			return response;
		}
		answered(response.statusCode().value(), response.headers().asHttpHeaders());
		return response.mutate().body((body) -> body.doOnNext((buffer) -> read(buffer.readableByteCount()))).build();
	}

	void answered(int status, HttpHeaders headers) {
		if (this.context != null) {
			this.context.status(status);
		}
		if (this.log != null) {
			this.log.answered(status, headers);
		}
	}

	void read(int count) {
		if (this.context != null) {
			this.context.read(count);
		}
	}

	void failed(Throwable failure) {
		if (this.context != null && !this.stopped.get()) {
			this.context.setError(failure);
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
			if (this.log != null) {
				this.log.ended(this.context);
			}
		}
	}

	Context asParent(Context reactor) {
		return (this.observation != Observation.NOOP)
				? reactor.put(ObservationThreadLocalAccessor.KEY, this.observation) : reactor;
	}

}
