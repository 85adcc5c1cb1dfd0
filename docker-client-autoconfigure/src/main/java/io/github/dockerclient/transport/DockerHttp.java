package io.github.dockerclient.transport;

import io.github.dockerclient.type.ApiVersion;

/**
 * HTTP access to the Engine API, for endpoints, parameters and properties that the typed
 * operations do not support. Every method that reads a response waits for it. Paths are
 * those of the API's documentation, without a version. The version prefix, version
 * negotiation, errors and time limits are the same as for all other calls.
 * <p>
 * To read a property that the client's records do not contain, use a record of your own,
 * a JSON tree or a map: <pre class="code">
 * record Detail(String id, &#64;JsonProperty("NewThing") String thing) { }
 *
 * docker.http().get("/containers/{id}/json", id).value(Detail.class);
 * docker.http().get("/containers/{id}/json", id).value(JsonNode.class).path("NewThing");
 * docker.http().get("/containers/{id}/json", id).value(Map.class).get("NewThing");
 * </pre> The components of a record are mapped to properties of the same name with an
 * upper-case first letter ({@code id} to {@code Id}), unless they are annotated with
 * {@link com.fasterxml.jackson.annotation.JsonProperty}. Properties without a component
 * are ignored. Trees and maps contain the names that the engine sends.
 *
 * @see ReactiveDockerHttp
 */
public interface DockerHttp {

	/**
	 * Create a {@code GET} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent when its response is read
	 */
	DockerRequest get(String path, Object... variables);

	/**
	 * Create a {@code HEAD} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent when its response is read
	 */
	DockerRequest head(String path, Object... variables);

	/**
	 * Create a {@code POST} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent when its response is read
	 */
	DockerRequest post(String path, Object... variables);

	/**
	 * Create a {@code PUT} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent when its response is read
	 */
	DockerRequest put(String path, Object... variables);

	/**
	 * Create a {@code DELETE} request.
	 * @param path the path, with the names of variables in braces
	 * @param variables the values of the variables, whose leading slash is removed
	 * @return the request, which is sent when its response is read
	 */
	DockerRequest delete(String path, Object... variables);

	/**
	 * Return the API version in use with the engine. The engine is asked only once.
	 * @return the version
	 */
	ApiVersion apiVersion();

	/**
	 * Return the builder that the engine recommends. The engine is asked only once.
	 * @return {@code 1} for the classic builder, {@code 2} for BuildKit; {@code 1} if the
	 * engine does not report it
	 */
	String builderVersion();

	/**
	 * Return the address of the engine.
	 * @return the address
	 */
	DockerAddress address();

	/**
	 * Create the blocking form of an HTTP client.
	 * @param reactive the client to delegate to, which its owner closes
	 * @return the blocking client
	 */
	static DockerHttp using(ReactiveDockerHttp reactive) {
		return new BlockingDockerHttp(reactive);
	}

}
