package io.github.dockerclient.error;

import org.jspecify.annotations.Nullable;

/**
 * The engine answered with status 200 when it began an operation, and then reported
 * inside the stream that the operation failed. An example is the pull of an image that
 * does not exist.
 */
public class StreamedErrorException extends EngineException {

	private final @Nullable Long code;

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param code the code of the error, or {@code null} if the engine gave none
	 * @param engineMessage the engine's error message
	 */
	public StreamedErrorException(String operation, @Nullable Long code, String engineMessage) {
		this(operation, code, engineMessage, null);
	}

	StreamedErrorException(String operation, @Nullable Long code, String engineMessage, @Nullable Throwable cause) {
		super(operation, 200, engineMessage, "", cause);
		this.code = code;
	}

	/**
	 * Return the code that the engine gave, such as the exit code of a build's step.
	 * @return the code, or {@code null} if there is none
	 */
	public @Nullable Long code() {
		return this.code;
	}

}
