package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.error.UnexpectedAnswerException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Analyzes the failure of an application that requires a Docker engine at startup and
 * connects to a different server.
 */
final class UnexpectedAnswerFailureAnalyzer extends AbstractFailureAnalyzer<UnexpectedAnswerException> {

	private static final String ACTION = "Check that docker.host (DOCKER_HOST in the environment) is the address of a Docker engine, and that any proxy in between forwards its answers.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnexpectedAnswerException cause) {
		return new FailureAnalysis(cause.getMessage(), ACTION, cause);
	}

}
