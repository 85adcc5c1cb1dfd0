package io.github.dockerclient.error;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The output of a process is not complete, or it is not known whether it is: the
 * connection ended before the process did, the engine can no longer say how the process
 * ended, or more was written than can be held. What had come until then is part of the
 * exception, but not of its message.
 */
public class TruncatedOutputException extends DockerStreamException {

	private final transient byte[] stdout;

	private final transient byte[] stderr;

	/**
	 * Create an exception.
	 * @param message what failed
	 * @param stdout what had come of standard output; with a terminal, of everything
	 * @param stderr what had come of standard error
	 * @param cause the cause, or {@code null}
	 */
	public TruncatedOutputException(String message, byte[] stdout, byte[] stderr, @Nullable Throwable cause) {
		super(message, cause);
		this.stdout = stdout;
		this.stderr = stderr;
	}

	/**
	 * Return what had come of standard output.
	 * @return the bytes; with a terminal, those of everything
	 */
	public byte[] stdoutBytes() {
		return (this.stdout != null) ? this.stdout.clone() : new byte[0];
	}

	/**
	 * Return what had come of standard error.
	 * @return the bytes
	 */
	public byte[] stderrBytes() {
		return (this.stderr != null) ? this.stderr.clone() : new byte[0];
	}

	/**
	 * Return what had come of standard output, decoded as UTF-8.
	 * @return the output
	 */
	public String stdout() {
		return new String(stdoutBytes(), StandardCharsets.UTF_8);
	}

	/**
	 * Return what had come of standard error, decoded as UTF-8.
	 * @return the output
	 */
	public String stderr() {
		return new String(stderrBytes(), StandardCharsets.UTF_8);
	}

}
