package io.github.dockerclient.build;

import java.util.Map;

import io.github.dockerclient.type.Copies;

import org.springframework.util.Assert;

/**
 * Where BuildKit leaves what it has built, for later builds that may be elsewhere.
 *
 * @param type how it is kept: {@code registry} or {@code inline}
 * @param attrs attributes, as Docker's command line has them behind {@code --cache-to};
 * their values, which may be credentials, are in no text
 */
public record BuildCache(String type, Map<String, String> attrs) {

	/**
	 * Create a cache.
	 */
	public BuildCache {
		Assert.hasText(type, "'type' of a build's cache must not be empty");
		attrs = Copies.hiding(attrs);
	}

	/**
	 * Keep the cache as an image of its own in a registry.
	 * @param name the name of that image
	 * @return the cache, with the layers of the result
	 */
	public static BuildCache registry(String name) {
		Assert.hasText(name, "'name' of a cache image must not be empty");
		return new BuildCache("registry", Map.of("ref", name));
	}

	/**
	 * Keep the cache in the image that is built.
	 * @return the cache, with the layers of the result
	 */
	public static BuildCache inline() {
		return new BuildCache("inline", Map.of());
	}

	/**
	 * Keep the layers of all stages, not those of the result alone.
	 * @return the same cache with mode {@code max}
	 */
	public BuildCache max() {
		return new BuildCache(this.type, Copies.plus(this.attrs, "mode", "max"));
	}

}
