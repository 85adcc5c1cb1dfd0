package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The images that were loaded from an archive.
 *
 * @param names the names, with their tags, of the images that have names
 * @param ids the ids of the images without names
 */
public record ImageLoadResult(List<String> names, List<String> ids) {

	/**
	 * Create a result.
	 */
	public ImageLoadResult {
		names = Copies.of(names);
		ids = Copies.of(ids);
	}

}
