package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.error.UnsupportedApiVersionException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes the failure of an application that requires, at startup, an API version that
 * the engine does not support.
 */
final class UnsupportedApiVersionFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedApiVersionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedApiVersionException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Remove docker.api-version (DOCKER_API_VERSION in the environment) to negotiate the version, pin one that the engine supports, or upgrade the engine.",
				cause);
	}

}
