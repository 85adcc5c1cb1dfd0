package io.github.dockerclient.transport;

import io.github.dockerclient.type.ApiVersion;
import reactor.core.publisher.Mono;

/**
 * Reactive HTTP access to the Engine API, for endpoints, parameters and properties that
 * the typed operations do not support. Paths are those of the API's documentation,
 * without a version. The version prefix, version negotiation, errors and time limits are
 * the same as for all other calls.
 * <p>
 * To read a property that the client's records do not contain, use a record of your own,
 * a JSON tree or a map: <pre class="code">
 * record Detail(String id, &#64;JsonProperty("NewThing") String thing) { }
 *
 * docker.http().get("/containers/{id}/json", id).value(Detail.class);
 * docker.http().get("/containers/{id}/json", id).value(JsonNode.class);
 * docker.http().get("/containers/{id}/json", id).value(Map.class);
 * </pre> The components of a record are mapped to properties of the same name with an
 * upper-case first letter ({@code id} to {@code Id}), unless they are annotated with
 * {@link com.fasterxml.jackson.annotation.JsonProperty}. Properties without a component
 * are ignored. Trees and maps contain the names that the engine sends.
 *
 * @see DockerHttp
 */
public interface ReactiveDockerHttp {

	/**
	 * Create a {@code GET} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent on subscription to its response
	 */
	ReactiveDockerRequest get(String path, Object... variables);

	/**
	 * Create a {@code HEAD} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent on subscription to its response
	 */
	ReactiveDockerRequest head(String path, Object... variables);

	/**
	 * Create a {@code POST} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent on subscription to its response
	 */
	ReactiveDockerRequest post(String path, Object... variables);

	/**
	 * Create a {@code PUT} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent on subscription to its response
	 */
	ReactiveDockerRequest put(String path, Object... variables);

	/**
	 * Create a {@code DELETE} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent on subscription to its response
	 */
	ReactiveDockerRequest delete(String path, Object... variables);

	/**
	 * Return the API version in use with the engine. The engine is asked only once.
	 * @return the version
	 */
	Mono<ApiVersion> apiVersion();

	/**
	 * Return the builder that the engine recommends. The engine is asked only once.
	 * @return {@code 1} for the classic builder, {@code 2} for BuildKit; {@code 1} if the
	 * engine does not report it
	 */
	Mono<String> builderVersion();

	/**
	 * Return the address of the engine.
	 * @return the address
	 */
	DockerAddress address();

	/**
	 * Cancel other work that calls wait for when this client is closed.
	 * @param <T> the type of the result
	 * @param operation the name of the work, for the message of the exception
	 * @param work the work, which is cancelled when this client is closed
	 * @return the result; fails with a
	 * {@link io.github.dockerclient.error.DockerClientClosedException} if this client is
	 * closed
	 */
	<T> Mono<T> untilClosed(String operation, Mono<T> work);

	/**
	 * Close this client with its connections, event loops and ssh processes. All current
	 * and later calls and streams fail at once with a
	 * {@link io.github.dockerclient.error.DockerClientClosedException}. Further calls of
	 * this method have no effect.
	 * @return completes when the client is closed; cancelling it does not interrupt the
	 * closing
	 */
	Mono<Void> close();

}
