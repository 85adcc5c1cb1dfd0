package io.github.dockerclient.registry;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A registry's information about an image.
 *
 * @param descriptor the manifest of the image, or the index of its manifests
 * @param platforms the platforms of the image; empty if its manifest does not contain
 * them
 */
public record DistributionInspect(@Nullable OCIDescriptor descriptor, List<Platform> platforms) {

	/**
	 * Create a response.
	 */
	public DistributionInspect {
		platforms = Copies.of(platforms);
	}

}
