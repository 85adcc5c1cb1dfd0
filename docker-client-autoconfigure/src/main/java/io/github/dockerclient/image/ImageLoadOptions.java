package io.github.dockerclient.image;

import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@link ImageOperations#load}.
 */
public final class ImageLoadOptions extends TimedOptions<ImageLoadOptions> {

	private @Nullable Boolean quiet;

	/**
	 * Set whether the engine suppresses its progress messages. By default the engine
	 * sends them for {@link ReactiveImageOperations#loadProgress}, but not for
	 * {@link ImageOperations#load}.
	 * @param quiet whether to suppress them
	 * @return these options
	 */
	public ImageLoadOptions quiet(boolean quiet) {
		this.quiet = quiet;
		return this;
	}

	/**
	 * Load only the image for a platform. May be called several times. By default the
	 * images for all platforms are loaded. One platform since API 1.48, several since API
	 * 1.52.
	 * @param platform the platform, with its architecture
	 * @return these options
	 */
	public ImageLoadOptions platform(Platform platform) {
		if (value("platform") != null) {
			since("more than one parameter 'platform'", "1.52");
		}
		return addQuery("platform", ExactPlatform.check(platform), "1.48");
	}

	@Nullable Boolean quiet() {
		return this.quiet;
	}

}
