package io.github.dockerclient.transport;

import io.github.dockerclient.type.ApiVersion;

/**
 * The Engine API as HTTP, below the typed operations: for an endpoint, a parameter or a
 * property that they do not have. Every answer is waited for. Paths are those of the
 * API's documentation, without a version; version prefix, negotiation, errors and time
 * limits are the same as for every other call.
 * <p>
 * A property that a record does not have is read with a record of one's own, or as what
 * JSON is: <pre class="code">
 * record Detail(String id, &#64;JsonProperty("NewThing") String thing) { }
 *
 * docker.http().get("/containers/{id}/json", id).value(Detail.class);
 * docker.http().get("/containers/{id}/json", id).value(JsonNode.class).path("NewThing");
 * docker.http().get("/containers/{id}/json", id).value(Map.class).get("NewThing");
 * </pre> Components of a record stand for properties of the same name with a capital
 * letter at the front ({@code id} for {@code Id}); others are named with
 * {@link com.fasterxml.jackson.annotation.JsonProperty}. What a record does not have is
 * ignored. Trees and maps have the names that the engine sends.
 *
 * @see ReactiveDockerHttp
 */
public interface DockerHttp {

	/**
	 * Begin a {@code GET}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is read
	 */
	DockerRequest get(String path, Object... variables);

	/**
	 * Begin a {@code HEAD}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is read
	 */
	DockerRequest head(String path, Object... variables);

	/**
	 * Begin a {@code POST}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is read
	 */
	DockerRequest post(String path, Object... variables);

	/**
	 * Begin a {@code PUT}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is read
	 */
	DockerRequest put(String path, Object... variables);

	/**
	 * Begin a {@code DELETE}.
	 * @param path the path, with a name in braces for each variable
	 * @param variables the variables' values; a leading slash is left out
	 * @return the request; nothing is sent before one of its answers is read
	 */
	DockerRequest delete(String path, Object... variables);

	/**
	 * Tell which version of the API is spoken with the engine, asking the engine once.
	 * @return the version
	 */
	ApiVersion apiVersion();

	/**
	 * Tell which builder the engine recommends, asking the engine once.
	 * @return {@code 1} for the classic one, {@code 2} for BuildKit; {@code 1} if the
	 * engine does not say
	 */
	String builderVersion();

	/**
	 * Return where the engine listens.
	 * @return the address
	 */
	DockerAddress address();

	/**
	 * Create the blocking form of a way to an engine.
	 * @param reactive what does the work; to be closed by its owner
	 * @return the way to the engine
	 */
	static DockerHttp using(ReactiveDockerHttp reactive) {
		return new BlockingDockerHttp(reactive);
	}

}
