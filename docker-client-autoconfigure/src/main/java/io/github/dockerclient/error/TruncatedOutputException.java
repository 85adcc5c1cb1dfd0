package io.github.dockerclient.error;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The output of a process is incomplete or may be incomplete: the connection ended before
 * the process did, the engine can no longer report how the process ended, or the output
 * exceeds the limit for output in memory. The exception contains the output that was
 * received; its message does not.
 */
public class TruncatedOutputException extends DockerStreamException {

	private final transient byte[] stdout;

	private final transient byte[] stderr;

	/**
	 * Create an exception.
	 * @param message what failed
	 * @param stdout the received part of the standard output; with a terminal, of both
	 * outputs
	 * @param stderr the received part of the standard error
	 * @param cause the cause, or {@code null}
	 */
	public TruncatedOutputException(String message, byte[] stdout, byte[] stderr, @Nullable Throwable cause) {
		super(message, cause);
		this.stdout = stdout;
		this.stderr = stderr;
	}

	/**
	 * Return the part of the standard output that was received.
	 * @return the bytes; with a terminal, those of both outputs
	 */
	public byte[] stdoutBytes() {
		return (this.stdout != null) ? this.stdout.clone() : new byte[0];
	}

	/**
	 * Return the part of the standard error that was received.
	 * @return the bytes
	 */
	public byte[] stderrBytes() {
		return (this.stderr != null) ? this.stderr.clone() : new byte[0];
	}

	/**
	 * Return the part of the standard output that was received, decoded as UTF-8.
	 * @return the output
	 */
	public String stdout() {
		return new String(stdoutBytes(), StandardCharsets.UTF_8);
	}

	/**
	 * Return the part of the standard error that was received, decoded as UTF-8.
	 * @return the output
	 */
	public String stderr() {
		return new String(stderrBytes(), StandardCharsets.UTF_8);
	}

}
