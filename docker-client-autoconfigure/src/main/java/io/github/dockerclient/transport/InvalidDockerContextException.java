package io.github.dockerclient.transport;

/**
 * A Docker context is not there, or its files are broken.
 */
public class InvalidDockerContextException extends IllegalArgumentException {

	private final String context;

	InvalidDockerContextException(String context, String message) {
		super(message);
		this.context = context;
	}

	/**
	 * Return the name of the context.
	 * @return the name
	 */
	public String context() {
		return this.context;
	}

}
