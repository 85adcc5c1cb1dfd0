package io.github.dockerclient.network;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The networks that {@link NetworkOperations#prune} has removed.
 *
 * @param networksDeleted the names of the removed networks
 */
public record NetworkPruneResponse(List<String> networksDeleted) {

	/**
	 * Create a response.
	 */
	public NetworkPruneResponse {
		networksDeleted = Copies.of(networksDeleted);
	}

}
