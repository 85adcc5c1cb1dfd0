package io.github.dockerclient.exec;

import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ExecOperations#run}. Engines cannot end a command: after the
 * {@link #timeout} it goes on, without input and output.
 */
public final class ExecRunOptions extends TimedOptions<ExecRunOptions> {

	private final ExecConfig.Builder config = ExecConfig.builder();

	private @Nullable ByteSource stdin;

	/**
	 * Set the command, which is required unless it is given with the call.
	 * @param command the command with its arguments, which no shell interprets
	 * @return these options
	 */
	public ExecRunOptions command(String... command) {
		this.config.command(command);
		return this;
	}

	/**
	 * Set the standard input of the command, which must not have a terminal. By default
	 * it has no input.
	 * @param stdin the bytes, after which the input ends
	 * @return these options
	 */
	public ExecRunOptions stdin(ByteSource stdin) {
		Assert.notNull(stdin, "'stdin' must not be null");
		this.stdin = stdin;
		this.config.attachStdin(true);
		return this;
	}

	/**
	 * Add a variable to the environment. May be called several times.
	 * @param name the variable's name
	 * @param value the variable's value
	 * @return these options
	 */
	public ExecRunOptions env(String name, String value) {
		this.config.env(name, value);
		return this;
	}

	/**
	 * Set the user that runs the command. By default it is the container's.
	 * @param user a name or number, optionally with {@code :group}
	 * @return these options
	 */
	public ExecRunOptions user(String user) {
		this.config.user(user);
		return this;
	}

	/**
	 * Set the directory in which the command starts. By default it is the container's.
	 * @param workingDir a path in the container
	 * @return these options
	 */
	public ExecRunOptions workingDir(String workingDir) {
		this.config.workingDir(workingDir);
		return this;
	}

	/**
	 * Set whether the command has a terminal. By default it has none.
	 * @param tty whether it has one
	 * @return these options
	 */
	public ExecRunOptions tty(boolean tty) {
		this.config.tty(tty);
		return this;
	}

	/**
	 * Set whether the command may do nearly everything on the host. By default it may
	 * not.
	 * @param privileged whether it may
	 * @return these options
	 */
	public ExecRunOptions privileged(boolean privileged) {
		this.config.privileged(privileged);
		return this;
	}

	@Override
	protected void check() {
		config();
	}

	ExecConfig config() {
		return checked(this.config.build());
	}

	// Leaves the command of these options as it is.
	ExecConfig config(String... command) {
		return checked(this.config.build(Copies.nonNull("command", command)));
	}

	private ExecConfig checked(ExecConfig config) {
		Assert.isTrue(this.stdin == null || !Boolean.TRUE.equals(config.tty()),
				"'stdin' has no end at a terminal: leave 'tty' out, or start the command and type");
		return config;
	}

	@Nullable ByteSource stdin() {
		return this.stdin;
	}

}
