package io.github.dockerclient.error;

import java.util.Locale;

/**
 * The JVM failed in the middle of a call: there was not enough memory for an answer, for
 * example, or a class could not be loaded. The cause is the {@link Error}. Reactor passes
 * no such errors on, so that the caller would wait for ever: they travel in this
 * exception.
 */
public class JvmErrorException extends DockerException {

	/**
	 * Create an exception.
	 * @param cause the error of the JVM
	 */
	public JvmErrorException(Error cause) {
		super(String.format(Locale.ROOT, "The JVM failed in the middle of a call: %s", cause), cause);
	}

}
