package io.github.dockerclient.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A command to run in a container.
 *
 * @param attachStdin whether {@code start} attaches to the standard input; false by
 * default
 * @param attachStdout whether {@code start} attaches to the standard output; true by
 * default
 * @param attachStderr whether {@code start} attaches to the standard error; true by
 * default
 * @param consoleSize the height and width of the terminal in characters, or empty
 * @param detachKeys the keys that detach from a terminal, such as {@code ctrl-x,x};
 * {@code null} is the engine's default
 * @param tty whether the command has a terminal; false by default
 * @param env environment variables as {@code NAME=value}, in addition to those of the
 * container
 * @param cmd the command with its arguments
 * @param privileged whether the command has extended privileges, which allow nearly
 * everything on the host; false by default
 * @param user the user that runs the command, as a name or number, optionally followed by
 * {@code :group}; {@code null} is the container's user
 * @param workingDir the directory in which the command starts; {@code null} is the
 * container's working directory
 */
public record ExecConfig(@Nullable Boolean attachStdin, @Nullable Boolean attachStdout, @Nullable Boolean attachStderr,
		@Since("1.42") @Unsigned.Values List<Long> consoleSize, @Nullable String detachKeys, @Nullable Boolean tty,
		List<String> env, List<String> cmd, @Nullable Boolean privileged, @Nullable String user,
		@Nullable String workingDir) {

	/**
	 * Create a configuration.
	 */
	public ExecConfig {
		consoleSize = Copies.of(consoleSize);
		env = Copies.hiding(env);
		cmd = Copies.of(cmd);
		Assert.isTrue(consoleSize.isEmpty() || consoleSize.size() == 2, "'consoleSize' must be height and width");
		Assert.isTrue(!cmd.isEmpty(), "An exec needs a 'command'");
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ExecConfig of(Consumer<Builder> config) {
		Builder builder = builder();
		config.accept(builder);
		return builder.build();
	}

	// Returns a copy with these keys.
	ExecConfig withDetachKeys(String detachKeys) {
		return new Builder(this).detachKeys(detachKeys).build();
	}

	/**
	 * Builds {@link ExecConfig}.
	 */
	public static final class Builder {

		private @Nullable Boolean attachStdin;

		private @Nullable Boolean attachStdout = true;

		private @Nullable Boolean attachStderr = true;

		private List<Long> consoleSize = List.of();

		private @Nullable String detachKeys;

		private @Nullable Boolean tty;

		private final List<String> env = new ArrayList<>();

		private List<String> command = List.of();

		private @Nullable Boolean privileged;

		private @Nullable String user;

		private @Nullable String workingDir;

		private Builder() {
		}

		private Builder(ExecConfig config) {
			this.attachStdin = config.attachStdin;
			this.attachStdout = config.attachStdout;
			this.attachStderr = config.attachStderr;
			this.consoleSize = config.consoleSize;
			this.detachKeys = config.detachKeys;
			this.tty = config.tty;
			this.env.addAll(config.env);
			this.command = config.cmd;
			this.privileged = config.privileged;
			this.user = config.user;
			this.workingDir = config.workingDir;
		}

		/**
		 * Set the command.
		 * @param command the command with its arguments, which no shell interprets
		 * @return this builder
		 */
		public Builder command(String... command) {
			this.command = Copies.nonNull("command", command);
			return this;
		}

		/**
		 * Set whether {@code start} attaches to the standard input.
		 * @param attachStdin whether it attaches; false by default
		 * @return this builder
		 */
		public Builder attachStdin(boolean attachStdin) {
			this.attachStdin = attachStdin;
			return this;
		}

		/**
		 * Set whether {@code start} attaches to the standard output.
		 * @param attachStdout whether it attaches; true by default
		 * @return this builder
		 */
		public Builder attachStdout(boolean attachStdout) {
			this.attachStdout = attachStdout;
			return this;
		}

		/**
		 * Set whether {@code start} attaches to the standard error.
		 * @param attachStderr whether it attaches; true by default
		 * @return this builder
		 */
		public Builder attachStderr(boolean attachStderr) {
			this.attachStderr = attachStderr;
			return this;
		}

		/**
		 * Set the size of the terminal, since API 1.42.
		 * @param height the number of rows
		 * @param width the number of columns
		 * @return this builder
		 */
		public Builder consoleSize(int height, int width) {
			this.consoleSize = List.of((long) height, (long) width);
			return this;
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
		 * Set whether the command has a terminal. The request to start the command
		 * requires the same setting.
		 * @param tty whether it has a terminal; false by default
		 * @return this builder
		 */
		public Builder tty(boolean tty) {
			this.tty = tty;
			return this;
		}

		/**
		 * Add an environment variable.
		 * @param name the variable's name
		 * @param value the variable's value
		 * @return this builder
		 */
		public Builder env(String name, String value) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(value, "'value' must not be null");
			this.env.add(Variables.of(name, value));
			return this;
		}

		/**
		 * Set an environment variable as {@code -e NAME} does: to the value that it has
		 * in the environment of this process. If it is not set here, the variable of the
		 * image is removed. May be called several times.
		 * @param name the variable's name
		 * @return this builder
		 */
		public Builder env(String name) {
			Assert.notNull(name, "'name' must not be null");
			this.env.add(Variables.inherited(name));
			return this;
		}

		/**
		 * Set whether the command has extended privileges, which allow nearly everything
		 * on the host.
		 * @param privileged whether it has extended privileges; false by default
		 * @return this builder
		 */
		public Builder privileged(boolean privileged) {
			this.privileged = privileged;
			return this;
		}

		/**
		 * Set the user that runs the command.
		 * @param user a name or number, optionally followed by {@code :group}
		 * @return this builder
		 */
		public Builder user(String user) {
			Assert.notNull(user, "'user' must not be null");
			this.user = user;
			return this;
		}

		/**
		 * Set the directory in which the command starts.
		 * @param workingDir a path in the container
		 * @return this builder
		 */
		public Builder workingDir(String workingDir) {
			Assert.notNull(workingDir, "'workingDir' must not be null");
			this.workingDir = workingDir;
			return this;
		}

		/**
		 * Build the configuration.
		 * @return the configuration
		 */
		public ExecConfig build() {
			return build(this.command);
		}

		ExecConfig build(List<String> command) {
			return new ExecConfig(this.attachStdin, this.attachStdout, this.attachStderr, this.consoleSize,
					this.detachKeys, this.tty, this.env, command, this.privileged, this.user, this.workingDir);
		}

	}

}
