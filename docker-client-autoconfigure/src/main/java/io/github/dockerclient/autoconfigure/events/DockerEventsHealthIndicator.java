package io.github.dockerclient.autoconfigure.events;

import java.util.Map;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * {@link HealthIndicator} for published events: down, with the reason, while the events
 * of any engine are interrupted.
 */
final class DockerEventsHealthIndicator extends AbstractHealthIndicator {

	private final DockerEvents events;

	DockerEventsHealthIndicator(DockerEvents events) {
		super("Health check of Docker events failed");
		this.events = events;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Map<String, String> interruptions = this.events.interruptions();
		if (interruptions.isEmpty()) {
			builder.up();
		}
		else {
			builder.down().withDetail("interrupted", interruptions);
		}
	}

}
