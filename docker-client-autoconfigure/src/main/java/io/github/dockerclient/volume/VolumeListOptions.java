package io.github.dockerclient.volume;

import io.github.dockerclient.transport.LabelFilterOptions;
import io.github.dockerclient.type.GoBoolean;

/**
 * Options of {@link VolumeOperations#list}. Engines apply the filters to their own
 * volumes, but not to those of a swarm. This client therefore applies them to the latter.
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
	 * List only volumes that no container uses, or only others. A volume of a swarm is
	 * used if it is published on a node.
	 * @param dangling whether to list volumes that no container uses
	 * @return these options
	 */
	public VolumeListOptions dangling(boolean dangling) {
		return filter("dangling", String.valueOf(dangling));
	}

	// Returns whether the filters match, for a volume of a swarm.
	boolean matches(Volume volume, ClusterVolume ofSwarm) {
		return filters().values().entrySet().stream().allMatch((filter) -> switch (filter.getKey()) {
			case "label" -> filter.getValue().stream().allMatch((label) -> hasLabel(volume, label));
			case "name" -> filter.getValue().stream().anyMatch(volume.name()::contains);
			case "driver" -> filter.getValue().stream().anyMatch((driver) -> driver.equals(volume.driver()));
			case "dangling" -> filter.getValue()
				.stream()
				.anyMatch((dangling) -> GoBoolean.isTrue(dangling) == ofSwarm.publishStatus().isEmpty());
			default -> true;
		});
	}

	private static boolean hasLabel(Volume volume, String label) {
		int end = label.indexOf('=');
		return (end < 0) ? volume.labels().containsKey(label)
				: label.substring(end + 1).equals(volume.labels().get(label.substring(0, end)));
	}

}
