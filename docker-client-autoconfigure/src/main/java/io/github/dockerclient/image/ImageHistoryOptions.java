package io.github.dockerclient.image;

import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.Platform;

/**
 * Options of {@link ImageOperations#history}.
 */
public final class ImageHistoryOptions extends RequestOptions<ImageHistoryOptions> {

	/**
	 * Return the history of the image for a platform. By default it is that for the
	 * engine's platform. Since API 1.48.
	 * @param platform the platform, with its architecture
	 * @return these options
	 */
	public ImageHistoryOptions platform(Platform platform) {
		return query("platform", ExactPlatform.check(platform), "1.48");
	}

}
