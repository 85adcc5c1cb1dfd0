package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The response to the creation of a container.
 *
 * @param id the id of the new container
 * @param warnings warnings about settings that the engine did not apply as requested
 */
public record ContainerCreateResponse(String id, List<String> warnings) {

	/**
	 * Create a response.
	 */
	public ContainerCreateResponse {
		warnings = Copies.of(warnings);
	}

}
