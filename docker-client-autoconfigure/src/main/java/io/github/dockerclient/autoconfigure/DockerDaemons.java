package io.github.dockerclient.autoconfigure;

import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The engines of an application by their names: {@code default} for the one without a
 * name, those of {@code docker.daemons}, and beans of the application's own by their bean
 * names.
 */
public interface DockerDaemons {

	/** The name of the engine without a name. */
	String DEFAULT = "default";

	/**
	 * Return the clients of the engines. They are made if nobody has used them yet, which
	 * connects to none.
	 * @return the clients by the names of the engines
	 */
	Map<String, ReactiveDockerOperations> operations();

	/**
	 * Return the properties of an engine.
	 * @param name the name of the engine
	 * @return its properties, or those of the default engine if it has none of its own
	 */
	DockerDaemonProperties properties(String name);

	/**
	 * Find the engines of an application.
	 * @param beanFactory the application's beans
	 * @param properties the properties of all engines
	 * @return the engines
	 */
	static DockerDaemons of(ConfigurableListableBeanFactory beanFactory, DockerProperties properties) {
		return new BeanDockerDaemons(beanFactory, properties);
	}

}
