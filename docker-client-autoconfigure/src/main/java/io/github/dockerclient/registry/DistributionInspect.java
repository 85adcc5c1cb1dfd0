package io.github.dockerclient.registry;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

/**
 * What a registry knows of an image.
 *
 * @param descriptor the manifest of the image, or the index of its manifests
 * @param platforms the platforms that the image is for; none if its manifest does not
 * tell
 */
public record DistributionInspect(@Nullable OCIDescriptor descriptor, List<Platform> platforms) {

	/**
	 * Create an answer.
	 */
	public DistributionInspect {
		platforms = Copies.of(platforms);
	}

}
