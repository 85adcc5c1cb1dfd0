package io.github.dockerclient.transport;

/**
 * A Docker context does not exist, or its files are not valid.
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
