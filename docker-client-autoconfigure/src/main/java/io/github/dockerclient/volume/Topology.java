package io.github.dockerclient.volume;

import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A place in a cluster, as a driver divides it. Part of {@link ClusterVolumeSpec} and
 * {@link ClusterVolume}.
 *
 * @param segments what tells the place from others, such as {@code zone} and {@code rack}
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
