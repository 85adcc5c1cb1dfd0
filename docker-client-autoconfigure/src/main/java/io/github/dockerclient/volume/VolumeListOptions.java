package io.github.dockerclient.volume;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link VolumeOperations#list}.
 */
public final class VolumeListOptions extends LabelFilterOptions<VolumeListOptions> {

	/**
	 * List only volumes whose name contains a text.
	 * @param names the texts, one of which must match
	 * @return these options
	 */
	public VolumeListOptions name(String... names) {
		return filter("name", names);
	}

	/**
	 * List only volumes of a driver.
	 * @param drivers the drivers, such as {@code local}, one of which must match
	 * @return these options
	 */
	public VolumeListOptions driver(String... drivers) {
		return filter("driver", drivers);
	}

	/**
	 * List only volumes that no container uses, or only others.
	 * @param dangling whether to list volumes that no container uses
	 * @return these options
	 */
	public VolumeListOptions dangling(boolean dangling) {
		return filter("dangling", String.valueOf(dangling));
	}

}
