package io.github.dockerclient.transport;

import io.github.dockerclient.type.ApiVersion;
import reactor.core.publisher.Mono;

/**
 * The Engine API as HTTP, below the typed operations: for an endpoint, a parameter or a
 * property that they do not have. Paths are those of the API's documentation, without a
 * version; version prefix, negotiation, errors and time limits are the same as for every
 * other call.
 * <p>
 * A property that a record does not have is read with a record of one's own, or as what
 * JSON is: <pre class="code">
 * record Detail(String id, &#64;JsonProperty("NewThing") String thing) { }
 *
 * docker.http().get("/containers/{id}/json", id).value(Detail.class);
 * docker.http().get("/containers/{id}/json", id).value(JsonNode.class);
 * docker.http().get("/containers/{id}/json", id).value(Map.class);
 * </pre> Components of a record stand for properties of the same name with a capital
 * letter at the front ({@code id} for {@code Id}); others are named with
 * {@link com.fasterxml.jackson.annotation.JsonProperty}. What a record does not have is
 * ignored. Trees and maps have the names that the engine sends.
 *
 * @see DockerHttp
 */
public interface ReactiveDockerHttp {

	/**
	 * Begin a {@code GET}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is subscribed to
	 */
	ReactiveDockerRequest get(String path, Object... variables);

	/**
	 * Begin a {@code HEAD}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is subscribed to
	 */
	ReactiveDockerRequest head(String path, Object... variables);

	/**
	 * Begin a {@code POST}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is subscribed to
	 */
	ReactiveDockerRequest post(String path, Object... variables);

	/**
	 * Begin a {@code PUT}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is subscribed to
	 */
	ReactiveDockerRequest put(String path, Object... variables);

	/**
	 * Begin a {@code DELETE}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is subscribed to
	 */
	ReactiveDockerRequest delete(String path, Object... variables);

	/**
	 * Tell which version of the API is spoken with the engine, asking the engine once.
	 * @return the version
	 */
	Mono<ApiVersion> apiVersion();

	/**
	 * Tell which builder the engine recommends, asking the engine once.
	 * @return {@code 1} for the classic one, {@code 2} for BuildKit; {@code 1} if the
	 * engine does not say
	 */
	Mono<String> builderVersion();

	/**
	 * Return where the engine listens.
	 * @return the address
	 */
	DockerAddress address();

	/**
	 * End something else that calls wait for when this way to the engine is closed.
	 * @param <T> the type of the result
	 * @param operation what it is, as messages name it
	 * @param work gives the result, and is cancelled
	 * @return the result; fails with a
	 * {@link io.github.dockerclient.error.DockerClientClosedException} if this is closed
	 */
	<T> Mono<T> untilClosed(String operation, Mono<T> work);

	/**
	 * Close this way to the engine. Every call and stream that is under way, and every
	 * later one, fails at once with a
	 * {@link io.github.dockerclient.error.DockerClientClosedException}; connections,
	 * event loops and ssh are ended. Closing again does nothing.
	 * @return completes when all is closed; cancelling it does not stop the closing
	 */
	Mono<Void> close();

}
