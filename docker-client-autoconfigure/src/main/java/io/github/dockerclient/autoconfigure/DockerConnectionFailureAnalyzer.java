package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.error.DockerConnectionException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.StringUtils;

/**
 * Analyzes the failure of an application that requires a Docker engine at startup and
 * cannot connect to it.
 */
final class DockerConnectionFailureAnalyzer extends AbstractFailureAnalyzer<DockerConnectionException> {

	private static final String DEFAULT = "Check that the Docker engine is running, and that docker.host (DOCKER_HOST in the environment) names the one to use.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DockerConnectionException cause) {
		String message = String.valueOf(cause.getMessage());
		String remedy = cause.remedy();
		return (remedy != null) ? new FailureAnalysis(StringUtils.delete(message, " " + remedy), remedy, cause)
				: new FailureAnalysis(message, DEFAULT, cause);
	}

}
