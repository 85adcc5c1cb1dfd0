package io.github.dockerclient.health;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.system.Ping;
import io.github.dockerclient.type.ApiVersion;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.Health;

/**
 * Methods that the health indicators share.
 */
final class DockerHealth {

	private static final Log logger = LogFactory.getLog(DockerHealth.class);

	private DockerHealth() {
	}

	static Health.Builder up(Health.Builder builder, Ping ping, ApiVersion spoken) {
		builder.up();
		detail(builder, "apiVersion", spoken);
		detail(builder, "maxApiVersion", ping.apiVersion());
		detail(builder, "os", ping.osType());
		detail(builder, "swarm", ping.swarm());
		return builder;
	}

	static Mono<Health> within(Duration timeout, ReactiveDockerOperations docker, Mono<Health> check) {
		return check.timeout(timeout)
			.onErrorMap(TimeoutException.class,
					(ex) -> new DockerTimeoutException(
							String.format(Locale.ROOT, "%s did not answer within %s", docker, timeout), ex))
			.onErrorResume(DockerException.class, DockerHealth::down);
	}

	// Spring Boot would log the failure with its stack trace at each check, although the
	// message says what is wrong.
	private static Mono<Health> down(DockerException failure) {
		logger.warn("Docker health check failed: " + failure.getMessage());
		return Mono.just(Health.down(failure).build());
	}

	private static void detail(Health.Builder builder, String key, @Nullable Object value) {
		if (value != null) {
			builder.withDetail(key, value.toString());
		}
	}

}
