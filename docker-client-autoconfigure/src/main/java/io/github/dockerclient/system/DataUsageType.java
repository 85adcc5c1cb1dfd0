package io.github.dockerclient.system;

import java.util.Locale;

/**
 * What {@link SystemOperations#df} measures.
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
	 * Return the type as engines know it.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
