package io.github.dockerclient.network;

import io.github.dockerclient.transport.RequestOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link NetworkOperations#inspect}.
 */
public final class NetworkInspectOptions extends RequestOptions<NetworkInspectOptions> {

	/**
	 * Set whether the result contains the services of a swarm that use the network. By
	 * default it does not.
	 * @param verbose whether to return them
	 * @return these options
	 */
	public NetworkInspectOptions verbose(boolean verbose) {
		return query("verbose", verbose);
	}

	/**
	 * Choose among several networks of the same name by their scope. By default any scope
	 * matches.
	 * @param scope the scope: {@code local}, {@code swarm} or {@code global}
	 * @return these options
	 */
	public NetworkInspectOptions scope(String scope) {
		Assert.notNull(scope, "'scope' must not be null");
		return query("scope", scope);
	}

}
