package io.github.dockerclient.observation;

import io.github.dockerclient.observation.DockerObservationDocumentation.HighCardinalityKeyNames;
import io.github.dockerclient.observation.DockerObservationDocumentation.LowCardinalityKeyNames;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * {@link ObservationConvention} that names requests to an engine in metrics and traces.
 * Unless it is overridden, it uses the names of {@link DockerObservationDocumentation}.
 * The tags of meters then contain no ids or names of Docker objects, and nothing contains
 * a secret.
 */
public interface DockerObservationConvention extends ObservationConvention<DockerObservationContext> {

	/** The convention that is used if no other is set. */
	DockerObservationConvention DEFAULT = new DefaultDockerObservationConvention();

	@Override
	default String getName() {
		return "docker.client.requests";
	}

	@Override
	default String getContextualName(DockerObservationContext context) {
		return context.method() + " " + context.uriTemplate();
	}

	@Override
	default KeyValues getLowCardinalityKeyValues(DockerObservationContext context) {
		return KeyValues.of(LowCardinalityKeyNames.DAEMON.withValue(context.daemonName()),
				LowCardinalityKeyNames.EXCEPTION.withValue(exception(context.getError())),
				LowCardinalityKeyNames.OPERATION.withValue(context.method() + " " + context.uriTemplate()),
				LowCardinalityKeyNames.OUTCOME.withValue(outcome(context)),
				LowCardinalityKeyNames.STATUS.withValue(status(context)));
	}

	@Override
	default KeyValues getHighCardinalityKeyValues(DockerObservationContext context) {
		return KeyValues.of(HighCardinalityKeyNames.BYTES_READ.withValue(Long.toString(context.bytesRead())),
				HighCardinalityKeyNames.PATH.withValue(context.path()));
	}

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof DockerObservationContext;
	}

	private static String exception(@Nullable Throwable error) {
		return (error != null) ? ClassUtils.getShortName(error.getClass()) : KeyValue.NONE_VALUE;
	}

	private static String status(DockerObservationContext context) {
		Integer status = context.status();
		return (status != null) ? status.toString() : "UNKNOWN";
	}

	// Closing a stream is the usual way to end it, so it counts as success.
	private static String outcome(DockerObservationContext context) {
		Integer status = context.status();
		if (status == null) {
			return context.isCancelled() ? "CANCELLED" : "UNKNOWN";
		}
		if (status < 400) {
			return (context.getError() == null) ? "SUCCESS" : "UNKNOWN";
		}
		return (status < 500) ? "CLIENT_ERROR" : "SERVER_ERROR";
	}

}
