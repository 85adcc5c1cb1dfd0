package io.github.dockerclient.container;

import java.time.Instant;

import io.github.dockerclient.transport.PruneOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link ContainerOperations#prune}. The keys of its filters are
 * {@code until}, {@code label} and {@code label!}.
 */
public final class ContainerPruneOptions extends PruneOptions<ContainerPruneOptions> {

	/**
	 * Remove only containers that were created before a time.
	 * @param until the time
	 * @return these options
	 */
	public ContainerPruneOptions until(Instant until) {
		Assert.notNull(until, "'until' must not be null");
		return filter("until", until.toString());
	}

}
