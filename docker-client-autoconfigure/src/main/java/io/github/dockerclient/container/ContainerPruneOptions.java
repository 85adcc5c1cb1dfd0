package io.github.dockerclient.container;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which of the containers that do not run {@link ContainerOperations#prune} shall remove.
 *
 * @param filters what the containers must match; none removes all of them
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ContainerPruneOptions(Filters filters, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ContainerPruneOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerPruneOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerPruneOptions}.
	 */
	public static final class Builder {

		private Filters filters = Filters.none();

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Prune only those that match a filter. May be called several times.
		 * @param key the filter's key: {@code until}, {@code label} or {@code label!},
		 * the last for containers without a label
		 * @param values the values
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
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
		public ContainerPruneOptions build() {
			return new ContainerPruneOptions(this.filters, this.timeout);
		}

	}

}
