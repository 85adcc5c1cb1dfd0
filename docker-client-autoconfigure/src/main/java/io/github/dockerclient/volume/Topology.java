package io.github.dockerclient.volume;

import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A location in a cluster, as defined by a driver. Part of {@link ClusterVolumeSpec} and
 * {@link ClusterVolume}.
 *
 * @param segments the segments that identify the location, such as {@code zone} and
 * {@code rack}
 */
@RecordBuilder
public record Topology(Map<String, String> segments) {

	/**
	 * Create a topology.
	 */
	public Topology {
		segments = Copies.of(segments);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static TopologyBuilder builder() {
		return TopologyBuilder.builder();
	}

}
