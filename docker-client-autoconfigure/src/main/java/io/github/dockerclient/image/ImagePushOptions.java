package io.github.dockerclient.image;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ImageOperations#push}.
 */
public final class ImagePushOptions extends TimedOptions<ImagePushOptions> {

	private boolean allTags;

	private @Nullable RegistryCredentials credentials;

	/**
	 * Push only the image for a platform. By default all platforms are pushed, or only
	 * one if the engine lacks the content for some of them, as
	 * {@link ImagePushResult.PushedTag#replacedIndex()} tells. Since API 1.46.
	 * @param platform the platform, with its architecture
	 * @return these options
	 */
	public ImagePushOptions platform(Platform platform) {
		return query("platform", ExactPlatform.check(platform), "1.46");
	}

	/**
	 * Set whether every tag that the repository has on the engine is pushed, for a name
	 * without tag. By default only {@code latest} is.
	 * @param allTags whether to push every tag
	 * @return these options
	 */
	public ImagePushOptions allTags(boolean allTags) {
		this.allTags = allTags;
		return this;
	}

	/**
	 * Set the credentials for the registry. By default they are those that the client was
	 * configured with.
	 * @param credentials the credentials
	 * @return these options
	 */
	public ImagePushOptions credentials(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	boolean isAllTags() {
		return this.allTags;
	}

	@Nullable RegistryCredentials credentials() {
		return this.credentials;
	}

	@Override
	protected ImagePushOptions copy() {
		return super.copy();
	}

}
