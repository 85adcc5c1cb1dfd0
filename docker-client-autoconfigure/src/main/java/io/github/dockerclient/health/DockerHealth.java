package io.github.dockerclient.health;

import io.github.dockerclient.system.Ping;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;

/**
 * What both indicators tell of an engine that answers.
 */
final class DockerHealth {

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

	private static void detail(Health.Builder builder, String key, @Nullable Object value) {
		if (value != null) {
			builder.withDetail(key, value.toString());
		}
	}

}
