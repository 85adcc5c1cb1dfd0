package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.error.DockerConnectionException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains an application that needs a Docker engine at start and does not reach it.
 */
final class DockerConnectionFailureAnalyzer extends AbstractFailureAnalyzer<DockerConnectionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DockerConnectionException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Check that the Docker engine runs, and that docker.host (DOCKER_HOST in the environment) names the one to use.",
				cause);
	}

}
