package io.github.dockerclient.service;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What {@link ServiceOperations#inspect} shall tell.
 *
 * @param insertDefaults whether the specification has the defaults for what nobody set
 */
public record ServiceInspectOptions(@Nullable Boolean insertDefaults) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ServiceInspectOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ServiceInspectOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean insertDefaults;

		private Builder() {
		}

		/**
		 * Set whether the specification has the defaults for what nobody set. An update
		 * should not start from such a one, as it would fix the defaults.
		 * @param insertDefaults whether it has; no unless set
		 * @return this builder
		 */
		public Builder insertDefaults(boolean insertDefaults) {
			this.insertDefaults = insertDefaults;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ServiceInspectOptions build() {
			return new ServiceInspectOptions(this.insertDefaults);
		}

	}

}
