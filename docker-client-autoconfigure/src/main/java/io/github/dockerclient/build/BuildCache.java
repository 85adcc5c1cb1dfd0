package io.github.dockerclient.build;

import java.util.Map;

import io.github.dockerclient.type.Copies;

import org.springframework.util.Assert;

/**
 * The destination to which BuildKit exports its cache for later builds, also of other
 * engines.
 *
 * @param type the type: {@code registry} or {@code inline}
 * @param attrs the attributes, as behind {@code --cache-to} of Docker's command line;
 * {@code toString()} hides their values, which may be credentials
 */
public record BuildCache(String type, Map<String, String> attrs) {

	/**
	 * Create a destination.
	 */
	public BuildCache {
		Assert.hasText(type, "'type' of a build's cache must not be empty");
		attrs = Copies.hiding(attrs);
	}

	/**
	 * Export the cache as a separate image in a registry.
	 * @param name the name of that image
	 * @return the destination, for the layers of the result
	 */
	public static BuildCache registry(String name) {
		Assert.hasText(name, "'name' of a cache image must not be empty");
		return new BuildCache("registry", Map.of("ref", name));
	}

	/**
	 * Export the cache within the image that is built.
	 * @return the destination, for the layers of the result
	 */
	public static BuildCache inline() {
		return new BuildCache("inline", Map.of());
	}

	/**
	 * Export the layers of all stages, not only those of the result.
	 * @return the same destination with mode {@code max}
	 */
	public BuildCache max() {
		return new BuildCache(this.type, Copies.plus(this.attrs, "mode", "max"));
	}

}
