package io.github.dockerclient.network;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * What {@link NetworkOperations#prune} has removed.
 *
 * @param networksDeleted the names of the networks
 */
public record NetworkPruneResponse(List<String> networksDeleted) {

	/**
	 * Create a report.
	 */
	public NetworkPruneResponse {
		networksDeleted = Copies.of(networksDeleted);
	}

}
