package io.github.dockerclient.secret;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Secrets of a swarm, reactively. Nothing happens before the result is subscribed to.
 * Every method may end with a {@link io.github.dockerclient.error.DockerException}. Only
 * managers answer; other engines refuse all of it as a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface ReactiveSecretOperations {

	/**
	 * List secrets: {@code GET /secrets}, since API 1.41.
	 * @return the secrets
	 */
	default Flux<Secret> list() {
		return list((options) -> {
		});
	}

	/**
	 * List secrets: {@code GET /secrets}, since API 1.41.
	 * @param options which to list
	 * @return the secrets
	 */
	default Flux<Secret> list(Consumer<SecretListOptions.Builder> options) {
		return list(SecretListOptions.of(options));
	}

	/**
	 * List secrets: {@code GET /secrets}, since API 1.41.
	 * @param options which to list
	 * @return the secrets
	 */
	Flux<Secret> list(SecretListOptions options);

	/**
	 * Create a secret: {@code POST /secrets/create}, since API 1.41. A name that is taken
	 * is refused as a {@link io.github.dockerclient.error.ConflictException}.
	 * @param spec what it shall be
	 * @return its id
	 */
	Mono<IDResponse> create(SecretSpec spec);

	/**
	 * Tell all about a secret: {@code GET /secrets/{id}}, since API 1.41.
	 * @param id the secret's id or name
	 * @return the secret
	 */
	Mono<Secret> inspect(String id);

	/**
	 * Change the labels of a secret: {@code POST /secrets/{id}/update}, since API 1.41.
	 * All else must stay. A version that is not the current one any more is refused as a
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param id the secret's id or name
	 * @param version the version of the secret that the change is based on, as
	 * {@code inspect} told it
	 * @param spec all that it shall be, not only what changes
	 * @return completes when it is changed
	 */
	Mono<Void> update(String id, ObjectVersion version, SecretSpec spec);

	/**
	 * Change the labels of a secret, given what it is: {@code POST /secrets/{id}/update},
	 * since API 1.41. If somebody else changes it at the same time, it is read and
	 * changed anew, up to ten times in all.
	 * @param id the secret's id or name
	 * @param change makes of what it is what it shall be; may be called several times
	 * @return completes when it is changed
	 */
	Mono<Void> update(String id, UnaryOperator<SecretSpec> change);

	/**
	 * Remove a secret: {@code DELETE /secrets/{id}}, since API 1.41. Engines refuse to
	 * remove one that a service uses.
	 * @param id the secret's id or name
	 * @return completes when it is removed
	 */
	Mono<Void> remove(String id);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveSecretOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveSecretOperations(http);
	}

}
