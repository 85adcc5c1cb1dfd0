package io.github.dockerclient.volume;

import java.util.Map;

import io.github.dockerclient.type.Copies;

/**
 * A location in a cluster, as defined by a driver. Part of {@link ClusterVolumeSpec} and
 * {@link ClusterVolume}.
 *
 * @param segments the segments that identify the location, such as {@code zone} and
 * {@code rack}
 */
public record Topology(Map<String, String> segments) {

	/**
	 * Create a topology.
	 */
	public Topology {
		segments = Copies.of(segments);
	}

}
