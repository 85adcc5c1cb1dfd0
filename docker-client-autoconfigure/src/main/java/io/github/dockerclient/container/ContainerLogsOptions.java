package io.github.dockerclient.container;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which logs {@link ContainerOperations#logs} shall give.
 *
 * @param follow whether to wait for what is still to come, until the container stops; no
 * unless set
 * @param stdout whether standard output is given; yes unless set
 * @param stderr whether standard error is given; yes unless set
 * @param since the instant of the first entry, or {@code null} for the beginning
 * @param until the instant of the last entry, or {@code null} for the end
 * @param timestamps whether each entry begins with its time and a space; no unless set
 * @param tail how many of the last entries are given, or {@code null} for all
 * @param details whether entries begin with the attributes that the log driver was told
 * to keep; no unless set
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ContainerLogsOptions(boolean follow, boolean stdout, boolean stderr, @Nullable Instant since,
		@Nullable Instant until, boolean timestamps, @Nullable Integer tail, boolean details,
		@Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ContainerLogsOptions {
		Assert.isTrue(stdout || stderr, "Logs need 'stdout' or 'stderr'");
		Assert.isTrue(tail == null || tail >= 0, "'tail' of logs must not be negative");
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerLogsOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerLogsOptions}.
	 */
	public static final class Builder {

		private boolean follow = false;

		private boolean stdout = true;

		private boolean stderr = true;

		private @Nullable Instant since;

		private @Nullable Instant until;

		private boolean timestamps = false;

		private @Nullable Integer tail;

		private boolean details = false;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether to wait for what is still to come, until the container stops.
		 * @param follow whether to wait for what is still to come, until the container
		 * stops; no unless set
		 * @return this builder
		 */
		public Builder follow(boolean follow) {
			this.follow = follow;
			return this;
		}

		/**
		 * Set whether standard output is given.
		 * @param stdout whether standard output is given; yes unless set
		 * @return this builder
		 */
		public Builder stdout(boolean stdout) {
			this.stdout = stdout;
			return this;
		}

		/**
		 * Set whether standard error is given.
		 * @param stderr whether standard error is given; yes unless set
		 * @return this builder
		 */
		public Builder stderr(boolean stderr) {
			this.stderr = stderr;
			return this;
		}

		/**
		 * Set the instant of the first entry.
		 * @param since the instant of the first entry
		 * @return this builder
		 */
		public Builder since(Instant since) {
			Assert.notNull(since, "'since' must not be null");
			this.since = since;
			return this;
		}

		/**
		 * Set the instant of the last entry.
		 * @param until the instant of the last entry
		 * @return this builder
		 */
		public Builder until(Instant until) {
			Assert.notNull(until, "'until' must not be null");
			this.until = until;
			return this;
		}

		/**
		 * Set whether each entry begins with its time and a space.
		 * @param timestamps whether each entry begins with its time and a space; no
		 * unless set
		 * @return this builder
		 */
		public Builder timestamps(boolean timestamps) {
			this.timestamps = timestamps;
			return this;
		}

		/**
		 * Set how many of the last entries are given.
		 * @param tail how many of the last entries are given
		 * @return this builder
		 */
		public Builder tail(int tail) {
			this.tail = tail;
			return this;
		}

		/**
		 * Set whether entries begin with the attributes that the log driver was told to
		 * keep.
		 * @param details whether entries begin with the attributes that the log driver
		 * was told to keep; no unless set
		 * @return this builder
		 */
		public Builder details(boolean details) {
			this.details = details;
			return this;
		}

		/**
		 * Limit the time that reading all may take, from its beginning to its end. When
		 * it is over, the operation is given up and fails with a
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
		public ContainerLogsOptions build() {
			return new ContainerLogsOptions(this.follow, this.stdout, this.stderr, this.since, this.until,
					this.timestamps, this.tail, this.details, this.timeout);
		}

	}

}
