package io.github.dockerclient.container;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What became of a container that was run to its end.
 *
 * @param exitCode the exit code of its command
 * @param stdoutBytes what it wrote to standard output; with a terminal, everything
 * @param stderrBytes what it wrote to standard error
 */
public record ContainerRunResult(long exitCode, byte[] stdoutBytes, byte[] stderrBytes) {

	/**
	 * Return what it wrote to standard output, decoded as UTF-8.
	 * @return the output
	 */
	public String stdout() {
		return new String(this.stdoutBytes, StandardCharsets.UTF_8);
	}

	/**
	 * Return what it wrote to standard error, decoded as UTF-8.
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
