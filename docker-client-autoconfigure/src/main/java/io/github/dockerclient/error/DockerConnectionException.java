package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The engine could not be reached, or hung up before its answer was complete. The message
 * names the address and what to try.
 */
public class DockerConnectionException extends DockerException {

	private final @Nullable String remedy;

	/**
	 * Create an exception.
	 * @param message what failed
	 * @param cause the cause, or {@code null}
	 */
	public DockerConnectionException(String message, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = null;
	}

	/**
	 * Create an exception that tells what to do about it.
	 * @param problem what failed
	 * @param remedy what may help, which is the end of the message
	 * @param cause the cause, or {@code null}
	 */
	public DockerConnectionException(String problem, String remedy, @Nullable Throwable cause) {
		super(problem + " " + remedy, cause);
		this.remedy = remedy;
	}

	/**
	 * Return what may help.
	 * @return the end of the message, or {@code null} if it is not known
	 */
	public @Nullable String remedy() {
		return this.remedy;
	}

}
