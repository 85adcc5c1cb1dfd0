package io.github.dockerclient.config;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.Internal;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Operations on configs of a swarm, such as {@code docker config ls} and
 * {@code docker config create}. They require a manager: other engines fail with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}. Nothing is sent
 * before the result is subscribed to. Every method can fail with a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveConfigOperations {

	/**
	 * As {@link #list(ConfigListOptions)}, with the default options.
	 * @return the configs
	 */
	default Flux<Config> list() {
		return list(new ConfigListOptions());
	}

	/**
	 * As {@link #list(ConfigListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the configs
	 */
	default Flux<Config> list(Consumer<ConfigListOptions> options) {
		return list(new ConfigListOptions().apply(options));
	}

	/**
	 * List configs: {@code GET /configs}, since API 1.41.
	 * @param options the options
	 * @return the configs
	 */
	Flux<Config> list(ConfigListOptions options);

	/**
	 * Create a config: {@code POST /configs/create}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ConflictException} if there is a config of that
	 * name.
	 * @param spec the config to create
	 * @return its id
	 */
	Mono<IDResponse> create(ConfigSpec spec);

	/**
	 * Return the details of a config: {@code GET /configs/{id}}, since API 1.41.
	 * @param id the id or name of the config
	 * @return the config
	 */
	Mono<Config> inspect(String id);

	/**
	 * Update the labels of a config: {@code POST /configs/{id}/update}, since API 1.41.
	 * Nothing else of it can change. Fails with a
	 * {@link io.github.dockerclient.error.StaleVersionException} if the version is no
	 * longer the current one.
	 * @param id the id or name of the config
	 * @param version the version of the config to update, as returned by {@code inspect}
	 * @param spec the complete specification, including what does not change
	 * @return completes when the config is updated
	 */
	Mono<Void> update(String id, ObjectVersion version, ConfigSpec spec);

	/**
	 * Update the labels of a config, starting from its current specification: {@code POST
	 * /configs/{id}/update}, since API 1.41. If it is updated by another client at the
	 * same time, it is read and changed again, up to ten times in all.
	 * @param id the id or name of the config
	 * @param change returns the new specification for the current one; may be called
	 * several times
	 * @return completes when the config is updated
	 */
	Mono<Void> update(String id, UnaryOperator<ConfigSpec> change);

	/**
	 * Remove a config: {@code DELETE /configs/{id}}, since API 1.41. Fails if a service
	 * uses the config.
	 * @param id the id or name of the config
	 * @return completes when the config is removed
	 */
	Mono<Void> remove(String id);

	/**
	 * Create these operations.
	 * @param http sends the requests
	 * @param defaults the labels of each config that is created
	 * @return the operations
	 */
	@Internal
	static ReactiveConfigOperations using(ReactiveDockerHttp http, CallDefaults defaults) {
		return new DefaultReactiveConfigOperations(http, defaults);
	}

}
