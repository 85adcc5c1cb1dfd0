package io.github.dockerclient.container;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The result of a container that was run until it exited.
 *
 * @param exitCode the exit code of the container's command
 * @param stdoutBytes the standard output; with a terminal, the whole output
 * @param stderrBytes the standard error
 */
public record ContainerRunResult(long exitCode, byte[] stdoutBytes, byte[] stderrBytes) {

	/**
	 * Return the standard output, decoded as UTF-8.
	 * @return the output
	 */
	public String stdout() {
		return new String(this.stdoutBytes, StandardCharsets.UTF_8);
	}

	/**
	 * Return the standard error, decoded as UTF-8.
	 * @return the output
	 */
	public String stderr() {
		return new String(this.stderrBytes, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "ContainerRunResult[exitCode=%d, stdout=%d bytes, stderr=%d bytes]",
				this.exitCode, this.stdoutBytes.length, this.stderrBytes.length);
	}

}
