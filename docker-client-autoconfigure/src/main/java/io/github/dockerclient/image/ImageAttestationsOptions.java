package io.github.dockerclient.image;

import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which statements {@link ImageOperations#attestations} shall tell.
 *
 * @param platform the platform of the image that the statements are about, with its
 * architecture, or {@code null} for the engine's own
 * @param types the types of predicate to tell, all if empty
 * @param statement whether the statements themselves are told, or {@code null} for no
 */
public record ImageAttestationsOptions(@Nullable Platform platform, List<String> types, @Nullable Boolean statement) {

	/**
	 * Create options.
	 */
	public ImageAttestationsOptions {
		types = Copies.of(types);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ImageAttestationsOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImageAttestationsOptions}.
	 */
	public static final class Builder {

		private @Nullable Platform platform;

		private List<String> types = List.of();

		private @Nullable Boolean statement;

		private Builder() {
		}

		/**
		 * Set the platform of the image that the statements are about.
		 * @param platform the platform, with its architecture
		 * @return this builder
		 */
		public Builder platform(Platform platform) {
			Assert.notNull(platform, "'platform' must not be null");
			this.platform = platform;
			return this;
		}

		/**
		 * Tell statements with a type of predicate. May be called several times.
		 * @param type the URI of the type, such as {@code https://spdx.dev/Document}
		 * @return this builder
		 */
		public Builder type(String type) {
			Assert.notNull(type, "'type' must not be null");
			this.types = Copies.plus(this.types, List.of(type));
			return this;
		}

		/**
		 * Set whether the statements themselves are told.
		 * @param statement whether the statements themselves are told
		 * @return this builder
		 */
		public Builder statement(boolean statement) {
			this.statement = statement;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ImageAttestationsOptions build() {
			return new ImageAttestationsOptions(this.platform, this.types, this.statement);
		}

	}

}
