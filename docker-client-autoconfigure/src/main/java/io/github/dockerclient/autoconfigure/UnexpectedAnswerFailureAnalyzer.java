package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.error.UnexpectedAnswerException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains an application that needs a Docker engine at start and finds another server.
 */
final class UnexpectedAnswerFailureAnalyzer extends AbstractFailureAnalyzer<UnexpectedAnswerException> {

	private static final String ACTION = "Check that docker.host (DOCKER_HOST in the environment) is the address of a Docker engine, and that a proxy on the way to it lets its answers through.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnexpectedAnswerException cause) {
		return new FailureAnalysis(cause.getMessage(), ACTION, cause);
	}

}
