package io.github.dockerclient.task;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What the logs of a task, or of all tasks of a service, shall hold. Unless set, that is
 * standard output and error from the beginning, without waiting for more.
 *
 * @param follow whether to wait for what is still to come, of new tasks as well. While a
 * node is lost, nothing comes of its tasks; when it is back, all that they have written
 * @param stdout whether standard output is given
 * @param stderr whether standard error is given
 * @param since the instant of the first entry, or {@code null} for the beginning
 * @param timestamps whether each entry begins with its time and a space
 * @param tail how many of the last entries are given of each task, or {@code null} for
 * all
 * @param details whether each entry begins with the ids of node, service and task, as
 * {@code com.docker.swarm.task.id=…} with commas between them, and a space
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record TaskLogsOptions(boolean follow, boolean stdout, boolean stderr, @Nullable Instant since,
		boolean timestamps, @Nullable Integer tail, boolean details, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public TaskLogsOptions {
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

	/**
	 * Build options.
	 * @param options receives the builder
	 * @return the options
	 */
	public static TaskLogsOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Say on a request what logs it is for.
	 * @param request the request
	 * @return the request
	 */
	public ReactiveDockerRequest on(ReactiveDockerRequest request) {
		return request.query("follow", this.follow)
			.query("stdout", this.stdout)
			.query("stderr", this.stderr)
			.query("since", this.since)
			.query("timestamps", this.timestamps)
			.query("tail", this.tail)
			.query("details", this.details);
	}

	/**
	 * Builds {@link TaskLogsOptions}.
	 */
	public static final class Builder {

		private boolean follow = false;

		private boolean stdout = true;

		private boolean stderr = true;

		private @Nullable Instant since;

		private boolean timestamps = false;

		private @Nullable Integer tail;

		private boolean details = false;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set whether to wait for what is still to come.
		 * @param follow whether to wait for what is still to come, of new tasks as well;
		 * no unless set
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
		 * Set how many of the last entries are given of each task.
		 * @param tail how many of the last entries are given of each task
		 * @return this builder
		 */
		public Builder tail(int tail) {
			this.tail = tail;
			return this;
		}

		/**
		 * Set whether each entry begins with the ids of node, service and task.
		 * @param details whether each entry begins with the ids of node, service and
		 * task; no unless set
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
		public TaskLogsOptions build() {
			return new TaskLogsOptions(this.follow, this.stdout, this.stderr, this.since, this.timestamps, this.tail,
					this.details, this.timeout);
		}

	}

}
