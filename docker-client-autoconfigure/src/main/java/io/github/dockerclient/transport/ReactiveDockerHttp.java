package io.github.dockerclient.transport;

import io.github.dockerclient.type.ApiVersion;
import reactor.core.publisher.Mono;

/**
 * The Engine API as HTTP, below the typed operations: for an endpoint or a field that
 * they do not have. Paths are those of the API's documentation, without a version:
 * {@code http.get("/containers/{id}/json", id).value(MyRecord.class)}. Version prefix,
 * negotiation, errors and time limits are the same as for every other call.
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
	 * Return where the engine listens.
	 * @return the address
	 */
	DockerAddress address();

	/**
	 * Close all connections. Streams that are open end with an error.
	 * @return completes when all is closed
	 */
	Mono<Void> close();

	/**
	 * Create the way to an engine. Nothing is connected before the first request.
	 * @param settings where the engine is and how to speak with it
	 * @return the way to the engine; to be closed by its user
	 */
	static ReactiveDockerHttp create(DockerHttpSettings settings) {
		return new DefaultReactiveDockerHttp(settings);
	}

}
