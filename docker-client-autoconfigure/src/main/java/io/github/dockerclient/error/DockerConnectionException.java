package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The engine could not be reached, or closed the connection before its response was
 * complete. The message contains the address and a possible remedy.
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
	 * Create an exception with a remedy.
	 * @param problem what failed
	 * @param remedy a possible remedy, which is appended to the message
	 * @param cause the cause, or {@code null}
	 */
	public DockerConnectionException(String problem, String remedy, @Nullable Throwable cause) {
		super(problem + " " + remedy, cause);
		this.remedy = remedy;
	}

	/**
	 * Return a possible remedy.
	 * @return the remedy, with which the message ends, or {@code null} if none is known
	 */
	public @Nullable String remedy() {
		return this.remedy;
	}

}
