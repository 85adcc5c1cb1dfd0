package io.github.dockerclient.transport;

import java.util.function.Function;

import io.github.dockerclient.observation.DockerObservationContext;
import io.github.dockerclient.observation.DockerObservationConvention;
import io.github.dockerclient.observation.DockerObservationDocumentation;
import io.github.dockerclient.observation.ObservationSettings;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Observes and logs the requests to one engine. The parent of an observation is the one
 * in Reactor's context, or else the current one of the subscribing thread. Without
 * observation handlers and without a log, this class does nothing.
 */
final class RequestObservations {

	private final DockerHttpSettings http;

	private final ObservationSettings settings;

	RequestObservations(DockerHttpSettings http, ObservationSettings settings) {
		this.http = http;
		this.settings = settings;
	}

	// The observation ends when the response was read.
	<T> Mono<T> call(RequestMessage message, Function<RequestObservation, Mono<T>> send) {
		if (isOff()) {
			return send.apply(RequestObservation.NONE);
		}
		return Mono.deferContextual((context) -> {
			RequestObservation observation = start(message, context);
			return send.apply(observation)
				.doOnError(observation::failed)
				.doOnTerminate(observation::stop)
				.doOnCancel(observation::cancel)
				.contextWrite(observation::asParent);
		});
	}

	// The observation ends when the last part of the response was read.
	<T> Flux<T> stream(RequestMessage message, Function<RequestObservation, Flux<T>> send) {
		if (isOff()) {
			return send.apply(RequestObservation.NONE);
		}
		return Flux.deferContextual((context) -> {
			RequestObservation observation = start(message, context);
			return send.apply(observation)
				.doOnError(observation::failed)
				.doOnTerminate(observation::stop)
				.doOnCancel(observation::cancel)
				.contextWrite(observation::asParent);
		});
	}

	// The observation ends when the hijacked connection is closed. The owner of the
	// connection signals that.
	<T> Mono<T> connection(RequestMessage message, Function<RequestObservation, Mono<T>> send) {
		if (isOff()) {
			return send.apply(RequestObservation.NONE);
		}
		return Mono.deferContextual((context) -> {
			RequestObservation observation = start(message, context);
			return send.apply(observation).doOnError((failure) -> {
				observation.failed(failure);
				observation.stop();
			}).doOnCancel(observation::cancel).contextWrite(observation::asParent);
		});
	}

	private boolean isOff() {
		return this.settings.registry().isNoop() && !RequestLog.isEnabled();
	}

	private RequestObservation start(RequestMessage message, ContextView reactor) {
		DockerObservationContext context = new DockerObservationContext(message.method(), message.template(),
				message.path(), this.settings.daemonName());
		context.setRemoteServiceAddress(this.http.address().toString());
		Observation observation = DockerObservationDocumentation.CLIENT_REQUESTS.observation(this.settings.convention(),
				DockerObservationConvention.DEFAULT, () -> context, this.settings.registry());
		Observation parent = reactor.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
		if (parent != null) {
			observation.parentObservation(parent);
		}
		RequestLog log = RequestLog.isEnabled() ? new RequestLog(message, this.http, this.settings.daemonName()) : null;
		return new RequestObservation(observation.start(), context, log);
	}

}
