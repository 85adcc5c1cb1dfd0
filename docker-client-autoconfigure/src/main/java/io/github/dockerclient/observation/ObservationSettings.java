package io.github.dockerclient.observation;

import io.github.dockerclient.type.Internal;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Settings for the observation of requests to an engine.
 *
 * @param registry the registry that observes the requests
 * @param convention the convention that names the requests, or {@code null} for
 * {@link DockerObservationConvention#DEFAULT}
 * @param daemonName the name of the engine in metrics and traces
 */
@Internal
public record ObservationSettings(ObservationRegistry registry, @Nullable DockerObservationConvention convention,
		String daemonName) {

	/** Settings that turn observation off. */
	public static final ObservationSettings NONE = new ObservationSettings(ObservationRegistry.NOOP, null, "default");

	/**
	 * Create settings.
	 */
	public ObservationSettings {
		Assert.notNull(registry, "'registry' must not be null");
		Assert.hasText(daemonName, "'daemonName' must not be empty");
	}

}
