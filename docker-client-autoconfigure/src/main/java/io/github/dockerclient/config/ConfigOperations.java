// Derived from ReactiveConfigOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.config;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.ObjectVersion;

/**
 * Operations on configs of a swarm, such as {@code docker config ls} and
 * {@code docker config create}. They require a manager: other engines fail with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}. Each call waits for
 * the engine's answer. Every method can fail with a
 * {@link io.github.dockerclient.error.DockerException}. Safe on virtual threads; on the
 * threads of an event loop, use {@link ReactiveConfigOperations} instead.
 */
public interface ConfigOperations {

	/**
	 * As {@link #list(ConfigListOptions)}, with the default options.
	 * @return the configs
	 */
	default List<Config> list() {
		return list(new ConfigListOptions());
	}

	/**
	 * As {@link #list(ConfigListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the configs
	 */
	default List<Config> list(Consumer<ConfigListOptions> options) {
		return list(new ConfigListOptions().apply(options));
	}

	/**
	 * List configs: {@code GET /configs}, since API 1.41.
	 * @param options the options
	 * @return the configs
	 */
	List<Config> list(ConfigListOptions options);

	/**
	 * Create a config: {@code POST /configs/create}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ConflictException} if there is a config of that
	 * name.
	 * @param spec the config to create
	 * @return its id
	 */
	IDResponse create(ConfigSpec spec);

	/**
	 * Return the details of a config: {@code GET /configs/{id}}, since API 1.41.
	 * @param id the id or name of the config
	 * @return the config
	 */
	Config inspect(String id);

	/**
	 * Update the labels of a config: {@code POST /configs/{id}/update}, since API 1.41.
	 * Nothing else of it can change. Fails with a
	 * {@link io.github.dockerclient.error.StaleVersionException} if the version is no
	 * longer the current one. Returns when the config is updated.
	 * @param id the id or name of the config
	 * @param version the version of the config to update, as returned by {@code inspect}
	 * @param spec the complete specification, including what does not change
	 */
	void update(String id, ObjectVersion version, ConfigSpec spec);

	/**
	 * Update the labels of a config, starting from its current specification: {@code POST
	 * /configs/{id}/update}, since API 1.41. If it is updated by another client at the
	 * same time, it is read and changed again, up to ten times in all. Returns when the
	 * config is updated.
	 * @param id the id or name of the config
	 * @param change returns the new specification for the current one; may be called
	 * several times
	 */
	void update(String id, UnaryOperator<ConfigSpec> change);

	/**
	 * Remove a config: {@code DELETE /configs/{id}}, since API 1.41. Fails if a service
	 * uses the config. Returns when the config is removed.
	 * @param id the id or name of the config
	 */
	void remove(String id);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static ConfigOperations using(ReactiveConfigOperations reactive) {
		return new BlockingConfigOperations(reactive);
	}

}
