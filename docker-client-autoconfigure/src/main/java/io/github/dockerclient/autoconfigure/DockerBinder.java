package io.github.dockerclient.autoconfigure;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Binds properties of Docker engines where there are no beans yet. As when
 * {@link DockerProperties} are bound, environment variables that happen to have the name
 * of such a property do no harm.
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
