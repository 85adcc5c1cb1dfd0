package io.github.dockerclient.image;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ImageOperations#pull} and {@link ImageOperations#pullIfMissing}.
 */
public final class ImagePullOptions extends TimedOptions<ImagePullOptions> {

	private @Nullable Platform platform;

	private boolean allTags;

	private @Nullable RegistryCredentials credentials;

	/**
	 * Set the platform of the image to pull. By default it is the client's default
	 * platform, or else the engine's.
	 * @param platform the platform
	 * @return these options
	 */
	public ImagePullOptions platform(Platform platform) {
		Assert.notNull(platform, "'platform' must not be null");
		this.platform = platform;
		return this;
	}

	/**
	 * Set whether every tag of the repository is pulled, for a name without tag and
	 * digest. By default only {@code latest} is.
	 * @param allTags whether to pull every tag
	 * @return these options
	 */
	public ImagePullOptions allTags(boolean allTags) {
		this.allTags = allTags;
		return this;
	}

	/**
	 * Set the credentials for the registry. By default they are those that the client was
	 * configured with.
	 * @param credentials the credentials
	 * @return these options
	 */
	public ImagePullOptions credentials(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	@Nullable Platform platform() {
		return this.platform;
	}

	boolean isAllTags() {
		return this.allTags;
	}

	@Nullable RegistryCredentials credentials() {
		return this.credentials;
	}

}
