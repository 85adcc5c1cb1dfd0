// Derived from ReactiveSecretOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.secret;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.ObjectVersion;

/**
 * Operations on secrets of a swarm, such as {@code docker secret ls} and
 * {@code docker secret create}. They require a manager: other engines fail with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}. Each call waits for
 * the engine's answer. Every method can fail with a
 * {@link io.github.dockerclient.error.DockerException}. Safe on virtual threads; on the
 * threads of an event loop, use {@link ReactiveSecretOperations} instead.
 */
public interface SecretOperations {

	/**
	 * As {@link #list(SecretListOptions)}, with the default options.
	 * @return the secrets
	 */
	default List<Secret> list() {
		return list(new SecretListOptions());
	}

	/**
	 * As {@link #list(SecretListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the secrets
	 */
	default List<Secret> list(Consumer<SecretListOptions> options) {
		return list(new SecretListOptions().apply(options));
	}

	/**
	 * List secrets: {@code GET /secrets}, since API 1.41.
	 * @param options the options
	 * @return the secrets
	 */
	List<Secret> list(SecretListOptions options);

	/**
	 * Create a secret: {@code POST /secrets/create}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.ConflictException} if there is a secret of that
	 * name.
	 * @param spec the secret to create
	 * @return its id
	 */
	IDResponse create(SecretSpec spec);

	/**
	 * Return the details of a secret: {@code GET /secrets/{id}}, since API 1.41.
	 * @param id the id or name of the secret
	 * @return the secret
	 */
	Secret inspect(String id);

	/**
	 * Update the labels of a secret: {@code POST /secrets/{id}/update}, since API 1.41.
	 * Nothing else of it can change. Fails with a
	 * {@link io.github.dockerclient.error.StaleVersionException} if the version is no
	 * longer the current one. Returns when the secret is updated.
	 * @param id the id or name of the secret
	 * @param version the version of the secret to update, as returned by {@code inspect}
	 * @param spec the complete specification, including what does not change
	 */
	void update(String id, ObjectVersion version, SecretSpec spec);

	/**
	 * Update the labels of a secret, starting from its current specification: {@code POST
	 * /secrets/{id}/update}, since API 1.41. If it is updated by another client at the
	 * same time, it is read and changed again, up to ten times in all. Returns when the
	 * secret is updated.
	 * @param id the id or name of the secret
	 * @param change returns the new specification for the current one; may be called
	 * several times
	 */
	void update(String id, UnaryOperator<SecretSpec> change);

	/**
	 * Remove a secret: {@code DELETE /secrets/{id}}, since API 1.41. Fails if a service
	 * uses the secret. Returns when the secret is removed.
	 * @param id the id or name of the secret
	 */
	void remove(String id);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static SecretOperations using(ReactiveSecretOperations reactive) {
		return new BlockingSecretOperations(reactive);
	}

}
