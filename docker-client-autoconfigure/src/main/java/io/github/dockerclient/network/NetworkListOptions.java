package io.github.dockerclient.network;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link NetworkOperations#list}.
 */
public final class NetworkListOptions extends LabelFilterOptions<NetworkListOptions> {

	/**
	 * List only networks whose name contains a text.
	 * @param names the texts, one of which must match
	 * @return these options
	 */
	public NetworkListOptions name(String... names) {
		return filter("name", names);
	}

	/**
	 * List only networks whose id contains a text.
	 * @param ids the texts, one of which must match
	 * @return these options
	 */
	public NetworkListOptions id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * List only networks of a driver.
	 * @param drivers the drivers, such as {@code bridge}, one of which must match
	 * @return these options
	 */
	public NetworkListOptions driver(String... drivers) {
		return filter("driver", drivers);
	}

	/**
	 * List only networks with a scope.
	 * @param scopes {@code local}, {@code swarm} or {@code global}, one of which must
	 * match
	 * @return these options
	 */
	public NetworkListOptions scope(String... scopes) {
		return filter("scope", scopes);
	}

	/**
	 * List only networks that users have created, or only those that the engine itself
	 * has created.
	 * @param custom whether to list the networks of users
	 * @return these options
	 */
	public NetworkListOptions custom(boolean custom) {
		return filter("type", custom ? "custom" : "builtin");
	}

	/**
	 * List only networks that no container uses, or only others.
	 * @param dangling whether to list networks that no container uses
	 * @return these options
	 */
	public NetworkListOptions dangling(boolean dangling) {
		return filter("dangling", String.valueOf(dangling));
	}

}
