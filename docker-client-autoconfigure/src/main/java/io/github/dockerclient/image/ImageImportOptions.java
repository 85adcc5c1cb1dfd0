package io.github.dockerclient.image;

import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ImageOperations#importImage}.
 */
public final class ImageImportOptions extends TimedOptions<ImageImportOptions> {

	private @Nullable Platform platform;

	/**
	 * Set the name of the new image with its tag, {@code latest} unless given. By default
	 * the image has no name.
	 * @param image the name, which must not have a digest
	 * @return these options
	 */
	public ImageImportOptions image(String image) {
		Assert.notNull(image, "'image' must not be null");
		ImageReference reference = DefaultReactiveImageOperations.target(image);
		return query("repo", reference.name()).query("tag", String.valueOf(reference.tag()));
	}

	/**
	 * Set the message in the history of the new image. By default it is the engine's.
	 * @param message the message
	 * @return these options
	 */
	public ImageImportOptions message(String message) {
		Assert.notNull(message, "'message' must not be null");
		return query("message", message);
	}

	/**
	 * Change the configuration of the new image. May be called several times.
	 * @param instruction an instruction as in a Dockerfile, such as {@code CMD ["sh"]}
	 * @return these options
	 */
	public ImageImportOptions change(String instruction) {
		Assert.notNull(instruction, "'instruction' must not be null");
		return addQuery("changes", instruction);
	}

	/**
	 * Set the platform of the new image. By default it is the client's default platform,
	 * or else the engine's.
	 * @param platform the platform
	 * @return these options
	 */
	public ImageImportOptions platform(Platform platform) {
		Assert.notNull(platform, "'platform' must not be null");
		this.platform = platform;
		return this;
	}

	@Nullable Platform platform() {
		return this.platform;
	}

}
