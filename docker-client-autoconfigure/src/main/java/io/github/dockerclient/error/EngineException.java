package io.github.dockerclient.error;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The engine answered with an error. The subclasses tell the kinds apart that a program
 * treats differently; a status that none of them stands for is an instance of this class.
 */
public class EngineException extends DockerException {

	private final String operation;

	private final int status;

	private final String engineMessage;

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param status the HTTP status of the answer
	 * @param engineMessage the engine's own words
	 */
	public EngineException(String operation, int status, String engineMessage) {
		this(operation, status, engineMessage, "", null);
	}

	// With advice, which follows on the engine's words.
	EngineException(String operation, int status, String engineMessage, String advice, @Nullable Throwable cause) {
		super(String.format(Locale.ROOT, "%s was answered with %d: %s%s", operation, status, engineMessage, advice),
				cause);
		this.operation = operation;
		this.status = status;
		this.engineMessage = engineMessage;
	}

	/**
	 * Return what was asked.
	 * @return the method and path of the request, without its query
	 */
	public String operation() {
		return this.operation;
	}

	/**
	 * Return the HTTP status of the answer. An error inside a stream has the status with
	 * which the stream began, 200.
	 * @return the status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return the engine's own words.
	 * @return the engine's message
	 */
	public String engineMessage() {
		return this.engineMessage;
	}

}
