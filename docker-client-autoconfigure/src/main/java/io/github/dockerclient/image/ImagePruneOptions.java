package io.github.dockerclient.image;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ImageOperations#prune} shall remove.
 *
 * @param filters what unused images must match to be removed; without any, those that
 * have no name
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ImagePruneOptions(Filters filters, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ImagePruneOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ImagePruneOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ImagePruneOptions}.
	 */
	public static final class Builder {

		private Filters filters = Filters.none();

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Prune only those that match a filter. May be called several times.
		 * @param key the filter's key: {@code dangling}, {@code until}, {@code label} or
		 * {@code label!}
		 * @param values the values
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Set whether only images without a name are pruned.
		 * @param dangling whether only those are pruned, as it is unless set, or all that
		 * no container uses
		 * @return this builder
		 */
		public Builder dangling(boolean dangling) {
			return filter("dangling", String.valueOf(dangling));
		}

		/**
		 * Prune only those that were created before a time.
		 * @param until the time
		 * @return this builder
		 */
		public Builder until(Instant until) {
			Assert.notNull(until, "'until' must not be null");
			return filter("until", until.toString());
		}

		/**
		 * Prune only those that carry a label. May be called several times.
		 * @param label the label's name
		 * @return this builder
		 */
		public Builder label(String label) {
			return filter("label", label);
		}

		/**
		 * Prune only those that carry a label of a value. May be called several times.
		 * @param label the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder label(String label, String value) {
			return filter("label", Filters.label(label, value));
		}

		/**
		 * Spare those that carry a label. May be called several times, for those that
		 * carry all of the labels.
		 * @param label the label's name
		 * @return this builder
		 */
		public Builder withoutLabel(String label) {
			return filter("label!", label);
		}

		/**
		 * Spare those that carry a label of a value. May be called several times, for
		 * those that carry all of the labels.
		 * @param label the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder withoutLabel(String label, String value) {
			return filter("label!", Filters.label(label, value));
		}

		/**
		 * Limit the time that pruning may take, from its beginning to its end. When it is
		 * over, the operation is given up and fails with a
		 * {@link io.github.dockerclient.error.DockerTimeoutException}.
		 * @param timeout the limit, which must be positive; none unless set
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			Assert.notNull(timeout, "'timeout' must not be null");
			this.timeout = timeout;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ImagePruneOptions build() {
			return new ImagePruneOptions(this.filters, this.timeout);
		}

	}

}
