package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.error.UnsupportedApiVersionException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains an application that at start needs another API version than the engine has.
 */
final class UnsupportedApiVersionFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedApiVersionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedApiVersionException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Remove docker.api-version (DOCKER_API_VERSION in the environment) to negotiate the version, pin one that the engine has, or upgrade the engine.",
				cause);
	}

}
