package io.github.dockerclient.network;

import java.time.Instant;

import io.github.dockerclient.transport.PruneOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link NetworkOperations#prune}. The keys of its filters are {@code label},
 * {@code label!} and {@code until}.
 */
public final class NetworkPruneOptions extends PruneOptions<NetworkPruneOptions> {

	/**
	 * Remove only networks that were created before a time.
	 * @param until the time
	 * @return these options
	 */
	public NetworkPruneOptions until(Instant until) {
		Assert.notNull(until, "'until' must not be null");
		return filter("until", until.toString());
	}

}
