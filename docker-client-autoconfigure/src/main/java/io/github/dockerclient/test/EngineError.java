package io.github.dockerclient.test;

/**
 * An error that the engine returns to the client.
 */
final class EngineError extends RuntimeException {

	private final int status;

	private final String message;

	EngineError(int status, String message) {
		super(message, null, false, false);
		this.status = status;
		this.message = message;
	}

	int status() {
		return this.status;
	}

	String message() {
		return this.message;
	}

}
