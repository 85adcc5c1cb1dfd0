package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The response to the update of a container.
 *
 * @param warnings warnings about changes that the engine did not apply as requested
 */
public record ContainerUpdateResponse(List<String> warnings) {

	/**
	 * Create a response.
	 */
	public ContainerUpdateResponse {
		warnings = Copies.of(warnings);
	}

}
