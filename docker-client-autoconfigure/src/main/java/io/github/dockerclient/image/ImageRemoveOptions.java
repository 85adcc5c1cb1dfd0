package io.github.dockerclient.image;

import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.Platform;

/**
 * Options of {@link ImageOperations#remove}.
 */
public final class ImageRemoveOptions extends TimedOptions<ImageRemoveOptions> {

	/**
	 * Set whether an image is removed even if it has several tags or stopped containers
	 * use it, and whether the content for a {@link #platform} may be removed from other
	 * images too. By default it is not.
	 * @param force whether to remove it in these cases
	 * @return these options
	 */
	public ImageRemoveOptions force(boolean force) {
		return query("force", force);
	}

	/**
	 * Set whether untagged parents are kept. By default they are removed too.
	 * @param noPrune whether to keep them
	 * @return these options
	 */
	public ImageRemoveOptions noPrune(boolean noPrune) {
		return query("noprune", noPrune);
	}

	/**
	 * Remove only the content for a platform, from this image and all others that share
	 * it. Engines with the containerd image store require {@link #force}; the others have
	 * one platform for each image, and remove the image. May be called several times. By
	 * default the content for all platforms is removed. Since API 1.50: older engines
	 * would remove the whole image.
	 * @param platform the platform, with its architecture
	 * @return these options
	 */
	public ImageRemoveOptions platform(Platform platform) {
		return addQuery("platforms", ExactPlatform.check(platform), "1.50");
	}

}
