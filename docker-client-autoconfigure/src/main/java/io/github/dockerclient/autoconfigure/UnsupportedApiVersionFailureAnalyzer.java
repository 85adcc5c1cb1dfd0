package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.error.UnsupportedApiVersionException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Analyzes the failure of an application that requires, at startup, an API version that
 * the engine does not support.
 */
final class UnsupportedApiVersionFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedApiVersionException> {

	private static final String ACTION = "Remove docker.api-version (DOCKER_API_VERSION in the environment) to negotiate the version, pin one that the engine supports, or upgrade the engine.";

	private final Environment environment;

	UnsupportedApiVersionFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedApiVersionException cause) {
		String message = String.valueOf(cause.getMessage());
		return new FailureAnalysis(message, NamedEngine.describe(this.environment, message, ACTION), cause);
	}

}
