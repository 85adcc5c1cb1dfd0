package io.github.dockerclient.health;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.system.SystemOperations;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.Assert;

/**
 * {@link HealthIndicator} for a Docker engine: up, with its versions, if it answers a
 * ping, and down, with the reason, otherwise. It is meant for applications that define
 * {@link DockerOperations} of their own and have no reactive ones.
 *
 * @see DockerReactiveHealthIndicator
 */
public class DockerHealthIndicator extends AbstractHealthIndicator {

	private final DockerOperations docker;

	/**
	 * Create an indicator.
	 * @param docker the operations on the engine, whose response timeout limits the check
	 */
	public DockerHealthIndicator(DockerOperations docker) {
		super("Docker health check failed");
		Assert.notNull(docker, "'docker' must not be null");
		this.docker = docker;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		SystemOperations system = this.docker.system();
		DockerHealth.up(builder, system.ping(), system.apiVersion());
	}

}
