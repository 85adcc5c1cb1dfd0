package io.github.dockerclient.swarm;

/**
 * The key that unlocks restarted managers of a swarm.
 *
 * @param unlockKey the key; empty if managers do not require a key
 */
public record SwarmUnlockKeyResponse(String unlockKey) {

	/**
	 * Return a text without the key, which must not appear in logs.
	 */
	@Override
	public String toString() {
		return "SwarmUnlockKeyResponse[]";
	}

}
