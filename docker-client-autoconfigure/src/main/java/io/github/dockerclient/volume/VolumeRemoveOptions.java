package io.github.dockerclient.volume;

import io.github.dockerclient.transport.RequestOptions;

/**
 * Options of {@link VolumeOperations#remove}.
 */
public final class VolumeRemoveOptions extends RequestOptions<VolumeRemoveOptions> {

	/**
	 * Set whether the operation succeeds even if there is no such volume, and whether a
	 * volume whose driver is gone is removed from the engine's list. By default it fails.
	 * A volume that a container uses is not removed, but a volume of a swarm is removed
	 * from the swarm in any case.
	 * @param force whether to succeed in these cases
	 * @return these options
	 */
	public VolumeRemoveOptions force(boolean force) {
		return query("force", force);
	}

}
