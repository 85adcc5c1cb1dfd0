package io.github.dockerclient.type;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The check with which the engine determines whether a container is healthy. Part of the
 * configuration of a container, an image or a service.
 *
 * @param test the check: {@code ["CMD", program, arguments…]} runs a program,
 * {@code ["CMD-SHELL", command]} runs a command in the container's shell,
 * {@code ["NONE"]} disables the check of the image; empty is the check of the image
 * @param interval the time between two checks, at least a millisecond; {@code null} or
 * zero is the image's value, or 30 seconds
 * @param timeout the time after which a running check has failed, at least a millisecond;
 * {@code null} or zero is the image's value, or 30 seconds
 * @param retries the number of consecutive failures that make the container unhealthy;
 * {@code null} or zero is the image's value, or 3
 * @param startPeriod the time after the start in which failures do not count, at least a
 * millisecond; {@code null} or zero is the image's value, or none
 * @param startInterval the time between two checks within the start period, at least a
 * millisecond; {@code null} or zero is the image's value, or 5 seconds
 */
public record HealthConfig(List<String> test, @Nanoseconds @Nullable Duration interval,
		@Nanoseconds @Nullable Duration timeout, @Nullable Long retries, @Nanoseconds @Nullable Duration startPeriod,
		@Since("1.44") @Nanoseconds @Nullable Duration startInterval) {

	/**
	 * Create a health check.
	 */
	public HealthConfig {
		test = Copies.of(test);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static HealthConfigBuilder builder() {
		return HealthConfigBuilder.builder();
	}

}
