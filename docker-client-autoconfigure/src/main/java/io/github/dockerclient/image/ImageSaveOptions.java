package io.github.dockerclient.image;

import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.Platform;

/**
 * Options of {@link ImageOperations#save}.
 */
public final class ImageSaveOptions extends TimedOptions<ImageSaveOptions> {

	/**
	 * Save only the image for a platform. May be called several times. By default the
	 * images for all platforms are saved. One platform since API 1.48, several since API
	 * 1.52.
	 * @param platform the platform, with its architecture
	 * @return these options
	 */
	public ImageSaveOptions platform(Platform platform) {
		if (value("platform") != null) {
			since("more than one parameter 'platform'", "1.52");
		}
		return addQuery("platform", ExactPlatform.check(platform), "1.48");
	}

}
