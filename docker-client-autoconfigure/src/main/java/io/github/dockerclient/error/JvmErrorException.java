package io.github.dockerclient.error;

import java.util.Locale;

/**
 * The JVM failed during a call: there was not enough memory for a response, for example,
 * or a class could not be loaded. The cause is the {@link Error}. Reactor does not
 * propagate such errors to the subscriber, which would then wait forever, so they are
 * wrapped in this exception.
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
