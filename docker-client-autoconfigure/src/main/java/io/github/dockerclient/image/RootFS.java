package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The layers of an image. Part of {@link ImageInspect}.
 *
 * @param type {@code layers}
 * @param layers the digests of the unpacked layers, lowest first
 */
public record RootFS(String type, List<String> layers) {

	/**
	 * Create a root file system.
	 */
	public RootFS {
		layers = Copies.of(layers);
	}

}
