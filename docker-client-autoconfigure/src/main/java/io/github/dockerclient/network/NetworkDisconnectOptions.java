package io.github.dockerclient.network;

import io.github.dockerclient.transport.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@link NetworkOperations#disconnect}.
 */
public final class NetworkDisconnectOptions extends RequestOptions<NetworkDisconnectOptions> {

	private @Nullable Boolean force;

	/**
	 * Set whether the connection is removed even if the container no longer exists. By
	 * default it is not.
	 * @param force whether to remove it in this case
	 * @return these options
	 */
	public NetworkDisconnectOptions force(boolean force) {
		this.force = force;
		return this;
	}

	@Nullable Boolean force() {
		return this.force;
	}

}
