package io.github.dockerclient.volume;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which volumes {@link VolumeOperations#prune} shall remove.
 *
 * @param all whether volumes that were given a name go too; {@code null} is no. Since API
 * 1.42, before which they always go
 * @param filters what unused volumes must match to be removed
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record VolumePruneOptions(@Nullable Boolean all, Filters filters, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public VolumePruneOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static VolumePruneOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	Filters allFilters() {
		return (this.all != null) ? this.filters.and("all", this.all.toString()) : this.filters;
	}

	/**
	 * Builds {@link VolumePruneOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean all;

		private Filters filters = Filters.none();

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether volumes that were given a name go too, since API 1.42.
		 * @param all whether volumes that were given a name go too, since API 1.42
		 * @return this builder
		 */
		public Builder all(boolean all) {
			this.all = all;
			return this;
		}

		/**
		 * Prune only those that match a filter. May be called several times.
		 * @param key the filter's key: {@code label} or {@code label!}
		 * @param values the values
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
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
		public VolumePruneOptions build() {
			return new VolumePruneOptions(this.all, this.filters, this.timeout);
		}

	}

}
