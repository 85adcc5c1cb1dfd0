package io.github.dockerclient.engines;

import java.net.URI;
import java.util.Map;

import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/**
 * Makes Testcontainers use the script's reference engine, and find its published ports.
 */
public final class TestcontainersEngine extends DockerClientProviderStrategy {

	private static final int BEFORE_ALL_OTHERS = 1000;

	@Override
	protected boolean isApplicable() {
		return Engines.hasScript();
	}

	@Override
	protected int getPriority() {
		return BEFORE_ALL_OTHERS;
	}

	@Override
	protected boolean isPersistable() {
		return false;
	}

	@Override
	public TransportConfig getTransportConfig() {
		return TransportConfig.builder().dockerHost(URI.create(variable("DOCKER_HOST"))).build();
	}

	@Override
	public synchronized String getDockerHostIpAddress() {
		return variable("PUBLISHED_PORTS_AT");
	}

	@Override
	public String getDescription() {
		return "The engine of the tests";
	}

	private static String variable(String name) {
		Map<String, String> variables = Engines.variables(Engines.REFERENCE);
		return String.valueOf(variables.get(name));
	}

}
