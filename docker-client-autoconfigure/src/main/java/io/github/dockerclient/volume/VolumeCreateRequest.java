package io.github.dockerclient.volume;

import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * The body of a create request, which {@link VolumeCreateOptions} create.
 *
 * @param name the name
 * @param driver the driver
 * @param driverOpts the options of the driver, by name
 * @param labels the labels by key
 * @param clusterVolumeSpec the specification of a volume of a swarm
 */
record VolumeCreateRequest(@Nullable String name, @Nullable String driver, Map<String, String> driverOpts,
		Map<String, String> labels, @Since("1.42") @Nullable ClusterVolumeSpec clusterVolumeSpec) {

	VolumeCreateRequest {
		driverOpts = Copies.hiding(driverOpts);
		labels = Copies.of(labels);
	}

}
