package io.github.dockerclient.container;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ContainerOperations#attach} shall connect to.
 *
 * @param detachKeys the keys that detach from a terminal, such as {@code ctrl-x,x};
 * {@code null} is the engine's default
 * @param logs whether what was written before comes first; no unless set
 * @param stream whether what is written from now on comes, until the container stops; yes
 * unless set
 * @param stdin whether the standard input is connected, which the container must keep
 * open; no unless set
 * @param stdout whether standard output is given; yes unless set
 * @param stderr whether standard error is given; yes unless set
 */
public record ContainerAttachOptions(@Nullable String detachKeys, boolean logs, boolean stream, boolean stdin,
		boolean stdout, boolean stderr) {

	/**
	 * Create options.
	 */
	public ContainerAttachOptions {
		Assert.isTrue(logs || stream, "Attach needs 'logs' or 'stream'");
		Assert.isTrue(stdin || stdout || stderr, "Attach needs 'stdin', 'stdout' or 'stderr'");
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerAttachOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerAttachOptions}.
	 */
	public static final class Builder {

		private @Nullable String detachKeys;

		private boolean logs = false;

		private boolean stream = true;

		private boolean stdin = false;

		private boolean stdout = true;

		private boolean stderr = true;

		private Builder() {
		}

		/**
		 * Set the keys that detach from a terminal.
		 * @param detachKeys the keys, such as {@code ctrl-x,x}
		 * @return this builder
		 */
		public Builder detachKeys(String detachKeys) {
			Assert.notNull(detachKeys, "'detachKeys' must not be null");
			this.detachKeys = detachKeys;
			return this;
		}

		/**
		 * Set whether what was written before comes first.
		 * @param logs whether it does; no unless set
		 * @return this builder
		 */
		public Builder logs(boolean logs) {
			this.logs = logs;
			return this;
		}

		/**
		 * Set whether what is written from now on comes.
		 * @param stream whether it does; yes unless set
		 * @return this builder
		 */
		public Builder stream(boolean stream) {
			this.stream = stream;
			return this;
		}

		/**
		 * Set whether the standard input is connected.
		 * @param stdin whether it is; no unless set
		 * @return this builder
		 */
		public Builder stdin(boolean stdin) {
			this.stdin = stdin;
			return this;
		}

		/**
		 * Set whether standard output is given.
		 * @param stdout whether it is; yes unless set
		 * @return this builder
		 */
		public Builder stdout(boolean stdout) {
			this.stdout = stdout;
			return this;
		}

		/**
		 * Set whether standard error is given.
		 * @param stderr whether it is; yes unless set
		 * @return this builder
		 */
		public Builder stderr(boolean stderr) {
			this.stderr = stderr;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ContainerAttachOptions build() {
			return new ContainerAttachOptions(this.detachKeys, this.logs, this.stream, this.stdin, this.stdout,
					this.stderr);
		}

	}

}
