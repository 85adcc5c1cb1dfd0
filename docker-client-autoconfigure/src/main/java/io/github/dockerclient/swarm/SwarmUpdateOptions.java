package io.github.dockerclient.swarm;

import io.github.dockerclient.transport.RequestOptions;

/**
 * Options of {@link SwarmOperations#update}: secrets of the swarm that are replaced too.
 */
public final class SwarmUpdateOptions extends RequestOptions<SwarmUpdateOptions> {

	/**
	 * Set whether the token with which workers join is replaced. By default it is not.
	 * @param rotateWorkerToken whether to replace it
	 * @return these options
	 */
	public SwarmUpdateOptions rotateWorkerToken(boolean rotateWorkerToken) {
		return query("rotateWorkerToken", rotateWorkerToken);
	}

	/**
	 * Set whether the token with which managers join is replaced. By default it is not.
	 * @param rotateManagerToken whether to replace it
	 * @return these options
	 */
	public SwarmUpdateOptions rotateManagerToken(boolean rotateManagerToken) {
		return query("rotateManagerToken", rotateManagerToken);
	}

	/**
	 * Set whether the key that unlocks managers is replaced. By default it is not.
	 * @param rotateManagerUnlockKey whether to replace it
	 * @return these options
	 */
	public SwarmUpdateOptions rotateManagerUnlockKey(boolean rotateManagerUnlockKey) {
		return query("rotateManagerUnlockKey", rotateManagerUnlockKey);
	}

	@Override
	protected SwarmUpdateOptions copy() {
		return super.copy();
	}

}
