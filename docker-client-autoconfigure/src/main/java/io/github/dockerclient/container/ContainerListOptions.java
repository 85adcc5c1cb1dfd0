package io.github.dockerclient.container;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Filters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ContainerOperations#list} shall list.
 *
 * @param all whether containers that are not running are listed too, or {@code null} for
 * no
 * @param limit how many of the containers created last are listed, running or not;
 * {@code null} for no limit
 * @param size whether the sizes on disk are computed, which takes time, or {@code null}
 * for no
 * @param filters what containers must match to be listed
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ContainerListOptions(@Nullable Boolean all, @Nullable Integer limit, @Nullable Boolean size,
		Filters filters, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ContainerListOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerListOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerListOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean all;

		private @Nullable Integer limit;

		private @Nullable Boolean size;

		private Filters filters = Filters.none();

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether containers that are not running are listed too.
		 * @param all whether containers that are not running are listed too
		 * @return this builder
		 */
		public Builder all(boolean all) {
			this.all = all;
			return this;
		}

		/**
		 * Set how many of the containers created last are listed, running or not.
		 * @param limit how many of the containers created last are listed, running or not
		 * @return this builder
		 */
		public Builder limit(int limit) {
			this.limit = limit;
			return this;
		}

		/**
		 * Set whether the sizes on disk are computed, which takes time.
		 * @param size whether the sizes on disk are computed, which takes time
		 * @return this builder
		 */
		public Builder size(boolean size) {
			this.size = size;
			return this;
		}

		/**
		 * Let only those through that match a filter. May be called several times.
		 * @param key the filter's key: {@code status}, {@code name}, {@code id},
		 * {@code ancestor}, {@code health}, {@code network}, {@code volume},
		 * {@code exited} and others
		 * @param values the values, any of which will do
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Let only those through that carry a label.
		 * @param label the label's name
		 * @return this builder
		 */
		public Builder label(String label) {
			return filter("label", label);
		}

		/**
		 * Let only those through that carry a label of a value.
		 * @param label the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder label(String label, String value) {
			return filter("label", Filters.label(label, value));
		}

		/**
		 * Limit the time that listing may take, from its beginning to its end. When it is
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
		public ContainerListOptions build() {
			return new ContainerListOptions(this.all, this.limit, this.size, this.filters, this.timeout);
		}

	}

}
