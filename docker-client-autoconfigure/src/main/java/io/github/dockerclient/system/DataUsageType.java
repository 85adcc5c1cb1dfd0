package io.github.dockerclient.system;

import java.util.Locale;

/**
 * A kind of objects whose disk space {@link SystemOperations#df} measures.
 */
public enum DataUsageType {

	/** Containers. */
	CONTAINER,

	/** Images. */
	IMAGE,

	/** Volumes. */
	VOLUME,

	/** The build cache. */
	BUILD_CACHE;

	/**
	 * Return the name that the API uses.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
