package io.github.dockerclient.swarm;

/**
 * The body of a request to unlock a manager.
 *
 * @param unlockKey the key
 */
record SwarmUnlockRequest(String unlockKey) {

	@Override
	public String toString() {
		return "SwarmUnlockRequest[]";
	}

}
