package io.github.dockerclient.swarm;

/**
 * The key that unlocks the managers of a swarm when they are started again.
 *
 * @param unlockKey the key; empty if they need none
 */
public record SwarmUnlockKeyResponse(String unlockKey) {

	/**
	 * Return nothing of the key, which must not get into logs.
	 */
	@Override
	public String toString() {
		return "SwarmUnlockKeyResponse[]";
	}

}
