package io.github.dockerclient.autoconfigure;

import java.util.Map;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Creates a {@link Binder} for properties of Docker engines, for code that runs before
 * beans are created, such as conditions. As in the binding of {@link DockerProperties},
 * an environment variable whose value does not fit is ignored, as it may be meant for
 * another program.
 */
public final class DockerBinder {

	private static final Bindable<Map<String, DockerDaemonProperties>> DAEMONS = Bindable.mapOf(String.class,
			DockerDaemonProperties.class);

	private DockerBinder() {
	}

	/**
	 * Create a binder.
	 * @param environment the environment of the application
	 * @return the binder
	 */
	public static Binder of(Environment environment) {
		return of(environment, false);
	}

	static Binder of(Environment environment, boolean logged) {
		return Binder.get(environment, new VariablesBindHandler(BindHandler.DEFAULT, environment, logged));
	}

	/**
	 * Bind {@code docker.daemons}.
	 * @param environment the environment of the application
	 * @return the properties of the engines by their names, or an empty map
	 */
	public static Map<String, DockerDaemonProperties> daemons(Environment environment) {
		return of(environment).bind("docker.daemons", DAEMONS).orElseGet(Map::of);
	}

}
