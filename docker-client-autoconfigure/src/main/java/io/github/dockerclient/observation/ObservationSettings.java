package io.github.dockerclient.observation;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Who is told of the requests to an engine, and how.
 *
 * @param registry who is told
 * @param convention what is told, or {@code null} for
 * {@link DockerObservationConvention#DEFAULT}
 * @param daemonName what the engine is called
 */
public record ObservationSettings(ObservationRegistry registry, @Nullable DockerObservationConvention convention,
		String daemonName) {

	/** Nobody is told of anything. */
	public static final ObservationSettings NONE = new ObservationSettings(ObservationRegistry.NOOP, null, "default");

	/**
	 * Create settings.
	 */
	public ObservationSettings {
		Assert.notNull(registry, "'registry' must not be null");
		Assert.hasText(daemonName, "'daemonName' must not be empty");
	}

}
