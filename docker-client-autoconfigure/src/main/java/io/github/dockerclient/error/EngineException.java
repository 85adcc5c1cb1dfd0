package io.github.dockerclient.error;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The engine answered with an error. Subclasses represent the kinds of errors that
 * applications handle differently. An error with any other status is an instance of this
 * class.
 */
public class EngineException extends DockerException {

	private final String operation;

	private final int status;

	private final String engineMessage;

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param status the HTTP status of the answer
	 * @param engineMessage the engine's error message
	 */
	public EngineException(String operation, int status, String engineMessage) {
		this(operation, status, engineMessage, "", null);
	}

	EngineException(String operation, int status, String engineMessage, String advice, @Nullable Throwable cause) {
		super(String.format(Locale.ROOT, "%s was answered with %d: %s%s", operation, status, engineMessage, advice),
				cause);
		this.operation = operation;
		this.status = status;
		this.engineMessage = engineMessage;
	}

	/**
	 * Return the operation that failed.
	 * @return the method and path of the request, without its query
	 */
	public String operation() {
		return this.operation;
	}

	/**
	 * Return the HTTP status of the answer. An error that is reported inside a stream has
	 * the status of the stream's response, which is 200.
	 * @return the status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return the engine's error message.
	 * @return the message as the engine sent it
	 */
	public String engineMessage() {
		return this.engineMessage;
	}

}
