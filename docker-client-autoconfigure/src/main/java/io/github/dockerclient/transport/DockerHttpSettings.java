package io.github.dockerclient.transport;

import java.time.Duration;

import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Where an engine is and how to speak with it.
 *
 * @param address where the engine listens
 * @param apiVersion the API version to speak, or {@code null} to negotiate it
 * @param connectTimeout how long connecting may take
 * @param responseTimeout how long an engine may be silent during a call; streams have no
 * such limit
 * @param maxConnections how many calls may be under way at once; streams do not count
 * @param maxIdleTime how long an idle connection is kept
 * @param acquireTimeout how long a call waits while all connections are in use
 */
public record DockerHttpSettings(DockerAddress address, @Nullable ApiVersion apiVersion, Duration connectTimeout,
		Duration responseTimeout, int maxConnections, Duration maxIdleTime, Duration acquireTimeout) {

	/**
	 * Create settings.
	 */
	public DockerHttpSettings {
		Assert.notNull(address, "'address' must not be null");
		Assert.isTrue(apiVersion == null || !apiVersion.isBefore(ApiVersion.OLDEST),
				() -> "API version %s is older than %s, the oldest that this client speaks".formatted(apiVersion,
						ApiVersion.OLDEST));
		positive("connect timeout", connectTimeout);
		positive("response timeout", responseTimeout);
		positive("maximum idle time", maxIdleTime);
		positive("acquire timeout", acquireTimeout);
		Assert.isTrue(maxConnections > 0,
				() -> "The maximum number of connections must be positive, but is %d".formatted(maxConnections));
	}

	/**
	 * Return settings for an address, with the client's defaults for all else.
	 * @param address where the engine listens
	 * @return the settings
	 */
	public static DockerHttpSettings of(DockerAddress address) {
		return new DockerHttpSettings(address, null, Duration.ofSeconds(10), Duration.ofSeconds(60), 64,
				Duration.ofMinutes(1), Duration.ofSeconds(30));
	}

	private static void positive(String name, Duration duration) {
		Assert.notNull(duration, () -> "The " + name + " must not be null");
		Assert.isTrue(!duration.isNegative() && !duration.isZero(),
				() -> "The %s must be positive, but is %s".formatted(name, duration));
	}

}
