package io.github.dockerclient.autoconfigure;

import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;

/**
 * The engines of an application, by name. There is a bean of this type. The engine that
 * {@code docker.host} and its sibling properties configure is named {@code default}. So
 * is the only engine of an application that defines one {@link DockerOperations} bean. An
 * entry of {@code docker.daemons} has its own name, and any other bean that the
 * application defines has its bean name. A client that is the blocking or reactive form
 * of another one does not count as an engine of its own.
 * <p>
 * If there are entries in {@code docker.daemons}, the default engine is included only if
 * it is requested: by {@code docker.host}, {@code docker.context}, its events or the
 * health of its containers, a {@link DockerConnectionDetails} bean or a
 * {@link DockerClientCustomizer} that changes its address.
 * <p>
 * Health, info, the endpoint, events and meters are those of this bean's engines. An
 * application that defines its own bean of this type replaces it.
 */
public interface DockerDaemons {

	/** The name of the engine that is not an entry of {@code docker.daemons}. */
	String DEFAULT = "default";

	/**
	 * Return the blocking clients of all engines. Clients that do not exist yet are
	 * created, without connecting to their engines.
	 * @return the clients, by the names of their engines
	 */
	Map<String, DockerOperations> operations();

	/**
	 * Return the reactive clients of all engines, as {@link #operations()}.
	 * @return the clients, by the names of their engines
	 */
	Map<String, ReactiveDockerOperations> reactiveOperations();

	/**
	 * Return the properties of an engine.
	 * @param name the name of the engine
	 * @return its properties, or those of the default engine if it has no own properties
	 */
	DockerDaemonProperties properties(String name);

}
