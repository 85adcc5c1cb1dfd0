package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.error.DockerConnectionException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Analyzes the failure of an application that requires a Docker engine at startup and
 * cannot connect to it.
 */
final class DockerConnectionFailureAnalyzer extends AbstractFailureAnalyzer<DockerConnectionException> {

	private static final String DEFAULT = "Check that the Docker engine is running, and that docker.host (DOCKER_HOST in the environment) names the one to use.";

	private final Environment environment;

	DockerConnectionFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DockerConnectionException cause) {
		String message = String.valueOf(cause.getMessage());
		String remedy = cause.remedy();
		String description = (remedy != null) ? StringUtils.delete(message, " " + remedy) : message;
		return new FailureAnalysis(description,
				(remedy != null) ? remedy : NamedEngine.describe(this.environment, message, DEFAULT), cause);
	}

}
