package io.github.dockerclient.container;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * When the engine restarts a container automatically. The pause before a restart is 100
 * milliseconds at first, and doubles each time. Part of {@link HostConfig} and of an
 * update.
 *
 * @param name when the engine restarts the container; {@code null} is never
 * @param maximumRetryCount the maximum number of restarts with
 * {@link RestartPolicyMode#ON_FAILURE}; {@code null} or zero is no limit
 */
@RecordBuilder
public record RestartPolicy(@Nullable RestartPolicyMode name, @Nullable Long maximumRetryCount) {

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static RestartPolicyBuilder builder() {
		return RestartPolicyBuilder.builder();
	}

}
