package io.github.dockerclient.exec;

import io.github.dockerclient.stream.Output;

/**
 * The result of a command that was run in a container until it ended.
 *
 * @param exitCode the exit code; 126 or 127 if the command could not be started, in which
 * case the output contains the engine's reason
 * @param output the output of the command
 */
public record ExecRunResult(long exitCode, Output output) {

	/**
	 * Return the standard output, decoded as UTF-8. With a terminal, it contains the
	 * whole output.
	 * @return the output
	 */
	public String stdout() {
		return this.output.stdout();
	}

	/**
	 * Return the standard error, decoded as UTF-8.
	 * @return the output
	 */
	public String stderr() {
		return this.output.stderr();
	}

}
