package io.github.dockerclient.image;

import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.Platform;

import org.springframework.util.Assert;

/**
 * Options of {@link ImageOperations#inspect}, which returns either the manifests or the
 * details for a platform.
 */
public final class ImageInspectOptions extends RequestOptions<ImageInspectOptions> {

	/**
	 * Set whether the result contains the manifests of the image, which the containerd
	 * image store has. By default it does not. Since API 1.48.
	 * @param manifests whether to return them
	 * @return these options
	 */
	public ImageInspectOptions manifests(boolean manifests) {
		return query("manifests", manifests, "1.48");
	}

	/**
	 * Return the details of the image for a platform. By default they are those for the
	 * engine's platform. Since API 1.49.
	 * @param platform the platform, with its architecture
	 * @return these options
	 */
	public ImageInspectOptions platform(Platform platform) {
		return query("platform", ExactPlatform.check(platform), "1.49");
	}

	@Override
	protected void check() {
		Assert.isTrue(value("platform") == null || !isTrue("manifests"),
				"An image is inspected either for its 'manifests' or for a 'platform'");
	}

}
