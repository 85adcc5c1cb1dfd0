package io.github.dockerclient.config;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Configs of a swarm, reactively. Nothing happens before the result is subscribed to.
 * Every method may end with a {@link io.github.dockerclient.error.DockerException}. Only
 * managers answer; other engines refuse all of it as a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface ReactiveConfigOperations {

	/**
	 * List configs: {@code GET /configs}, since API 1.41.
	 * @return the configs
	 */
	default Flux<Config> list() {
		return list((options) -> {
		});
	}

	/**
	 * List configs: {@code GET /configs}, since API 1.41.
	 * @param options which to list
	 * @return the configs
	 */
	default Flux<Config> list(Consumer<ConfigListOptions.Builder> options) {
		return list(ConfigListOptions.of(options));
	}

	/**
	 * List configs: {@code GET /configs}, since API 1.41.
	 * @param options which to list
	 * @return the configs
	 */
	Flux<Config> list(ConfigListOptions options);

	/**
	 * Create a config: {@code POST /configs/create}, since API 1.41. A name that is taken
	 * is refused as a {@link io.github.dockerclient.error.ConflictException}.
	 * @param spec what it shall be
	 * @return its id
	 */
	Mono<IDResponse> create(ConfigSpec spec);

	/**
	 * Tell all about a config: {@code GET /configs/{id}}, since API 1.41.
	 * @param id the config's id or name
	 * @return the config
	 */
	Mono<Config> inspect(String id);

	/**
	 * Change the labels of a config: {@code POST /configs/{id}/update}, since API 1.41.
	 * All else must stay. A version that is not the current one any more is refused as a
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param id the config's id or name
	 * @param version the version of the config that the change is based on, as
	 * {@code inspect} told it
	 * @param spec all that it shall be, not only what changes
	 * @return completes when it is changed
	 */
	Mono<Void> update(String id, ObjectVersion version, ConfigSpec spec);

	/**
	 * Change the labels of a config, given what it is: {@code POST /configs/{id}/update},
	 * since API 1.41. If somebody else changes it at the same time, it is read and
	 * changed anew, up to ten times in all.
	 * @param id the config's id or name
	 * @param change makes of what it is what it shall be; may be called several times
	 * @return completes when it is changed
	 */
	Mono<Void> update(String id, UnaryOperator<ConfigSpec> change);

	/**
	 * Remove a config: {@code DELETE /configs/{id}}, since API 1.41. Engines refuse to
	 * remove one that a service uses.
	 * @param id the config's id or name
	 * @return completes when it is removed
	 */
	Mono<Void> remove(String id);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveConfigOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveConfigOperations(http);
	}

}
