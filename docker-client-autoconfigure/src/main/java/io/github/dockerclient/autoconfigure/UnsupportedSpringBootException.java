package io.github.dockerclient.autoconfigure;

/**
 * The application runs on a version of Spring Boot that this client does not support.
 */
final class UnsupportedSpringBootException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	UnsupportedSpringBootException(String required, String present) {
		super("Docker Client for Spring Boot requires Spring Boot " + required
				+ " or later, but this application runs on Spring Boot " + present + ".");
	}

}
