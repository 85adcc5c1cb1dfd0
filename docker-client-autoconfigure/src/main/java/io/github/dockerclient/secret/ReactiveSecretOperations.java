package io.github.dockerclient.secret;

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
 * Operations on secrets of a swarm, such as {@code docker secret ls} and
 * {@code docker secret create}. They require a manager: other engines fail with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}. Nothing is sent
 * before the result is subscribed to. Every method can fail with a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveSecretOperations {

	/**
	 * As {@link #list(SecretListOptions)}, with the default options.
	 * @return the secrets
	 */
	default Flux<Secret> list() {
		return list(new SecretListOptions());
	}

	/**
	 * As {@link #list(SecretListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the secrets
	 */
	default Flux<Secret> list(Consumer<SecretListOptions> options) {
		return list(new SecretListOptions().apply(options));
	}

	/**
	 * List secrets: {@code GET /secrets}, since API 1.41.
	 * @param options the options
	 * @return the secrets
	 */
	Flux<Secret> list(SecretListOptions options);

	/**
	 * Create a secret: {@code POST /secrets/create}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ConflictException} if there is a secret of that
	 * name.
	 * @param spec the secret to create
	 * @return its id
	 */
	Mono<IDResponse> create(SecretSpec spec);

	/**
	 * Return the details of a secret: {@code GET /secrets/{id}}, since API 1.41.
	 * @param id the id or name of the secret
	 * @return the secret
	 */
	Mono<Secret> inspect(String id);

	/**
	 * Update the labels of a secret: {@code POST /secrets/{id}/update}, since API 1.41.
	 * Nothing else of it can change. Fails with a
	 * {@link io.github.dockerclient.error.StaleVersionException} if the version is no
	 * longer the current one.
	 * @param id the id or name of the secret
	 * @param version the version of the secret to update, as returned by {@code inspect}
	 * @param spec the complete specification, including what does not change
	 * @return completes when the secret is updated
	 */
	Mono<Void> update(String id, ObjectVersion version, SecretSpec spec);

	/**
	 * Update the labels of a secret, starting from its current specification: {@code POST
	 * /secrets/{id}/update}, since API 1.41. If it is updated by another client at the
	 * same time, it is read and changed again, up to ten times in all.
	 * @param id the id or name of the secret
	 * @param change returns the new specification for the current one; may be called
	 * several times
	 * @return completes when the secret is updated
	 */
	Mono<Void> update(String id, UnaryOperator<SecretSpec> change);

	/**
	 * Remove a secret: {@code DELETE /secrets/{id}}, since API 1.41. Fails if a service
	 * uses the secret.
	 * @param id the id or name of the secret
	 * @return completes when the secret is removed
	 */
	Mono<Void> remove(String id);

	/**
	 * Create these operations.
	 * @param http sends the requests
	 * @param defaults the labels of each secret that is created
	 * @return the operations
	 */
	@Internal
	static ReactiveSecretOperations using(ReactiveDockerHttp http, CallDefaults defaults) {
		return new DefaultReactiveSecretOperations(http, defaults);
	}

}
