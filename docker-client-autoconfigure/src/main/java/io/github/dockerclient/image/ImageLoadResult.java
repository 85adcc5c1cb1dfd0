package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The images that were loaded from an archive.
 *
 * @param names the names of those that have names, with their tags
 * @param ids the ids of those that have none
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
