package io.github.dockerclient.health;

import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;

/**
 * What both indicators tell of an engine that answers.
 */
final class DockerHealth {

	private DockerHealth() {
	}

	static Health.Builder up(Health.Builder builder, SystemVersion version, ApiVersion spoken) {
		builder.up();
		detail(builder, "version", version.version());
		detail(builder, "apiVersion", spoken.toString());
		detail(builder, "minApiVersion", version.minApiVersion());
		detail(builder, "os", version.os());
		detail(builder, "arch", version.arch());
		return builder;
	}

	private static void detail(Health.Builder builder, String key, @Nullable String value) {
		if (value != null) {
			builder.withDetail(key, value);
		}
	}

}
