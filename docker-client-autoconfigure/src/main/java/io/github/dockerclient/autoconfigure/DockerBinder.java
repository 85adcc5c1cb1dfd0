package io.github.dockerclient.autoconfigure;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Creates a {@link Binder} for properties of Docker engines, for code that runs before
 * beans are created, such as conditions. As in the binding of {@link DockerProperties},
 * an environment variable of another program that happens to have the name of such a
 * property is ignored if its value does not fit.
 */
public final class DockerBinder {

	private DockerBinder() {
	}

	/**
	 * Create a binder.
	 * @param environment the environment of the application
	 * @return the binder
	 */
	public static Binder of(Environment environment) {
		return Binder.get(environment, new VariablesBindHandler(BindHandler.DEFAULT, environment, false));
	}

}
