package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The result of the health checks of a container.
 *
 * @param value the name on the wire
 */
public record HealthStatus(@JsonValue String value) {

	/** There is no health check. */
	public static final HealthStatus NONE = new HealthStatus("none");

	/** No check has succeeded yet, and failures do not count yet. */
	public static final HealthStatus STARTING = new HealthStatus("starting");

	/** The last check succeeded. */
	public static final HealthStatus HEALTHY = new HealthStatus("healthy");

	/** Too many checks in a row failed. */
	public static final HealthStatus UNHEALTHY = new HealthStatus("unhealthy");

	@Override
	public String toString() {
		return this.value;
	}

}
