package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.error.UnexpectedAnswerException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Analyzes the failure of an application that requires a Docker engine at startup and
 * connects to a different server.
 */
final class UnexpectedAnswerFailureAnalyzer extends AbstractFailureAnalyzer<UnexpectedAnswerException> {

	private static final String ACTION = "Check that docker.host (DOCKER_HOST in the environment) is the address of a Docker engine, and that any proxy in between forwards its answers.";

	private final Environment environment;

	UnexpectedAnswerFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnexpectedAnswerException cause) {
		String message = String.valueOf(cause.getMessage());
		return new FailureAnalysis(message, NamedEngine.describe(this.environment, message, ACTION), cause);
	}

}
