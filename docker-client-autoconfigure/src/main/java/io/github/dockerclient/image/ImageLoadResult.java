package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The images that were loaded from an archive.
 *
 * @param names the names, with their tags, of the images that have names
 * @param ids the ids of the images without names
 * @param warnings the engine's messages about images that it stored but could not unpack:
 * no container can be created from them; only with the containerd image store
 */
public record ImageLoadResult(List<String> names, List<String> ids, List<String> warnings) {

	/**
	 * Create a result.
	 */
	public ImageLoadResult {
		names = Copies.of(names);
		ids = Copies.of(ids);
		warnings = Copies.of(warnings);
	}

}
