package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.ProgressMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registry that the script starts beside the engines. It requires a password.
 */
public final class TestRegistry {

	private static final Map<String, String> VARIABLES = Engines.variables("registry");

	private TestRegistry() {
	}

	/**
	 * Return the address of the registry.
	 * @return its host and port
	 */
	public static String address() {
		return variable("REGISTRY");
	}

	/**
	 * Return the credentials that it accepts.
	 * @return the credentials
	 */
	public static RegistryCredentials credentials() {
		return new RegistryCredentials(address(), variable("REGISTRY_USER"), variable("REGISTRY_PASSWORD"), null);
	}

	/**
	 * Return the program that runs this registry.
	 * @return the path of the program
	 */
	static String program() {
		return variable("REGISTRY_PROGRAM");
	}

	/**
	 * Push the tests' image to the registry.
	 * @param docker the fixture of an engine with the image
	 * @param suffix the suffix, which distinguishes it from the test's other images
	 * @return its name without a tag; it has the tags 1 and 2, which are present only in
	 * the registry
	 */
	public static String push(EngineFixture docker, String suffix) {
		String name = address() + "/" + docker.name(suffix);
		for (String tag : new String[] { "1", "2" }) {
			docker.removed(name + ":" + tag);
			docker.direct()
				.post("/images/{name}/tag", EngineFixture.IMAGE)
				.query("repo", name)
				.query("tag", tag)
				.nothing()
				.block(EngineFixture.PATIENCE);
			docker.direct()
				.post("/images/{name}/push", name)
				.query("tag", tag)
				.header("X-Registry-Auth", credentials().header())
				.progress()
				.map(ProgressMessage::toString)
				.blockLast(EngineFixture.PATIENCE);
			docker.direct().delete("/images/{name}", name + ":" + tag).nothing().block(EngineFixture.PATIENCE);
		}
		return name;
	}

	/**
	 * Read the manifest of an image in the registry.
	 * @param name the name of the image without the registry and a tag
	 * @param reference its tag or digest
	 * @return its manifest or index
	 */
	public static JsonNode manifest(String name, String reference) {
		String user = variable("REGISTRY_USER") + ":" + variable("REGISTRY_PASSWORD");
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://" + address() + "/v2/" + name + "/manifests/" + reference))
			.header("Accept",
					"application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, "
							+ "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json")
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
			.timeout(EngineFixture.PATIENCE)
			.build();
		try {
			return new JsonMapper()
				.readTree(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String variable(String name) {
		return Objects.requireNonNull(VARIABLES.get(name), () -> "The script does not report " + name);
	}

}
