package io.github.dockerclient.build;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.Filters;
import io.github.dockerclient.type.Sizes;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link BuildOperations#prune} shall remove. The classic builder's layers are
 * images, and are pruned with these.
 *
 * @param all whether entries are removed too that are internal or that others depend on,
 * or {@code null} for no
 * @param filters what entries must match to be removed
 * @param reservedSpace the bytes of the build cache that are kept in any case, or
 * {@code null} for the engine's default; since API 1.48
 * @param maxUsedSpace the most bytes that the build cache may have, or {@code null} for
 * the engine's default; since API 1.48
 * @param minFreeSpace the bytes that shall be free on the disk, or {@code null} for the
 * engine's default; since API 1.48
 * @param keepStorage the bytes of the build cache that are kept, as {@code reservedSpace}
 * was called until API 1.51; {@code null} for the engine's default
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record BuildPruneOptions(@Nullable Boolean all, Filters filters, @Nullable Long reservedSpace,
		@Nullable Long maxUsedSpace, @Nullable Long minFreeSpace, @Nullable Long keepStorage,
		@Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public BuildPruneOptions {
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static BuildPruneOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link BuildPruneOptions}.
	 */
	public static final class Builder {

		private @Nullable Boolean all;

		private Filters filters = Filters.none();

		private @Nullable Long reservedSpace;

		private @Nullable Long maxUsedSpace;

		private @Nullable Long minFreeSpace;

		private @Nullable Long keepStorage;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether entries are removed too that are internal or that others depend on.
		 * @param all whether those are removed too
		 * @return this builder
		 */
		public Builder all(boolean all) {
			this.all = all;
			return this;
		}

		/**
		 * Prune only those that match a filter. May be called several times.
		 * @param key the filter's key: {@code until}, {@code id}, {@code parent},
		 * {@code type}, {@code description}, {@code inuse}, {@code shared} or
		 * {@code private}
		 * @param values the values
		 * @return this builder
		 */
		public Builder filter(String key, String... values) {
			Assert.notNull(key, "'key' must not be null");
			this.filters = this.filters.and(key, values);
			return this;
		}

		/**
		 * Set how much of the build cache is kept in any case.
		 * @param reservedSpace the bytes that are kept
		 * @return this builder
		 */
		public Builder reservedSpace(long reservedSpace) {
			this.reservedSpace = reservedSpace;
			return this;
		}

		/**
		 * Set how much of the build cache is kept in any case, as
		 * {@code --reserved-space} takes it.
		 * @param reservedSpace the size, such as {@code 10gb}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder reservedSpace(String reservedSpace) {
			return reservedSpace(Sizes.bytes("reservedSpace", reservedSpace));
		}

		/**
		 * Set how much the build cache may have.
		 * @param maxUsedSpace the most bytes that it may have
		 * @return this builder
		 */
		public Builder maxUsedSpace(long maxUsedSpace) {
			this.maxUsedSpace = maxUsedSpace;
			return this;
		}

		/**
		 * Set how much the build cache may have, as {@code --max-used-space} takes it.
		 * @param maxUsedSpace the size, such as {@code 10gb}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder maxUsedSpace(String maxUsedSpace) {
			return maxUsedSpace(Sizes.bytes("maxUsedSpace", maxUsedSpace));
		}

		/**
		 * Set how much shall be free on the disk.
		 * @param minFreeSpace the bytes that shall be free
		 * @return this builder
		 */
		public Builder minFreeSpace(long minFreeSpace) {
			this.minFreeSpace = minFreeSpace;
			return this;
		}

		/**
		 * Set how much must be free on the disk, as {@code --min-free-space} takes it.
		 * @param minFreeSpace the size, such as {@code 10gb}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder minFreeSpace(String minFreeSpace) {
			return minFreeSpace(Sizes.bytes("minFreeSpace", minFreeSpace));
		}

		/**
		 * Set how much of the build cache is kept, for engines that know no
		 * {@link #reservedSpace(long) reserved space}.
		 * @param keepStorage the bytes that are kept
		 * @return this builder
		 */
		public Builder keepStorage(long keepStorage) {
			this.keepStorage = keepStorage;
			return this;
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
		 * Set how much of the build cache is kept, as {@code --keep-storage} takes it.
		 * @param keepStorage the size, such as {@code 10gb}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder keepStorage(String keepStorage) {
			return keepStorage(Sizes.bytes("keepStorage", keepStorage));
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public BuildPruneOptions build() {
			return new BuildPruneOptions(this.all, this.filters, this.reservedSpace, this.maxUsedSpace,
					this.minFreeSpace, this.keepStorage, this.timeout);
		}

	}

}
