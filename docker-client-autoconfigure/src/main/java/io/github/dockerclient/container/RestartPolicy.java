package io.github.dockerclient.container;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * When the engine starts a container again by itself, with growing pauses: 100
 * milliseconds, then twice as long each time. Part of {@link HostConfig} and of an
 * update.
 *
 * @param name when to restart; {@code null} is never
 * @param maximumRetryCount how often to try with {@link RestartPolicyMode#ON_FAILURE};
 * {@code null} or zero is without end
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
