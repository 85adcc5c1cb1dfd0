package io.github.dockerclient.volume;

import java.util.List;

import io.github.dockerclient.transport.PruneOptions;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Filters;

/**
 * Options of {@link VolumeOperations#prune}. The keys of its filters are {@code all},
 * {@code label} and {@code label!}.
 */
public final class VolumePruneOptions extends PruneOptions<VolumePruneOptions> {

	private static final String ALL = "all";

	/**
	 * Set whether named volumes are removed too. By default only anonymous volumes are.
	 * Since API 1.42: older engines always remove both. Replaces what
	 * {@code filter("all", …)} has set.
	 * @param all whether to remove named volumes
	 * @return these options
	 */
	public VolumePruneOptions all(boolean all) {
		return query("filters", new Filters(Copies.plus(filters().values(), ALL, List.of(String.valueOf(all)))));
	}

	boolean hasAll() {
		return filters().values().containsKey(ALL);
	}

}
