package io.github.dockerclient.image;

import java.util.function.Consumer;

import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ImageOperations#inspect} shall tell.
 *
 * @param manifests whether the manifests are told (containerd image store), or
 * {@code null} for no; since API 1.48
 * @param platform the platform of the image to inspect, with its architecture, or
 * {@code null} for the engine's choice; since API 1.49
 */
public record ImageInspectOptions(@Nullable Boolean manifests, @Nullable Platform platform) {

	/**
	 * Create options.
	 */
	public ImageInspectOptions {
		Assert.isTrue(platform == null || !Boolean.TRUE.equals(manifests),
				"An image is inspected either for its 'manifests' or for a 'platform'");
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ImageInspectOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImageInspectOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean manifests;

		private @Nullable Platform platform;

		private Builder() {
		}

		/**
		 * Set whether the manifests are told (containerd image store).
		 * @param manifests whether the manifests are told (containerd image store)
		 * @return this builder
		 */
		public Builder manifests(boolean manifests) {
			this.manifests = manifests;
			return this;
		}

		/**
		 * Set the platform of the image to inspect, with its architecture.
		 * @param platform the platform of the image to inspect, with its architecture
		 * @return this builder
		 */
		public Builder platform(Platform platform) {
			Assert.notNull(platform, "'platform' must not be null");
			this.platform = platform;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ImageInspectOptions build() {
			return new ImageInspectOptions(this.manifests, this.platform);
		}

	}

}
