package io.github.dockerclient.health;

import java.time.Duration;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.system.ReactiveSystemOperations;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.util.Assert;

/**
 * {@link ReactiveHealthIndicator} for a Docker engine: up, with its versions, if it
 * answers a ping, and down, with the reason, otherwise.
 */
public class DockerReactiveHealthIndicator extends AbstractReactiveHealthIndicator {

	private final ReactiveDockerOperations docker;

	private final Duration timeout;

	/**
	 * Create an indicator.
	 * @param docker the operations on the engine
	 * @param timeout how long the engine may take to answer
	 */
	public DockerReactiveHealthIndicator(ReactiveDockerOperations docker, Duration timeout) {
		super("Docker health check failed");
		Assert.notNull(docker, "'docker' must not be null");
		Assert.notNull(timeout, "'timeout' must not be null");
		this.docker = docker;
		this.timeout = timeout;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		ReactiveSystemOperations system = this.docker.system();
		return DockerHealth.within(this.timeout, this.docker,
				system.ping()
					.zipWhen((ping) -> system.apiVersion())
					.map((answers) -> DockerHealth.up(builder, answers.getT1(), answers.getT2()).build()));
	}

}
