package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The health of a container that has a health check. Part of {@link ContainerState}.
 *
 * @param status the health
 * @param failingStreak the number of consecutive failed checks
 * @param log the latest results, oldest first
 */
public record Health(@Nullable HealthStatus status, @Nullable Long failingStreak, List<HealthcheckResult> log) {

	/**
	 * Create health.
	 */
	public Health {
		log = Copies.of(log);
	}

}
