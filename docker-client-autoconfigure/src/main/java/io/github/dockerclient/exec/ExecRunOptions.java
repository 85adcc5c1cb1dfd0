package io.github.dockerclient.exec;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.type.ByteSource;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What {@link ExecOperations#run} shall run.
 *
 * @param config the command; whether its standard input is connected follows from
 * {@code stdin}
 * @param stdin what the command reads, or {@code null} for nothing
 * @param timeout how long the command may take, or {@code null} for as long as it takes
 */
public record ExecRunOptions(ExecConfig config, @Nullable ByteSource stdin, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ExecRunOptions {
		Assert.notNull(config, "'config' must not be null");
		Assert.isTrue(stdin == null || !Boolean.TRUE.equals(config.tty()),
				"'stdin' has no end at a terminal: leave 'tty' out, or start the command and type");
		Assert.isTrue(stdin == null || Boolean.TRUE.equals(config.attachStdin()),
				"'stdin' needs 'attachStdin' of the command");
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ExecRunOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ExecRunOptions}.
	 */
	public static final class Builder {

		private final ExecConfig.Builder config = ExecConfig.builder();

		private @Nullable ByteSource stdin;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set the command.
		 * @param command the command with its arguments; no shell looks at them
		 * @return this builder
		 */
		public Builder command(String... command) {
			this.config.command(command);
			return this;
		}

		/**
		 * Set what the command reads.
		 * @param stdin the bytes, after which the input ends
		 * @return this builder
		 */
		public Builder stdin(ByteSource stdin) {
			Assert.notNull(stdin, "'stdin' must not be null");
			this.stdin = stdin;
			this.config.attachStdin(true);
			return this;
		}

		/**
		 * Add a variable to the environment.
		 * @param name the name
		 * @param value the value
		 * @return this builder
		 */
		public Builder env(String name, String value) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(value, "'value' must not be null");
			this.config.env(name, value);
			return this;
		}

		/**
		 * Set who runs the command.
		 * @param user a name or number, with {@code :group} if need be
		 * @return this builder
		 */
		public Builder user(String user) {
			Assert.notNull(user, "'user' must not be null");
			this.config.user(user);
			return this;
		}

		/**
		 * Set the directory in which the command starts.
		 * @param workingDir a path in the container
		 * @return this builder
		 */
		public Builder workingDir(String workingDir) {
			Assert.notNull(workingDir, "'workingDir' must not be null");
			this.config.workingDir(workingDir);
			return this;
		}

		/**
		 * Set whether the command gets a terminal.
		 * @param tty whether it does; no unless set
		 * @return this builder
		 */
		public Builder tty(boolean tty) {
			this.config.tty(tty);
			return this;
		}

		/**
		 * Set whether the command may do nearly everything on the host.
		 * @param privileged whether it may; no unless set
		 * @return this builder
		 */
		public Builder privileged(boolean privileged) {
			this.config.privileged(privileged);
			return this;
		}

		/**
		 * Limit the time that the command may take, from its beginning to its end. When
		 * it is over, the operation is given up and fails with a
		 * {@link io.github.dockerclient.error.DockerTimeoutException}. Engines cannot end
		 * a command: it goes on, without input and output.
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
		public ExecRunOptions build() {
			return new ExecRunOptions(this.config.build(), this.stdin, this.timeout);
		}

	}

}
