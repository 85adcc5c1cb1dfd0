package io.github.dockerclient.container;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The result of a container's health checks.
 *
 * @param value the name that the API uses
 */
public record HealthStatus(@JsonValue String value) {

	/** The container has no health check. */
	public static final HealthStatus NONE = new HealthStatus("none");

	/** No check has succeeded yet, and failed checks do not count yet. */
	public static final HealthStatus STARTING = new HealthStatus("starting");

	/** The last check has succeeded. */
	public static final HealthStatus HEALTHY = new HealthStatus("healthy");

	/** Too many consecutive checks have failed. */
	public static final HealthStatus UNHEALTHY = new HealthStatus("unhealthy");

	@Override
	public String toString() {
		return this.value;
	}

}
