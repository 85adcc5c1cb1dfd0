package io.github.dockerclient.exec;

import io.github.dockerclient.stream.Output;

/**
 * What became of a command that was run in a container to its end.
 *
 * @param exitCode its exit code; 126 or 127 if it could not be started, for which the
 * engine's reason is in the output
 * @param output what it wrote
 */
public record ExecRunResult(long exitCode, Output output) {

	/**
	 * Return what it wrote to standard output, decoded as UTF-8; with a terminal,
	 * everything.
	 * @return the output
	 */
	public String stdout() {
		return this.output.stdout();
	}

	/**
	 * Return what it wrote to standard error, decoded as UTF-8.
	 * @return the output
	 */
	public String stderr() {
		return this.output.stderr();
	}

}
